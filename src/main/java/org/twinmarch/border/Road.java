package org.twinmarch.border;

import java.util.List;

/**
 * The road along the line: on a stretch it is as many km long, per km of chainage, as the stretch's ground factor says;
 * elsewhere as long as the line.
 */
public final class Road {

    /** Chainages at which the ground factor changes [km], ascending, and the road km from 0 to each. */
    private final double[] cutsKm;

    private final double[] roadKm;
    /** Ground factor from each cut on; the first holds before the first cut too. */
    private final double[] factors;

    /** The road over disjoint stretches in order of chainage. */
    Road(List<Stretch> stretches) {
        cutsKm = new double[2 * stretches.size() + 1];
        factors = new double[cutsKm.length];
        factors[0] = 1;
        int cut = 1;
        for (Stretch stretch : stretches) {
            cutsKm[cut] = stretch.span().fromKm();
            factors[cut++] = stretch.terrain().groundFactor();
            cutsKm[cut] = stretch.span().toKm();
            factors[cut++] = 1;
        }
        roadKm = new double[cutsKm.length];
        for (int i = 1; i < cutsKm.length; i++) {
            roadKm[i] = roadKm[i - 1] + (cutsKm[i] - cutsKm[i - 1]) * factors[i - 1];
        }
    }

    /** Length of the road from chainage 0 to a place [km]. */
    public double toKm(double km) {
        int piece = pieceOf(cutsKm, km);
        return roadKm[piece] + (km - cutsKm[piece]) * factors[piece];
    }

    /** Length of the road between two places [km], 0 or more. */
    public double betweenKm(double fromKm, double toKm) {
        return Math.abs(toKm(toKm) - toKm(fromKm));
    }

    /**
     * Where a drive is.
     *
     * @param fromKm   where it began, a chainage [km]
     * @param towardKm where it goes, a chainage [km]
     * @param drivenKm road that it has done [km], 0 or more
     * @return a chainage between both [km]; {@code towardKm} if it has arrived
     */
    public double afterKm(double fromKm, double towardKm, double drivenKm) {
        double wholeKm = toKm(towardKm) - toKm(fromKm);
        if (!(drivenKm < Math.abs(wholeKm))) {
            return towardKm;
        }
        double markKm = toKm(fromKm) + Math.copySign(drivenKm, wholeKm);
        int piece = pieceOf(roadKm, markKm);
        return cutsKm[piece] + (markKm - roadKm[piece]) / factors[piece];
    }

    private static int pieceOf(double[] marks, double mark) {
        int piece = marks.length - 1;
        while (piece > 0 && marks[piece] > mark) {
            piece--;
        }
        return piece;
    }
}
