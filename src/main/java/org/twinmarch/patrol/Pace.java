package org.twinmarch.patrol;

import java.util.List;
import java.util.TreeSet;
import org.twinmarch.border.Border;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;

/** How long a patrol needs from place to place along a sector: its speed there, ground by ground. */
final class Pace {

    private final List<Double> cutsKm;
    private final double[] speedsKmh;
    private final double[] hoursFromStart;

    /** The pace of a plan on a sector of a border. */
    Pace(PatrolPlan plan, Span sector, Border border) {
        cutsKm = cuts(sector, border);
        speedsKmh = new double[cutsKm.size() - 1];
        hoursFromStart = new double[cutsKm.size()];
        for (int i = 0; i < speedsKmh.length; i++) {
            speedsKmh[i] = plan.speedKmh() * factor(plan.ground(), border.terrainAt(cutsKm.get(i)));
            hoursFromStart[i + 1] = hoursFromStart[i] + (cutsKm.get(i + 1) - cutsKm.get(i)) / speedsKmh[i];
        }
    }

    private static List<Double> cuts(Span sector, Border border) {
        TreeSet<Double> cuts = new TreeSet<>(List.of(sector.fromKm(), sector.toKm()));
        for (Stretch stretch : border.stretches()) {
            cuts.add(stretch.span().fromKm());
            cuts.add(stretch.span().toKm());
        }
        return List.copyOf(cuts.subSet(sector.fromKm(), true, sector.toKm(), true));
    }

    private static double factor(PatrolPlan.Ground ground, Terrain terrain) {
        return ground == PatrolPlan.Ground.ROAD ? 1 / terrain.groundFactor() : terrain.speedFactor();
    }

    /** Places at which the speed may change, ends of the sector included, ascending [km]. */
    List<Double> cutsKm() {
        return cutsKm;
    }

    /** Time from the sector's first km to a place [h]; beyond the ends, at the speed there. */
    double hoursTo(double km) {
        int piece = 0;
        while (piece < speedsKmh.length - 1 && km >= cutsKm.get(piece + 1)) {
            piece++;
        }
        return hoursFromStart[piece] + (km - cutsKm.get(piece)) / speedsKmh[piece];
    }

    /** The place that is so many hours from the sector's first km [km], within the sector. */
    double kmAt(double hours) {
        int piece = 0;
        while (piece < speedsKmh.length - 1 && hours >= hoursFromStart[piece + 1]) {
            piece++;
        }
        double km = cutsKm.get(piece) + (hours - hoursFromStart[piece]) * speedsKmh[piece];
        return Math.max(cutsKm.get(0), Math.min(km, cutsKm.get(speedsKmh.length)));
    }

    /** Time from end to end of the sector [h]. */
    double wholeHours() {
        return hoursFromStart[speedsKmh.length];
    }

    /** Time between two places [h], 0 or more. */
    double hoursBetween(double fromKm, double toKm) {
        return Math.abs(hoursTo(toKm) - hoursTo(fromKm));
    }
}
