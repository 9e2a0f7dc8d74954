package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.scenario.Scenario;

/**
 * Reads the scenario of every policy. What is wrong under all of them is told once; what is wrong under some of them is
 * told with their names. A key that nothing heeds is wrong only if that is so under every policy that holds it: a policy
 * that takes the patrols away need not take away all that speaks of patrols.
 */
final class PolicyReader {

    private final Map<String, Node.Mapping> trees;
    private final Findings findings;
    private final Map<Problem, List<String>> policiesByProblem = new LinkedHashMap<>();
    private final Map<IdleKey, List<String>> policiesByIdleKey = new LinkedHashMap<>();

    PolicyReader(Map<String, Node.Mapping> trees, Findings findings) {
        this.trees = trees;
        this.findings = findings;
    }

    /** The scenarios that have no fault, by policy. */
    Map<String, Scenario> scenarios() {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        trees.forEach((name, tree) -> {
            Findings own = new Findings();
            Shape.check(tree, own);
            ScenarioReader.scenario(new Cursor(tree.mark(), tree, own))
                    .ifPresentOrElse(scenario -> scenarios.put(name, scenario), findings::spoil);
            if (!own.isEmpty()) {
                findings.spoil();
            }
            own.problems().forEach(problem -> note(problem, name, policiesByProblem));
            own.idleKeys().forEach(key -> note(key, name, policiesByIdleKey));
        });
        policiesByIdleKey.forEach((key, policies) -> {
            if (policies.size() == holders(key.key())) {
                policiesByProblem.put(key.problem(), policies);
            }
        });
        policiesByProblem.forEach((problem, policies) -> findings.add(named(problem, policies)));
        return scenarios;
    }

    private static <T> void note(T found, String policy, Map<T, List<String>> policiesByFound) {
        policiesByFound
                .computeIfAbsent(found, unseen -> new ArrayList<>())
                .add(policy);
    }

    /** Number of policies under which a key stands. */
    private long holders(Mark key) {
        return trees.values().stream().filter(tree -> holds(tree, key)).count();
    }

    private static boolean holds(Node.Mapping map, Mark key) {
        return map.entries().values().stream()
                .anyMatch(entry -> entry.key().equals(key)
                        || entry.value() instanceof Node.Mapping inner && holds(inner, key));
    }

    private Problem named(Problem problem, List<String> policies) {
        if (policies.size() == trees.size()) {
            return problem;
        }
        String wrong = "%s (under policy %s)".formatted(problem.wrong(), String.join(", ", policies));
        return new Problem(problem.place(), problem.source(), wrong, problem.mend());
    }
}
