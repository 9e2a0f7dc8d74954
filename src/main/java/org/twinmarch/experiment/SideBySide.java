package org.twinmarch.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Family;
import org.twinmarch.stats.JointRatios;
import org.twinmarch.stats.Scale;

/**
 * Policies of finished studies, compared. Studies of one seed are paired by the numbers of their replications, as far as all of
 * them go: whatever random numbers they share, one replication of all of them together is independent of the next. Studies of
 * different seeds are independent samples.
 */
public final class SideBySide {

    private final List<Entrant> entrants;
    private final List<List<Panel>> samples;
    private final double confidence;
    private final Family family;

    /**
     * What is compared.
     *
     * @param label  what it is called
     * @param sample which of the independent samples it is in
     * @param policy its position in the sample
     */
    private record Entrant(String label, int sample, int policy) {}

    /** An entrant that has a measure, and where. */
    private record Seat(Entrant entrant, Panel panel, int position) {

        boolean isDefined() {
            return panel.ratios().isDefined(position);
        }

        double covariance(Seat other) {
            boolean joint = panel == other.panel && isDefined() && other.isDefined();
            JointRatios ratios = panel.ratios();
            return joint
                    ? ratios.covariance(Math.min(position, other.position), Math.max(position, other.position))
                    : 0;
        }

        Optional<Estimate> estimate(double confidence) {
            return panel.ratios().estimate(position, panel.scale(), confidence);
        }

        Optional<Difference> minus(Seat base, double confidence) {
            return panel == base.panel
                    ? panel.ratios().difference(position, base.position, panel.scale(), confidence)
                    : base.estimate(confidence)
                            .flatMap(from -> estimate(confidence).map(to -> Difference.ofIndependent(from, to)));
        }
    }

    /**
     * Reads the replications of finished studies.
     *
     * @param studies    one or more; they must have no {@link FinishedStudy#obstacles}
     * @param confidence of all intervals
     * @throws IOException if a table cannot be read, or is damaged
     */
    public SideBySide(List<FinishedStudy> studies, double confidence) throws IOException {
        this.confidence = confidence;
        Map<Long, List<FinishedStudy>> bySeed = new LinkedHashMap<>();
        studies.forEach(study -> bySeed.computeIfAbsent(study.design().seed(), seed -> new ArrayList<>())
                .add(study));
        List<List<FinishedStudy>> groups = List.copyOf(bySeed.values());
        this.entrants = studies.stream()
                .flatMap(study -> entrants(study, groups, studies.size() > 1))
                .toList();
        this.samples = new ArrayList<>();
        for (List<FinishedStudy> group : groups) {
            samples.add(panels(group));
        }
        Design first = studies.get(0).design();
        this.family = Panel.family(
                entrants.size(), new Design(first.policies(), first.replications(), first.seed(), confidence));
    }

    private static Stream<Entrant> entrants(FinishedStudy study, List<List<FinishedStudy>> groups, boolean several) {
        int sample = IntStream.range(0, groups.size())
                .filter(group -> groups.get(group).contains(study))
                .findFirst()
                .orElseThrow();
        List<FinishedStudy> group = groups.get(sample);
        int before = group.subList(0, group.indexOf(study)).stream()
                .mapToInt(earlier -> earlier.casts().size())
                .sum();
        String prefix = several ? study.folder() + ":" : "";
        return IntStream.range(0, study.casts().size())
                .mapToObj(
                        policy -> new Entrant(prefix + study.casts().get(policy).policy(), sample, before + policy));
    }

    private static List<Panel> panels(List<FinishedStudy> group) throws IOException {
        List<Panel> panels =
                Panel.of(group.stream().flatMap(study -> study.casts().stream()).toList(), VarianceReduction.NONE);
        List<KeptReplications> open = new ArrayList<>();
        try {
            for (FinishedStudy study : group) {
                open.add(study.replications());
            }
            for (int replication = 0; replication < common(group); replication++) {
                List<Outcome> outcomes = new ArrayList<>();
                for (KeptReplications kept : open) {
                    outcomes.addAll(kept.next());
                }
                panels.forEach(panel -> panel.add(List.of(outcomes)));
            }
        } finally {
            for (KeptReplications kept : open) {
                kept.close();
            }
        }
        return panels;
    }

    /** How many replications all studies of one seed have. */
    public static int common(List<FinishedStudy> group) {
        return group.stream()
                .mapToInt(study -> study.design().replications())
                .min()
                .orElseThrow();
    }

    /** What is compared, in order: policies, with the folder of their study before them if there are several. */
    public List<String> labels() {
        return entrants.stream().map(Entrant::label).toList();
    }

    /** Names of all measures that some policy has, in the order in which they are reported. */
    public List<String> measures() {
        return samples.stream()
                .flatMap(List::stream)
                .map(Panel::measure)
                .distinct()
                .toList();
    }

    /** Labels of the flows for which some policy has a measure. */
    public List<String> flows(String measure) {
        return samples.stream()
                .flatMap(List::stream)
                .filter(panel -> panel.measure().equals(measure))
                .map(Panel::flow)
                .distinct()
                .toList();
    }

    /** Which values a measure can take. */
    public Scale scale(String measure) {
        return samples.stream()
                .flatMap(List::stream)
                .filter(panel -> panel.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .scale();
    }

    /** A measure of all that is compared and has it, each with its interval; by label. */
    public Map<String, Optional<Estimate>> estimates(String flow, String measure) {
        Map<String, Optional<Estimate>> estimates = new LinkedHashMap<>();
        seats(flow, measure).forEach(seat -> estimates.put(seat.entrant.label(), seat.estimate(confidence)));
        return estimates;
    }

    private List<Seat> seats(String flow, String measure) {
        return entrants.stream()
                .flatMap(entrant -> samples.get(entrant.sample()).stream()
                        .filter(panel ->
                                panel.flow().equals(flow) && panel.measure().equals(measure))
                        .flatMap(panel -> panel.position(entrant.policy()).stream()
                                .map(position -> new Seat(entrant, panel, position))))
                .toList();
    }

    /**
     * The differences in one measure of one flow, a {@link Family}: of all from a baseline, or of each from all before it.
     *
     * @param baseline label of the baseline; empty for all pairs
     */
    public List<Contrast> contrasts(String flow, String measure, Optional<String> baseline) {
        List<Seat> seats = seats(flow, measure);
        List<Family.Pair> pairs = pairs(seats, baseline);
        List<Family.Pair> defined = pairs.stream()
                .filter(pair -> seats.get(pair.other()).isDefined()
                        && seats.get(pair.base()).isDefined())
                .toList();
        double each = family.each(covariances(seats), defined);
        return pairs.stream()
                .map(pair -> contrast(seats.get(pair.other()), seats.get(pair.base()), each))
                .toList();
    }

    /** The differences in all measures of all flows, each measure of a flow being a family. */
    public List<Contrast> contrasts(Optional<String> baseline) {
        return measures().stream()
                .flatMap(
                        measure -> flows(measure).stream().flatMap(flow -> contrasts(flow, measure, baseline).stream()))
                .toList();
    }

    private static List<Family.Pair> pairs(List<Seat> seats, Optional<String> baseline) {
        List<Family.Pair> pairs = new ArrayList<>();
        for (int base = 0; base < seats.size(); base++) {
            String label = seats.get(base).entrant.label();
            boolean isBaseline = baseline.filter(label::equals).isPresent();
            for (int other = baseline.isPresent() ? 0 : base + 1; other < seats.size(); other++) {
                if (other != base && (isBaseline || baseline.isEmpty())) {
                    pairs.add(new Family.Pair(other, base));
                }
            }
        }
        return pairs;
    }

    private static double[][] covariances(List<Seat> seats) {
        return seats.stream()
                .map(one -> seats.stream().mapToDouble(one::covariance).toArray())
                .toArray(double[][]::new);
    }

    private Contrast contrast(Seat other, Seat base, double each) {
        Optional<Difference> difference = other.minus(base, confidence)
                .flatMap(alone -> other.minus(base, each).map(wider -> alone.among(wider, confidence)));
        return new Contrast(
                other.entrant.label(), base.entrant.label(), other.panel.flow(), other.panel.measure(), difference);
    }
}
