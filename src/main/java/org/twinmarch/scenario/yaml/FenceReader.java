package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.stats.Distribution;

/**
 * Reads the fences.
 *
 * @param ground where they may stand
 * @param builds whether anything is built; else what is planned never comes
 */
record FenceReader(Ground ground, boolean builds) {

    List<Fence> fences(Cursor root) {
        return root.find("fence").map(this::disjoint).orElse(List.of());
    }

    private List<Fence> disjoint(Cursor map) {
        Disjoint.pieces(map, Span::overlaps, ground::sector);
        return map.each(this::fence);
    }

    private Fence fence(String name, Cursor cursor) {
        double coverage = cursor.at("coverage").quantity(Wanted.SHARE);
        double planned = planned(cursor, coverage);
        return new Fence(
                name,
                ground.sector(cursor),
                cursor.at("owner").choice(PlanReader.SIDES),
                coverage,
                builds ? planned : coverage,
                Laws.distribution(cursor, "delay", Wanted.WAIT, 0),
                cursor.quantity("alarm", Wanted.SHARE, 0),
                breach(cursor),
                NuisanceReader.nuisance(cursor),
                cursor.quantity("cost-per-km", Wanted.COST, 0));
    }

    private static double planned(Cursor cursor, double coverage) {
        int before = cursor.findings().count();
        double planned = cursor.quantity("planned", Wanted.SHARE, coverage);
        if (cursor.findings().count() == before && !(planned >= coverage)) {
            cursor.at("planned")
                    .refuse(
                            "%s is planned, but %s stand already"
                                    .formatted(Dimension.SHARE.format(planned), Dimension.SHARE.format(coverage)),
                            "plan at least the coverage");
        }
        return planned;
    }

    private static Optional<Fence.Breach> breach(Cursor cursor) {
        if (!cursor.has("repair")) {
            cursor.refuseKey("breach-reach", "without \"repair\" a cut closes behind the party");
            return Optional.empty();
        }
        Distribution repair = Laws.distribution(cursor.at("repair"), Wanted.WAIT);
        return Optional.of(new Fence.Breach(repair, cursor.quantity("breach-reach", Wanted.PLACE, 0)));
    }
}
