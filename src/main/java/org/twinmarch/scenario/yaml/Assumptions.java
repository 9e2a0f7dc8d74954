package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The assumptions of a scenario file, as its provenance tags them.
 *
 * @param usable those that can be varied
 * @param others those that cannot
 */
public record Assumptions(List<Assumption> usable, List<Unusable> others) {

    /** Copies the lists. */
    public Assumptions {
        usable = List.copyOf(usable);
        others = List.copyOf(others);
    }

    /**
     * The same without those values that somebody has chosen. An assumption stays as long as one of its values is left.
     *
     * @param isChosen whether the value at a path is chosen
     * @param reason   why it cannot be varied then
     */
    Assumptions without(Predicate<String> isChosen, String reason) {
        List<Unusable> refused = new ArrayList<>(others);
        List<Assumption> left = new ArrayList<>();
        for (Assumption one : usable) {
            one.paths().stream().filter(isChosen).forEach(path -> refused.add(new Unusable(path, reason)));
            List<String> paths = one.paths().stream().filter(isChosen.negate()).toList();
            if (!paths.isEmpty()) {
                left.add(new Assumption(paths, one.value(), one.least(), one.most(), one.spread()));
            }
        }
        return new Assumptions(left, refused);
    }

    /**
     * An assumption that cannot be varied.
     *
     * @param path   what it is about
     * @param reason why not
     */
    public record Unusable(String path, String reason) {}
}
