package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.scenario.Scenario;

/**
 * Reads the scenario of every policy. What is wrong under all of them is told once; what is wrong under some of them is
 * told with their names.
 */
final class PolicyReader {

    private final Map<String, Node.Mapping> trees;
    private final Findings findings;
    private final Map<Problem, List<String>> policiesByProblem = new LinkedHashMap<>();

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
            own.problems().forEach(problem -> policiesByProblem
                    .computeIfAbsent(problem, unseen -> new ArrayList<>())
                    .add(name));
        });
        policiesByProblem.forEach((problem, policies) -> findings.add(named(problem, policies)));
        return scenarios;
    }

    private Problem named(Problem problem, List<String> policies) {
        if (policies.size() == trees.size()) {
            return problem;
        }
        String wrong = "%s (under policy %s)".formatted(problem.wrong(), String.join(", ", policies));
        return new Problem(problem.place(), problem.source(), wrong, problem.mend());
    }
}
