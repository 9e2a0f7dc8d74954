package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinmarch.experiment.exact.ExactDetection;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;

/**
 * What is known exactly of a study before it is played: the measures of those policies that are special cases of a closed form.
 * It follows from the scenarios alone.
 *
 * @param values in order of the policies; none of most studies
 */
public record Theory(List<Exact> values) {

    /** Name of the file. */
    public static final String FILE = "theory.csv";

    private static final List<String> COLUMNS = List.of("policy", "flow", "measure", "exact", "closed-form");

    /** Copies the list. */
    public Theory {
        values = List.copyOf(values);
    }

    /**
     * A measure that is known exactly.
     *
     * @param policy  name of the policy
     * @param flow    name of the flow, or {@link Findings#ALL}
     * @param measure name of the measure
     * @param value   its value, in the unit of the measure
     * @param form    number and name of the closed form
     */
    public record Exact(String policy, String flow, String measure, double value, String form) {

        private List<String> key() {
            return List.of(policy, flow, measure);
        }
    }

    /**
     * What is known of a study.
     *
     * @param policies from policy to scenario
     */
    public static Theory of(Map<String, Scenario> policies) {
        return new Theory(policies.entrySet().stream()
                .flatMap(policy ->
                        ExactDetection.of(policy.getValue()).stream().map(exact -> named(policy.getKey(), exact)))
                .toList());
    }

    private static Exact named(String policy, ExactDetection exact) {
        return new Exact(policy, exact.flow(), Measures.PROBABILITY_OF_DETECTION, exact.probability(), exact.form());
    }

    /** Whether nothing is known. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** Looks up a measure. */
    public Optional<Exact> find(String policy, String flow, String measure) {
        return of(policy)
                .filter(exact -> exact.flow().equals(flow) && exact.measure().equals(measure))
                .findFirst();
    }

    private Stream<Exact> of(String policy) {
        return values.stream().filter(exact -> exact.policy().equals(policy));
    }

    /** Held against what was simulated, for each flow, and where there are several for all of them together. */
    public Agreement against(Findings findings) {
        List<String> shown = findings.traffic();
        return against(findings, exact -> shown.contains(exact.flow()));
    }

    /** Held against what was simulated of some policies, all flows together. */
    public Agreement ofAll(List<String> policies, Findings findings) {
        return against(findings, exact -> exact.flow().equals(Findings.ALL) && policies.contains(exact.policy()));
    }

    private Agreement against(Findings findings, Predicate<Exact> which) {
        Map<List<String>, Estimate> estimates = new HashMap<>();
        for (Findings.Finding finding : findings.findings()) {
            finding.estimate()
                    .ifPresent(estimate -> estimates.putIfAbsent(
                            List.of(finding.policy(), finding.flow(), finding.measure()), estimate));
        }
        return new Agreement(values.stream()
                .filter(which)
                .filter(exact -> estimates.containsKey(exact.key()))
                .map(exact -> new Agreement.Comparison(exact, estimates.get(exact.key())))
                .toList());
    }

    /** Writes {@link #FILE}; its columns are explained in {@code docs/reference/results.md}. */
    public void write(Path file) throws IOException {
        try (Table table = new Table(file, COLUMNS)) {
            for (Exact exact : values) {
                table.row()
                        .with(exact.policy())
                        .with(exact.flow())
                        .with(exact.measure())
                        .with(exact.value())
                        .with(exact.form())
                        .end();
            }
        }
    }
}
