package org.twinmarch.detection;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Normal;

/**
 * How likely a sensor is to detect, by distance. A law is a hazard: while the party is at distance {@code r}, detection
 * has the rate {@code hazard(r)} [1/h], and along a path the hazards add up to a cumulative hazard [1]; the party is
 * missed with probability {@code exp(-cumulative hazard)}. Outside the range the hazard is 0.
 *
 * <p>Along a straight relative path with closest approach {@code b} [km] at time 0 and relative speed {@code w} [km/h],
 * the distance is {@code sqrt(b^2 + w^2 tau^2)}, and {@link Continuous#consumed} gives the integral in closed form.
 */
public sealed interface DetectionLaw {

    /** Distance beyond which nothing is seen [km], above 0. */
    double rangeKm();

    /** This law with its range multiplied by a factor above 0; hazards within the range stay as they are. */
    DetectionLaw scaledRange(double factor);

    /**
     * A law of glimpses: one jump of the cumulative hazard for each stay within range, at its beginning.
     *
     * @param rangeKm     range [km], above 0
     * @param probability probability that one stay within range detects, in [0, 1]
     */
    record DefiniteRange(double rangeKm, double probability) implements DetectionLaw {

        /** Checks both. */
        public DefiniteRange {
            Check.notNegative("rangeKm", rangeKm);
            Check.share("probability", probability);
        }

        /**
         * The jump under a factor: {@code -m ln(1 - p)}, so that p becomes {@code 1 - (1 - p)^m}.
         *
         * @param factor m, 0 or more
         * @return 0 if {@code factor} is 0 (also for p = 1); infinite if p = 1 and {@code factor} is above 0
         */
        public double jump(double factor) {
            return factor == 0 ? 0 : -factor * Math.log1p(-probability);
        }

        @Override
        public DetectionLaw scaledRange(double factor) {
            return new DefiniteRange(rangeKm * factor, probability);
        }
    }

    /** A law with a hazard at every moment within range. */
    sealed interface Continuous extends DetectionLaw {

        /** Hazard at a distance of 0 or more [1/h]; 0 beyond the range. */
        double hazard(double distanceKm);

        /**
         * Cumulative hazard over a part of a straight relative path that lies within range.
         *
         * @param closestKm distance at closest approach [km], 0 or more
         * @param speedKmh  relative speed [km/h], 0 or more; 0 means a stay at the distance {@code closestKm}
         * @param fromHours beginning, from the time of closest approach [h], negative before it
         * @param toHours   end [h], not before {@code fromHours}
         * @return the integral [1], 0 or more
         */
        double consumed(double closestKm, double speedKmh, double fromHours, double toHours);
    }

    /**
     * The same hazard everywhere within range.
     *
     * @param rangeKm range [km], above 0
     * @param perHour hazard [1/h], 0 or more
     */
    record ConstantRate(double rangeKm, double perHour) implements Continuous {

        /** Checks both. */
        public ConstantRate {
            Check.positive("rangeKm", rangeKm);
            Check.notNegative("perHour", perHour);
        }

        @Override
        public double hazard(double distanceKm) {
            return distanceKm <= rangeKm ? perHour : 0;
        }

        @Override
        public double consumed(double closestKm, double speedKmh, double fromHours, double toHours) {
            return perHour * (toHours - fromHours);
        }

        @Override
        public DetectionLaw scaledRange(double factor) {
            return new ConstantRate(rangeKm * factor, perHour);
        }
    }

    /**
     * Koopman's inverse cube law of an observer at height h: {@code K h / (h^2 + r^2)^(3/2)}, cut at the range.
     *
     * @param rangeKm  range at which it is cut [km], above 0
     * @param constant K [km^2/h], 0 or more
     * @param heightKm h [km], above 0
     */
    record InverseCube(double rangeKm, double constant, double heightKm) implements Continuous {

        /** Checks the three. */
        public InverseCube {
            Check.positive("rangeKm", rangeKm);
            Check.notNegative("constant", constant);
            Check.positive("heightKm", heightKm);
        }

        @Override
        public double hazard(double distanceKm) {
            double squares = heightKm * heightKm + distanceKm * distanceKm;
            return distanceKm <= rangeKm ? constant * heightKm / (squares * Math.sqrt(squares)) : 0;
        }

        /** {@inheritDoc} With rho^2 = h^2 + b^2: K h / rho^2 [tau / sqrt(rho^2 + w^2 tau^2)]. */
        @Override
        public double consumed(double closestKm, double speedKmh, double fromHours, double toHours) {
            double rhoSquare = heightKm * heightKm + closestKm * closestKm;
            double primitive = share(rhoSquare, speedKmh, toHours) - share(rhoSquare, speedKmh, fromHours);
            return constant * heightKm / rhoSquare * primitive;
        }

        private static double share(double rhoSquare, double speedKmh, double hours) {
            double alongKm = speedKmh * hours;
            return hours / Math.sqrt(rhoSquare + alongKm * alongKm);
        }

        @Override
        public DetectionLaw scaledRange(double factor) {
            return new InverseCube(rangeKm * factor, constant, heightKm);
        }
    }

    /**
     * Gaussian decay with distance: {@code lambda0 exp(-r^2 / (2 sigma^2))}, cut at the range.
     *
     * @param rangeKm range at which it is cut [km], above 0
     * @param perHour lambda0, hazard at distance 0 [1/h], 0 or more
     * @param sigmaKm sigma [km], above 0
     */
    record Gaussian(double rangeKm, double perHour, double sigmaKm) implements Continuous {

        /** Checks the three. */
        public Gaussian {
            Check.positive("rangeKm", rangeKm);
            Check.notNegative("perHour", perHour);
            Check.positive("sigmaKm", sigmaKm);
        }

        @Override
        public double hazard(double distanceKm) {
            double sigmas = distanceKm / sigmaKm;
            return distanceKm <= rangeKm ? perHour * Math.exp(-sigmas * sigmas / 2) : 0;
        }

        /**
         * {@inheritDoc} With z = w tau / sigma: lambda0 exp(-b^2 / 2 sigma^2) times the mean of exp(-z^2 / 2) over the
         * path times its duration; the mean is a difference of normal probabilities, or 1 in the limit of no motion.
         */
        @Override
        public double consumed(double closestKm, double speedKmh, double fromHours, double toHours) {
            double perSigma = speedKmh / sigmaKm;
            return hazardAt(closestKm)
                    * (toHours - fromHours)
                    * Normal.meanBell(perSigma * fromHours, perSigma * toHours);
        }

        private double hazardAt(double distanceKm) {
            double sigmas = distanceKm / sigmaKm;
            return perHour * Math.exp(-sigmas * sigmas / 2);
        }

        @Override
        public DetectionLaw scaledRange(double factor) {
            return new Gaussian(rangeKm * factor, perHour, sigmaKm);
        }
    }
}
