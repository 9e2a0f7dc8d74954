package org.twinmarch.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.report.page.Ranking.Ranked;
import org.twinmarch.scenario.yaml.Tag;

/** Assumptions that make more doubt than the simulation does, where the study drew them; where it did not, that nobody knows. */
final class AssumptionInspection implements Inspection<Dossier> {

    @Override
    public Stream<Warning> warnings(Dossier dossier) {
        return dossier.doubts().isEmpty() ? unasked(dossier) : dominated(dossier);
    }

    /** The intervals of a study that drew nothing hold at the assumed values alone. */
    private static Stream<Warning> unasked(Dossier dossier) {
        long ranged = dossier.origins().of(Tag.Kind.ASSUMPTION).stream()
                .filter(origin -> origin.range().isPresent())
                .count();
        return ranged == 0
                ? Stream.empty()
                : Stream.of(new Warning(
                        "Every number holds at the assumed values: on which of its %s the answer depends has not been asked, and the intervals leave their doubt out."
                                .formatted(
                                        Listing.count(ranged, "assumption with a range", "assumptions with a range")),
                        "%s, to see which decide; run the study with --uncertain, to have their doubt in the intervals."
                                .formatted(ask(dossier))));
    }

    private static Stream<Warning> dominated(Dossier dossier) {
        Ranking ranking = Ranking.of(dossier.findings());
        List<Doubt> dominated = dossier.doubts().stream()
                .filter(doubt -> doubt.measure().equals(dossier.main().measure()))
                .filter(doubt -> doubt.flow().equals(ranking.flow()))
                .filter(Doubt::isDueToAssumptions)
                .toList();
        return dominated.stream()
                .max(Comparator.comparingDouble(Doubt::parameters))
                .map(worst -> warning(dossier, dominated, worst))
                .stream();
    }

    private static Warning warning(Dossier dossier, List<Doubt> dominated, Doubt worst) {
        return new Warning(
                "The assumptions make more doubt than the simulation about %s: by themselves up to %s percentage points up and down, where the simulation makes %s."
                        .formatted(
                                Listing.of(dominated.stream()
                                        .map(AssumptionInspection::name)
                                        .toList()),
                                points(worst.parameters()),
                                points(worst.simulation())),
                "More replications do not help. %s, to see which assumptions matter, and narrow their ranges by better sources."
                        .formatted(ask(dossier)));
    }

    /** The command, for the policies that the answer is about. */
    private static String ask(Dossier dossier) {
        List<String> best = Ranking.of(dossier.findings()).best().map(Ranked::policy).stream()
                .toList();
        List<String> wanted = Stream.concat(Stream.of(dossier.baseline()), best.stream())
                .distinct()
                .toList();
        return "Ask with \"%s\"".formatted(new Command(dossier.maker().command()).onAssumptions(wanted));
    }

    private static String name(Doubt doubt) {
        return doubt.policy()
                + doubt.baseline().map(baseline -> " minus " + baseline).orElse("");
    }

    private static String points(double share) {
        return Hours.plain(100 * share);
    }
}
