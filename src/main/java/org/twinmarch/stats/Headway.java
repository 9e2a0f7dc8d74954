package org.twinmarch.stats;

import org.twinmarch.quantity.Check;

/**
 * A law of the time between two renewals (departures, changes of the weather) whose process can be started in
 * equilibrium, so that a run need not begin with a renewal. The time from a random moment to the next renewal is a uniform
 * share of a length-biased headway (Cox, Renewal Theory, 1962, chapter 5).
 */
public sealed interface Headway {

    /** The law of one headway [h]. */
    Distribution law();

    /** The law of a headway that holds a random moment [h]: density in proportion to length. */
    double lengthBiasedQuantile(double u);

    /**
     * Time from a random moment to the next renewal [h].
     *
     * @param u     picks the headway that holds the moment, in (0, 1)
     * @param share which part of it is still to come, in (0, 1)
     */
    default double residualHours(double u, double share) {
        return share * lengthBiasedQuantile(u);
    }

    /**
     * Always the same.
     *
     * @param hours the headway [h], above 0
     */
    record Fixed(double hours) implements Headway {

        /** Checks the headway. */
        public Fixed {
            Check.positive("hours", hours);
        }

        @Override
        public Distribution law() {
            return new Distribution.Constant(hours);
        }

        @Override
        public double lengthBiasedQuantile(double u) {
            return hours;
        }
    }

    /**
     * Without memory: the renewals are a Poisson process.
     *
     * @param meanHours mean headway [h], above 0
     */
    record Poisson(double meanHours) implements Headway {

        /** Checks the mean. */
        public Poisson {
            Check.positive("meanHours", meanHours);
        }

        @Override
        public Distribution law() {
            return new Distribution.Exponential(meanHours);
        }

        @Override
        public double lengthBiasedQuantile(double u) {
            return new Distribution.Erlang(2, 2 * meanHours).quantile(u);
        }
    }

    /**
     * Erlang headways: more regular than a Poisson process, less than a timetable.
     *
     * @param stages    number of exponential stages, 1 or more
     * @param meanHours mean headway [h], above 0
     */
    record Erlang(int stages, double meanHours) implements Headway {

        /** Checks both. */
        public Erlang {
            Check.atLeast("stages", stages, 1);
            Check.positive("meanHours", meanHours);
        }

        @Override
        public Distribution law() {
            return new Distribution.Erlang(stages, meanHours);
        }

        @Override
        public double lengthBiasedQuantile(double u) {
            return new Distribution.Erlang(stages + 1, meanHours * (stages + 1) / stages).quantile(u);
        }
    }

    /**
     * Uniform headways.
     *
     * @param leastHours shortest headway [h], 0 or more
     * @param mostHours  longest headway [h], above {@code leastHours}
     */
    record Uniform(double leastHours, double mostHours) implements Headway {

        /** Checks the ends. */
        public Uniform {
            Check.notNegative("leastHours", leastHours);
            Check.positive("mostHours - leastHours", mostHours - leastHours);
        }

        @Override
        public Distribution law() {
            return new Distribution.Uniform(leastHours, mostHours);
        }

        @Override
        public double lengthBiasedQuantile(double u) {
            return Math.sqrt(leastHours * leastHours + u * (mostHours * mostHours - leastHours * leastHours));
        }
    }
}
