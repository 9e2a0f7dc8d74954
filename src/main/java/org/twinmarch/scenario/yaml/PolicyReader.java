package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Reads the scenario of every policy. What is wrong under all of them is told once; what is wrong under some of them is
 * told with their names. A key that nothing heeds is wrong only if that is so wherever it is read.
 */
final class PolicyReader {

    /** A sweep may have hundreds; the first ones tell enough. */
    private static final int MOST_NAMED = 8;

    private final Map<String, Node.Mapping> trees;
    private final Predicate<Mark> judged;
    private final FirstLevels levels;
    private final Findings findings;
    private final Map<Problem, Problem> firsts = new HashMap<>();
    private final Map<Problem, List<String>> policiesByProblem = new LinkedHashMap<>();

    /**
     * Reads some trees.
     *
     * @param judged where keys stand that something must heed; of a part of a file's policies one cannot ask that
     * @param levels where the levels of factors stand, if the trees are points of a design
     */
    PolicyReader(Map<String, Node.Mapping> trees, Predicate<Mark> judged, FirstLevels levels, Findings findings) {
        this.trees = trees;
        this.judged = judged;
        this.levels = levels;
        this.findings = findings;
    }

    /** What counts of those policies that have no fault. */
    Map<String, Heeded> policies() {
        Map<String, Heeded> policies = new LinkedHashMap<>();
        trees.forEach((name, tree) -> {
            Findings own = new Findings();
            Heeded.read(tree, own).ifPresentOrElse(policy -> policies.put(name, policy), findings::spoil);
            own.problems().forEach(problem -> note(problem, name));
        });
        policies.forEach((name, policy) -> policy.unheededKeys().stream()
                .filter(key -> judged.test(key.mark()))
                .filter(key -> timesUnheeded(key, policies) == timesRead(key))
                .forEach(key -> note(key.problem(), name)));
        policiesByProblem.forEach((problem, names) -> findings.add(named(problem, names)));
        return policies;
    }

    /** A path that is wrong is so at each of its levels, and told once. */
    private void note(Problem problem, String policy) {
        Problem first = firsts.computeIfAbsent(levels.of(problem), unseen -> problem);
        List<String> names = policiesByProblem.computeIfAbsent(first, unseen -> new ArrayList<>());
        if (!names.contains(policy)) {
            names.add(policy);
        }
    }

    /** How often nothing heeds the spot where a key stands, by aliases and under several policies. */
    private static long timesUnheeded(UnheededKey key, Map<String, Heeded> policies) {
        return policies.values().stream()
                .flatMap(policy -> policy.unheededKeys().stream()
                        .filter(other -> other.mark().equals(key.mark()))
                        .map(UnheededKey::path)
                        .distinct())
                .count();
    }

    /** How often that spot is read. */
    private long timesRead(UnheededKey key) {
        return trees.values().stream().mapToLong(tree -> tree.count(key.mark())).sum();
    }

    private Problem named(Problem problem, List<String> policies) {
        if (policies.size() == trees.size()) {
            return problem;
        }
        String wrong = "%s (under policy %s)".formatted(problem.wrong(), listed(policies));
        return new Problem(problem.place(), problem.source(), wrong, problem.mend());
    }

    private static String listed(List<String> policies) {
        String first = String.join(", ", policies.subList(0, Math.min(MOST_NAMED, policies.size())));
        return policies.size() > MOST_NAMED ? "%s and %d others".formatted(first, policies.size() - MOST_NAMED) : first;
    }
}
