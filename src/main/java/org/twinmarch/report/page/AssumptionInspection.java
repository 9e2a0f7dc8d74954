package org.twinmarch.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Doubt;

/** Assumptions that make more doubt than the simulation does, where the study drew them. */
final class AssumptionInspection implements Inspection {

    @Override
    public Stream<Warning> warnings(Dossier dossier) {
        Ranking ranking = Ranking.of(dossier.findings());
        List<Doubt> dominated = dossier.doubts().stream()
                .filter(doubt -> doubt.measure().equals(dossier.main().measure()))
                .filter(doubt -> doubt.flow().equals(ranking.flow()))
                .filter(Doubt::isDueToAssumptions)
                .toList();
        return dominated.stream()
                .max(Comparator.comparingDouble(Doubt::parameters))
                .map(worst -> warning(dominated, worst))
                .stream();
    }

    private static Warning warning(List<Doubt> dominated, Doubt worst) {
        return new Warning(
                "The assumptions make more doubt than the simulation about %s: by themselves up to %s percentage points up and down, where the simulation makes %s."
                        .formatted(
                                Listing.of(dominated.stream()
                                        .map(AssumptionInspection::name)
                                        .toList()),
                                points(worst.parameters()),
                                points(worst.simulation())),
                "More replications do not help. Find out with \"twinmarch sensitivity FILE\" which assumptions matter, and narrow"
                        + " their ranges by better sources.");
    }

    private static String name(Doubt doubt) {
        return doubt.policy()
                + doubt.baseline().map(baseline -> " minus " + baseline).orElse("");
    }

    private static String points(double share) {
        return Hours.plain(100 * share);
    }
}
