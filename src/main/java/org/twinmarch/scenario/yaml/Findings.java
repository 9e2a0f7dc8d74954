package org.twinmarch.scenario.yaml;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects what is wrong. Reading never stops at a fault: it goes on with a stand-in, and what was made with a stand-in
 * is thrown away by {@link #whole}. So all faults are found, and none of them causes another.
 */
final class Findings {

    private final Set<Problem> problems = new LinkedHashSet<>();
    private int faults;

    void add(Mark mark, String wrong, String mend) {
        add(mark.problem(wrong, mend));
    }

    void add(Problem problem) {
        problems.add(problem);
        faults++;
    }

    /** Notes a fault that somebody else reports. */
    void spoil() {
        faults++;
    }

    /** Number of faults met so far, those included that somebody else reports. */
    int count() {
        return faults;
    }

    /** Whether no fault was met at all. */
    boolean isEmpty() {
        return faults == 0;
    }

    /** Makes something of what is read meanwhile; gives the stand-in if a fault is met. */
    <T> T whole(Mark mark, T standIn, Supplier<T> reading) {
        int before = faults;
        try {
            T made = reading.get();
            return faults == before ? made : standIn;
        } catch (IllegalArgumentException refused) {
            // A record of the model refused its numbers. After a fault that is no news.
            if (faults == before) {
                add(mark, refused.getMessage(), "see the limits of this key with: twinmarch schema");
            }
            return standIn;
        }
    }

    /** The problems in order of their places. */
    List<Problem> problems() {
        return problems.stream()
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .toList();
    }
}
