package org.twinmarch.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * What a study found.
 *
 * @param name      name of the study
 * @param question  its question, empty if none is stated
 * @param design    what was played
 * @param parties   number of parties that started within the horizon, over all runs
 * @param findings  the measures of each policy
 * @param contrasts each later policy against the first
 */
public record Findings(
        String name, String question, Design design, long parties, List<Finding> findings, List<Contrast> contrasts) {

    /** The name of the measure that tables and charts show first. */
    public static final String PROBABILITY_OF_DETECTION = Measures.PROBABILITY_OF_DETECTION;

    /** Stands for all flows together. */
    public static final String ALL = Measure.ALL;

    /** Copies the lists. */
    public Findings {
        findings = List.copyOf(findings);
        contrasts = List.copyOf(contrasts);
    }

    /**
     * A measure under a policy.
     *
     * @param policy   name of the policy
     * @param flow     name of the flow, or {@link #ALL}
     * @param measure  name of the measure
     * @param estimate nothing if the measure was never defined, such as the time to detection where nobody was detected
     */
    public record Finding(String policy, String flow, String measure, Optional<Estimate> estimate) {}

    /**
     * How far a policy differs from the first one, under the same random numbers.
     *
     * @param policy     name of the policy
     * @param baseline   name of the first policy
     * @param flow       name of the flow, or {@link #ALL}
     * @param measure    name of the measure
     * @param difference policy minus baseline; nothing if the measure is undefined under one of them
     */
    public record Contrast(
            String policy, String baseline, String flow, String measure, Optional<Difference> difference) {}

    /** The policies that were played; the others are compared with the first. */
    public List<String> policies() {
        return design.policies();
    }

    /** The labels of traffic worth showing: all flows together first, or the only flow. */
    public List<String> traffic() {
        List<String> labels = findings.stream().map(Finding::flow).distinct().toList();
        return labels.size() == 2 ? labels.subList(1, 2) : labels;
    }

    /** Looks up a measure. */
    public Optional<Estimate> estimate(String policy, String flow, String measure) {
        return findings.stream()
                .filter(finding -> finding.policy().equals(policy))
                .filter(finding -> finding.flow().equals(flow))
                .filter(finding -> finding.measure().equals(measure))
                .flatMap(finding -> finding.estimate().stream())
                .findFirst();
    }

    /** Looks up a difference from the first policy. */
    public Optional<Difference> difference(String policy, String flow, String measure) {
        return contrasts.stream()
                .filter(contrast -> contrast.policy().equals(policy))
                .filter(contrast -> contrast.flow().equals(flow))
                .filter(contrast -> contrast.measure().equals(measure))
                .flatMap(contrast -> contrast.difference().stream())
                .findFirst();
    }

    /** All that has an interval, differences included, as findings: a difference is named {@code MEASURE-difference}. */
    public Stream<Finding> all() {
        return Stream.concat(
                findings.stream(),
                contrasts.stream()
                        .map(contrast -> new Finding(
                                contrast.policy(),
                                contrast.flow(),
                                contrast.measure() + "-difference",
                                contrast.difference().map(Difference::estimate))));
    }
}
