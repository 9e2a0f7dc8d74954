package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;

/**
 * A factor that can take any value between two ends, or one of some choices: a coordinate from 0 to 1 says which. So points
 * of a unit cube become points of a design.
 */
public final class Ranged {

    private final Written written;
    private final Spread spread;

    /** How coordinates spread over what a factor can take. */
    public enum Spread {
        /** Evenly between the two ends: {@code least + u (most - least)}. */
        LINEAR,
        /** Evenly in the logarithm: {@code least (most / least)^u}; both ends above 0. */
        LOG,
        /** Over the whole numbers from one end to the other, each in an equal slice of [0, 1]. */
        WHOLE,
        /** Over choices, each in an equal slice of [0, 1]. */
        CHOICES
    }

    Ranged(Written written, Spread spread) {
        this.written = written;
        this.spread = spread;
    }

    /**
     * A factor between two ends. That they are numbers in one unit is judged when the scenario is read.
     *
     * @param option what said so, for messages
     * @param path   the keys that lead to the place, joined by dots
     * @param least  one end, as in a scenario file
     * @param most   the other end
     * @param spread any but {@link Spread#CHOICES}
     */
    public static Ranged between(String option, String path, String least, String most, Spread spread) {
        return new Ranged(new Assignment(option, path, least + ", " + most).levels(), spread);
    }

    /**
     * A factor that takes one of some choices.
     *
     * @param option  what said so, for messages
     * @param path    the keys that lead to the place, joined by dots
     * @param choices what can stand there, each as in a scenario file
     */
    public static Ranged among(String option, String path, List<String> choices) {
        return new Ranged(new Assignment(option, path, String.join(", ", choices)).levels(), Spread.CHOICES);
    }

    /** The keys that lead to the place, joined by dots. */
    public String path() {
        return written.path();
    }

    /** What it can take; empty if that cannot be read, which is told. */
    Optional<Scope> scope(Findings findings) {
        return written.entry(findings)
                .map(Node.Entry::value)
                .filter(Node.Sequence.class::isInstance)
                .flatMap(list -> Scope.of((Node.Sequence) list, spread, findings));
    }
}
