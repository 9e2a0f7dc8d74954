package org.twinmarch.theory;

import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.quantity.Check;

/**
 * A party on a straight path through a field of standing sensors; or, which is the same seen from the party, parallel
 * sweeps over a standing party (C7, C26). The coverage C is the sweep width over the spacing of the sweeps.
 */
public final class Sweeps {

    /** Relative precision of the quadratures. */
    private static final double PRECISION = 1e-9;

    private Sweeps() {}

    /**
     * Equally spaced sweeps that see everything within half the sweep width and nothing beyond: {@code min(1, C)}.
     *
     * @param coverage C, 0 or more
     * @return a probability
     * @throws IllegalArgumentException if the coverage is out of its range
     */
    public static double definiteRange(double coverage) {
        return Math.min(1, Check.notNegative("coverage", coverage));
    }

    /**
     * Sweeps placed at random: {@code 1 - e^(-C)}, whatever the law of detection.
     *
     * @param coverage C, 0 or more
     * @return a probability
     * @throws IllegalArgumentException if the coverage is out of its range
     */
    public static double random(double coverage) {
        return -Math.expm1(-Check.notNegative("coverage", coverage));
    }

    /**
     * Equally spaced sweeps under the inverse cube law, in the limit of a low observer and no cut: {@code erf(sqrt(pi) C /
     * 2)} (Koopman, The theory of search II, Operations Research 4, 1956).
     *
     * <p>Derivation: a sweep at distance b adds {@code 2K h / (w b^2)}; over all sweeps at spacing S that is {@code 2K h
     * pi^2 / (w S^2) / sin^2(pi b / S)}, and the mean over b of {@code exp(-z / sin^2)} is {@code erfc(sqrt(z))}. The sweep
     * width is {@code 2 sqrt(2 pi K h / w)}. For the law as it is cut see {@link #parallel}.
     *
     * @param coverage C, 0 or more
     * @return a probability
     * @throws IllegalArgumentException if the coverage is out of its range
     */
    public static double inverseCubeLimit(double coverage) {
        double halfWidths = Math.sqrt(Math.PI) * Check.notNegative("coverage", coverage) / 2;
        return 2 * Quadrature.integral(t -> Math.exp(-t * t), 0, halfWidths, PRECISION) / Math.sqrt(Math.PI);
    }

    /**
     * Equally spaced sweeps under a continuous law as it is, range included:
     *
     * <pre>  P = 1 - (1/S) integral over b in [0, S] of exp(- sum over n of H(b - n S)) db</pre>
     *
     * <p>where {@code H(b)} is the hazard added up along a straight path past one sensor at distance b. Both integrals are
     * quadratures; nothing is shared with {@link DetectionLaw.Continuous#consumed}.
     *
     * @param law       the law of each sensor
     * @param spacingKm distance between neighbouring sweeps S [km], above 0
     * @param speedKmh  relative speed w [km/h], above 0
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double parallel(DetectionLaw.Continuous law, double spacingKm, double speedKmh) {
        Check.positive("spacingKm", spacingKm);
        Check.positive("speedKmh", speedKmh);
        double middleKm = spacingKm / 2;
        return Quadrature.integral(
                        offKm -> -Math.expm1(-summed(law, spacingKm, speedKmh, offKm)), 0, middleKm, PRECISION)
                / middleKm;
    }

    /**
     * Sensors scattered over the line by a Poisson process, each of which sees what passes within its radius (C26):
     *
     * <pre>  P = 1 - e^(-2 r s p)</pre>
     *
     * <p>Derivation: the sensors that detect a party are Poisson with mean {@code 2 r s p}.
     *
     * @param perKm       density of the sensors s [1/km], 0 or more
     * @param radiusKm    radius r [km], 0 or more
     * @param probability probability p that a sensor detects what it sees, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double scattered(double perKm, double radiusKm, double probability) {
        Check.notNegative("perKm", perKm);
        Check.notNegative("radiusKm", radiusKm);
        return random(2 * radiusKm * perKm * Check.share("probability", probability));
    }

    /**
     * Sweep width of a continuous law: {@code W = 2 integral over b in [0, R] of (1 - exp(-H(b))) db} [km], with H as in
     * {@link #parallel}. Divided by the mean spacing it is the coverage of {@link #random}.
     *
     * @param law      the law of each sensor
     * @param speedKmh relative speed w [km/h], above 0
     * @return a length, at most twice the range [km]
     * @throws IllegalArgumentException if the speed is out of its range
     */
    public static double widthKm(DetectionLaw.Continuous law, double speedKmh) {
        Check.positive("speedKmh", speedKmh);
        return 2 * Quadrature.integral(b -> -Math.expm1(-past(law, speedKmh, b)), 0, law.rangeKm(), PRECISION);
    }

    /** Hazard of all sweeps on a path that passes {@code offKm} from one of them. */
    private static double summed(DetectionLaw.Continuous law, double spacingKm, double speedKmh, double offKm) {
        double hazard = 0;
        for (double km = offKm; km < law.rangeKm(); km += spacingKm) {
            hazard += past(law, speedKmh, km);
        }
        for (double km = spacingKm - offKm; km < law.rangeKm(); km += spacingKm) {
            hazard += past(law, speedKmh, km);
        }
        return hazard;
    }

    /** Hazard of one sweep at a distance b: twice the integral from the closest approach to the edge of the range. */
    private static double past(DetectionLaw.Continuous law, double speedKmh, double closestKm) {
        double edgeKm = Math.sqrt(law.rangeKm() * law.rangeKm() - closestKm * closestKm);
        // The edge itself may round to beyond the range, where the hazard is 0.
        double insideKm = edgeKm * (1 - 1e-12);
        return 2 * Quadrature.integral(y -> law.hazard(Math.hypot(closestKm, y)), 0, insideKm, PRECISION) / speedKmh;
    }
}
