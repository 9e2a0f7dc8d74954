package org.twinmarch.experiment;

import org.twinmarch.quantity.Check;

/** What one replication noted of a flow beside the counts, to reduce the variance of what is made of them. */
public sealed interface Aside {

    /** Nothing was noted. */
    Aside NOTHING = new Nothing();

    /** Number of detected parties, or its mean if that is known better than by counting them. */
    default double detected(long counted) {
        return counted;
    }

    /** A number with the mean 0. */
    default double zero() {
        return 0;
    }

    /** See {@link #NOTHING}. */
    record Nothing() implements Aside {}

    /**
     * What sensors detected, and what was expected of them.
     *
     * @param parties parties that a sensor detected
     * @param hazard  hazard that parties took until then, or on their whole way [1]
     */
    record Sighted(long parties, double hazard) implements Aside {

        /** Checks the numbers. */
        public Sighted {
            Check.notNegative("parties", parties);
            Check.notNegative("hazard", hazard);
        }

        @Override
        public double zero() {
            return parties - hazard;
        }
    }

    /**
     * What was expected before anybody was detected.
     *
     * @param parties sum of the probabilities with which the parties are detected
     */
    record Foreseen(double parties) implements Aside {

        /** Checks the sum. */
        public Foreseen {
            Check.notNegative("parties", parties);
        }

        @Override
        public double detected(long counted) {
            return parties;
        }
    }
}
