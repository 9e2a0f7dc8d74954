package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.intrusion.RoadsideBombs;

/**
 * Reads the roadside bombs.
 *
 * @param ground where they may lie
 */
record BombReader(Ground ground) {

    List<RoadsideBombs> bombs(Cursor root) {
        return root.find("bombs").map(map -> map.each(this::bombs)).orElse(List.of());
    }

    private RoadsideBombs bombs(String name, Cursor cursor) {
        return new RoadsideBombs(
                name,
                cursor.at("side").choice(PlanReader.SIDES),
                ground.sector(cursor),
                cursor.at("rate").quantity(Wanted.RATE.positive()),
                cursor.at("clearance").quantity(Wanted.RATE.positive()),
                cursor.at("trigger").quantity(Wanted.SHARE),
                cursor.quantity("from-across", Wanted.SHARE, 0),
                LossesReader.losses(cursor));
    }
}
