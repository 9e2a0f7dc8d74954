package org.twinmarch.experiment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * What a study found.
 *
 * @param topic     what it asked
 * @param design    what was played
 * @param parties   number of parties that started within the horizon, over all runs
 * @param findings  the measures of each policy
 * @param contrasts each later policy against the first
 * @param parts     the measures of each policy by part of the line and of time
 * @param milestones how the main measure of all flows together came about, replication by replication
 */
public record Findings(
        Topic topic,
        Design design,
        long parties,
        List<Finding> findings,
        List<Contrast> contrasts,
        List<PartFinding> parts,
        List<Milestone> milestones) {

    /** The name of the measure that tables and charts show first. */
    public static final String PROBABILITY_OF_DETECTION = Measures.PROBABILITY_OF_DETECTION;

    /** The name of the measure that tables and charts show first where parties are pursued. */
    public static final String PROBABILITY_OF_INTERCEPTION = Measures.PROBABILITY_OF_INTERCEPTION;

    /** Stands for all flows together. */
    public static final String ALL = Measure.ALL;

    /** Copies the lists. */
    public Findings {
        findings = List.copyOf(findings);
        contrasts = List.copyOf(contrasts);
        parts = List.copyOf(parts);
        milestones = List.copyOf(milestones);
    }

    /** Findings of which nobody kept how they came about. */
    public Findings(
            Topic topic,
            Design design,
            long parties,
            List<Finding> findings,
            List<Contrast> contrasts,
            List<PartFinding> parts) {
        this(topic, design, parties, findings, contrasts, parts, List.of());
    }

    /**
     * What a study asked.
     *
     * @param name     name of the study
     * @param question its question, empty if none is stated
     * @param currency what costs are counted in
     */
    public record Topic(String name, String question, String currency) {

        /** Reads off a study. All its policies count in one currency; a resolved one in which nothing costs does not name it. */
        static Topic of(Study study) {
            String currency = study.policies().values().stream()
                    .map(scenario -> scenario.reporting().currency())
                    .filter(named -> !named.equals(Reporting.USUAL.currency()))
                    .findFirst()
                    .orElse(Reporting.USUAL.currency());
            return new Topic(study.name(), study.question(), currency);
        }
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
     * A measure under a policy of the parties that start in one part of the line or of time.
     *
     * @param policy   name of the policy
     * @param flow     name of the flow, or {@link #ALL}
     * @param by       what kind of part: {@code stretch}, {@code hour}, {@code month} or {@code stretch-and-hour}
     * @param at       which part
     * @param measure  name of the measure
     * @param estimate nothing if the measure was never defined
     */
    public record PartFinding(
            String policy, String flow, String by, String at, String measure, Optional<Estimate> estimate) {}

    /**
     * What the first replications said of a measure of all flows together.
     *
     * @param policy   name of the policy
     * @param measure  name of the measure
     * @param estimate as it stood; it says after how many replications
     */
    public record Milestone(String policy, String measure, Estimate estimate) {}

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

    /** The same with more findings. */
    public Findings with(List<Finding> more) {
        List<Finding> together = Stream.concat(findings.stream(), more.stream()).toList();
        return new Findings(topic, design, parties, together, contrasts, parts, milestones);
    }

    /** The same after fewer replications than were to be played at most. */
    Findings after(int replications) {
        return new Findings(topic, design.playing(replications), parties, findings, contrasts, parts, milestones);
    }

    /** The measure to show first: interception where parties are pursued, detection elsewhere. */
    public String mainMeasure() {
        boolean pursued =
                findings.stream().anyMatch(finding -> finding.measure().equals(PROBABILITY_OF_INTERCEPTION));
        return pursued ? PROBABILITY_OF_INTERCEPTION : PROBABILITY_OF_DETECTION;
    }

    /** The policies that were played; the others are compared with the first. */
    public List<String> policies() {
        return design.policies();
    }

    /** The labels of traffic worth showing: all flows together first, or the only flow. */
    public List<String> traffic() {
        List<String> labels = findings.stream().map(Finding::flow).distinct().toList();
        return labels.size() == 2 ? labels.subList(1, 2) : labels;
    }

    /** The labels of traffic worth showing for a measure: those for which it is defined under some policy. */
    public List<String> traffic(String measure) {
        List<String> defined = traffic().stream()
                .filter(flow -> policies().stream()
                        .anyMatch(policy -> estimate(policy, flow, measure).isPresent()))
                .toList();
        return defined.isEmpty() ? traffic() : defined;
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
                                contrast.measure() + MeasureName.DIFFERENCE,
                                contrast.difference().map(Difference::estimate))));
    }
}
