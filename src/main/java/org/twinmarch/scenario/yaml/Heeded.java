package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.scenario.Scenario;

/**
 * One policy without the keys that nothing in it heeds. A policy that takes the patrols away need not take away all that
 * speaks of patrols; but neither the scenario that is played nor the one that is shown holds what has no effect.
 *
 * @param tree     the tree without idle keys
 * @param scenario what has been read from it
 * @param idleKeys the keys that nothing in the whole tree heeded
 */
record Heeded(Node.Mapping tree, Scenario scenario, List<IdleKey> idleKeys) {

    /** Reads the tree of a policy; empty if it has a fault. */
    static Optional<Heeded> read(Node.Mapping whole, Findings findings) {
        Shape.check(whole, findings);
        return ScenarioReader.scenario(new Cursor(whole.mark(), whole, findings))
                .filter(scenario -> findings.isEmpty())
                .map(scenario -> heeded(whole, scenario));
    }

    private static Heeded heeded(Node.Mapping whole, Scenario scenario) {
        List<IdleKey> idle = IdleKeys.of(whole, scenario);
        List<IdleKey> unmeasured = IdleKeys.ofReporting(whole, scenario);
        List<IdleKey> all = new ArrayList<>(idle);
        all.addAll(unmeasured);
        Heeded heeded = new Heeded(whole, scenario, all);
        // Without one idle key another may become idle.
        for (List<IdleKey> more = idle; !more.isEmpty(); more = IdleKeys.of(heeded.tree, heeded.scenario)) {
            heeded = heeded.without(more);
        }
        // What is measured is the same under all policies, whether or not there is anything to measure.
        return new Heeded(less(heeded.tree, unmeasured), heeded.scenario, all);
    }

    private Heeded without(List<IdleKey> more) {
        Node.Mapping less = less(tree, more);
        return ScenarioReader.scenario(new Cursor(less.mark(), less, new Findings()))
                .map(same -> new Heeded(less, same, idleKeys))
                .orElseThrow(() -> new IllegalStateException("these keys are not idle: " + more));
    }

    private static Node.Mapping less(Node.Mapping tree, List<IdleKey> keys) {
        Node.Mapping less = tree;
        for (IdleKey key : keys) {
            less = less.without(key.path());
        }
        return less;
    }
}
