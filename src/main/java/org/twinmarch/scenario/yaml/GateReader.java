package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.intrusion.Gate;

/**
 * Reads the gates.
 *
 * @param ground where they may lie
 * @param flows  the map of the flows, whose parties may evade them
 */
record GateReader(Ground ground, Cursor flows) {

    List<Gate> gates(Cursor root) {
        return root.find("gates").map(map -> map.each(this::gate)).orElse(List.of());
    }

    private Gate gate(String name, Cursor cursor) {
        return new Gate(
                name,
                ground.placeKm(cursor.at("at")),
                cursor.at("trade").quantity(Wanted.RATE),
                cursor.quantity("inspection", Wanted.SHARE, 0),
                cursor.part("evasion", this::evasion));
    }

    private Gate.Evasion evasion(Cursor cursor) {
        return new Gate.Evasion(
                cursor.at("share").quantity(Wanted.SHARE),
                cursor.at("flow").nameIn(flows, "flow"),
                cursor.at("spread").quantity(Wanted.DISTANCE));
    }
}
