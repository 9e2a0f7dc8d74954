package org.twinmarch.course;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.twinmarch.stats.Estimate;

/**
 * What a run replies to a question of a lesson. The tolerance of every comparison is the run's own interval.
 *
 * @param question what was asked
 * @param estimate what came out
 */
record Reply(String question, Estimate estimate) {

    /** The theory lies in the interval of the run. */
    Reply is(double theory) {
        assertTrue(estimate.covers(theory), () -> "%s should be %s, but is %s".formatted(question, theory, estimate));
        return this;
    }

    /** A number that somebody might expect lies outside of the interval: the run can tell that it is wrong. */
    Reply isNot(double mistake, String why) {
        assertFalse(estimate.covers(mistake), () -> "%s should not be %s: %s; it is %s"
                .formatted(question, mistake, why, estimate));
        return this;
    }

    /** The whole interval lies above a number. */
    Reply isAbove(double bound) {
        assertTrue(estimate.lower() > bound, () -> "%s should be above %s: %s".formatted(question, bound, estimate));
        return this;
    }

    /** The whole interval lies below a number. */
    Reply isBelow(double bound) {
        assertTrue(estimate.upper() < bound, () -> "%s should be below %s: %s".formatted(question, bound, estimate));
        return this;
    }
}
