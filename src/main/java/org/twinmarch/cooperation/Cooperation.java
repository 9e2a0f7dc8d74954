package org.twinmarch.cooperation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the two sides work together.
 *
 * @param grade the grade agreed on; trust may lower it for a time
 * @param terms what the grades set; a grade that is not listed sets {@link Terms#NOTHING}
 * @param pairs plans whose timetables the grade fits to each other; a plan follows at most one other
 * @param trust what attacks do to the grade, if anything
 */
public record Cooperation(Grade grade, Map<Grade, Terms> terms, List<Pairing> pairs, Optional<Trust> trust) {

    /** Neither side knows of the other. */
    public static final Cooperation NONE = new Cooperation(Grade.NONE, Map.of(), List.of(), Optional.empty());

    /** Copies the collections. */
    public Cooperation {
        terms = Map.copyOf(terms);
        pairs = List.copyOf(pairs);
    }

    /** What a grade sets. */
    public Terms terms(Grade asked) {
        return terms.getOrDefault(asked, Terms.NOTHING);
    }

    /** The same with another grade. */
    public Cooperation at(Grade other) {
        return new Cooperation(other, terms, pairs, trust);
    }

    /** Whether one side may ever tell the other anything. */
    public boolean tells() {
        return terms.values().stream().anyMatch(Terms::tells);
    }

    /** How the timetables of the run hang together: by the grade agreed on, whatever becomes of trust. */
    public Timetables timetables() {
        return terms(grade).timetables();
    }

    /** The plan that a plan is paired with as its follower. */
    public Optional<String> leaderOf(String follower) {
        return pairs.stream()
                .filter(pair -> pair.follower().equals(follower))
                .map(Pairing::leader)
                .findFirst();
    }
}
