package org.twinmarch.experiment;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.distribution.TDistribution;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;

/**
 * What each way to reduce variance is worth on a scenario: plays it as often in each way and prints, for the main measure
 * under the first policy and for its differences from that, by how much the variance and the processor time change. All is
 * held against plain replications, differences against independent ones of both policies.
 */
public final class VarianceRatios {

    /** Half-width for which replications are counted. */
    private static final double TARGET = 0.005;

    private static final double CONFIDENCE = 0.95;
    private static final Object[] HEADS = {"reduction", "flow", "policy", "variance", "time", "gain", "replications"};

    private final Study study;
    private final Design design;

    private VarianceRatios(Study study, Design design) {
        this.study = study;
        this.design = design;
    }

    /** What was found, and the processor time that it took [s]. */
    private record Played(VarianceReduction reduction, Findings findings, double seconds) {}

    /**
     * Measures and prints.
     *
     * @param arguments scenario file, number of replications, and policies if not all are wanted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of(arguments[0]))).study();
        List<String> policies = arguments.length > 2
                ? List.of(arguments).subList(2, arguments.length)
                : List.copyOf(study.policies().keySet());
        Design design = new Design(policies, Integer.parseInt(arguments[1]), study.seed(), CONFIDENCE);
        new VarianceRatios(study, design).print();
    }

    private void print() throws InterruptedException {
        List<VarianceReduction> fit =
                Arrays.stream(VarianceReduction.values()).filter(this::isFit).toList();
        // What the Java machine compiles at first belongs to no way: the first round is not looked at.
        for (VarianceReduction reduction : fit) {
            played(reduction);
        }
        Played plain = played(VarianceReduction.NONE);
        System.out.printf("%s, %d replications%n", study.name(), design.replications());
        System.out.printf("%-24s %-22s %-36s %9s %9s %9s %12s%n", HEADS);
        for (VarianceReduction reduction : fit) {
            print(plain, reduction == VarianceReduction.NONE ? plain : played(reduction));
        }
    }

    private boolean isFit(VarianceReduction reduction) {
        return design.replications() % reduction.block() == 0
                && design.replications() >= 2 * reduction.block()
                && reduction.obstacles(study, design.policies()).isEmpty();
    }

    private Played played(VarianceReduction reduction) throws InterruptedException {
        Design reduced = new Design(design.policies(), design.replications(), design.seed(), CONFIDENCE, reduction);
        long before = processorNanos();
        Findings findings = Experiment.of(study, reduced).play(1, outcome -> {});
        return new Played(reduction, findings, (processorNanos() - before) / 1e9);
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private void print(Played plain, Played reduced) {
        String measure = plain.findings.mainMeasure();
        String first = design.policies().get(0);
        for (String flow : plain.findings.traffic(measure)) {
            double alone = variance(estimate(plain, first, flow));
            line(plain, reduced, flow, first, alone, estimate(reduced, first, flow));
            for (String policy : design.policies().subList(1, design.policies().size())) {
                Estimate difference = reduced.findings
                        .difference(policy, flow, measure)
                        .orElseThrow()
                        .estimate();
                double independent = alone + variance(estimate(plain, policy, flow));
                line(plain, reduced, flow, "difference of " + policy, independent, difference);
            }
        }
    }

    private static Estimate estimate(Played played, String policy, String flow) {
        return played.findings
                .estimate(policy, flow, played.findings.mainMeasure())
                .orElseThrow();
    }

    private void line(Played plain, Played reduced, String flow, String policy, double crude, Estimate estimate) {
        double gained = crude / variance(estimate);
        double time = reduced.seconds / plain.seconds;
        double needed = variance(estimate) * design.replications() * Math.pow(1.96 / TARGET, 2);
        Object[] cells = {reduced.reduction.label(), flow, policy, gained, time, gained / time, needed};
        System.out.printf(Locale.ROOT, "%-24s %-22s %-36s %9.2f %9.2f %9.2f %12.1f%n", cells);
    }

    /** The variance that stands behind an interval. */
    private static double variance(Estimate estimate) {
        double quantile =
                new TDistribution(estimate.count() - 1.0).inverseCumulativeProbability((1 + estimate.confidence()) / 2);
        return Math.pow(estimate.halfWidth() / quantile, 2);
    }
}
