package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.scenario.Scenario;

/**
 * One policy without the keys that nothing in it heeds. A policy that takes the patrols away need not take away all
 * that speaks of patrols; but neither the scenario that is played nor the one that is shown holds what has no effect.
 *
 * @param tree         the tree without the keys that nothing heeds
 * @param scenario     what has been read from it
 * @param unheededKeys the keys that nothing in the whole tree heeded
 */
record Heeded(Node.Mapping tree, Scenario scenario, List<UnheededKey> unheededKeys) {

    /** Reads the tree of a policy; empty if it has a fault. */
    static Optional<Heeded> read(Node.Mapping whole, Findings findings) {
        Shape.check(whole, findings);
        return ScenarioReader.scenario(new Cursor(whole.mark(), whole, findings))
                .filter(scenario -> findings.isEmpty())
                .map(scenario -> heeded(whole, scenario));
    }

    private static Heeded heeded(Node.Mapping whole, Scenario scenario) {
        List<UnheededKey> unheeded = UnheededKeys.of(whole, scenario);
        List<UnheededKey> unmeasured = UnheededKeys.ofReporting(whole, scenario);
        List<UnheededKey> all = new ArrayList<>(unheeded);
        all.addAll(unmeasured);
        Heeded heeded = new Heeded(whole, scenario, all);
        // Without one of them nothing may heed another.
        for (List<UnheededKey> more = unheeded; !more.isEmpty(); more = UnheededKeys.of(heeded.tree, heeded.scenario)) {
            heeded = heeded.without(more);
        }
        // What is measured is the same under all policies, whether or not there is anything to measure.
        return new Heeded(less(heeded.tree, unmeasured), heeded.scenario, all);
    }

    private Heeded without(List<UnheededKey> more) {
        Node.Mapping less = less(tree, more);
        return ScenarioReader.scenario(new Cursor(less.mark(), less, new Findings()))
                .map(same -> new Heeded(less, same, unheededKeys))
                .orElseThrow(() -> new IllegalStateException("these keys are needed: " + more));
    }

    private static Node.Mapping less(Node.Mapping tree, List<UnheededKey> keys) {
        Node.Mapping less = tree;
        for (UnheededKey key : keys) {
            less = less.without(key.path());
        }
        return less;
    }
}
