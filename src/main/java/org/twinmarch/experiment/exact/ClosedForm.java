package org.twinmarch.experiment.exact;

import java.util.OptionalDouble;

/**
 * A closed form of package {@code theory}, and the scenarios in which it is exact. It says nothing of any other: an
 * approximation is no answer here. The list of all stands in {@link ExactDetection}.
 */
interface ClosedForm {

    /** Its number in {@code docs/background/theory.md}, and what is special about the scenario. */
    String name();

    /**
     * Probability that a party of the flow is detected at least once; nothing if the form does not speak of the flow, or if a
     * number is outside of its range.
     */
    OptionalDouble detection(UndisturbedFlow crossing);
}
