package org.twinmarch.report.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.SampleSize;

/** Policies of which it depends on the factors which one is better, or that are nowhere told apart. */
final class OrderInspection implements Inspection<SensitivityDossier> {

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        return dossier.findings().answers().stream()
                .filter(answer -> answer.response().baseline().isPresent())
                .flatMap(answer -> warning(dossier, answer).stream());
    }

    private static Optional<Warning> warning(SensitivityDossier dossier, Answer answer) {
        String told = "%s in %s (flow %s)"
                .formatted(
                        SensitivityWords.order(answer),
                        answer.response().measure().replace('-', ' '),
                        answer.response().flow());
        if (answer.above() > 0 && answer.below() > 0) {
            return Optional.of(new Warning(
                    "Which policy is better depends on the factors: %s.%s".formatted(told, chance(dossier, answer)),
                    "Do not report one order. See in responses.csv at which points it turns, and in points.csv what they stand"
                            + " for; %s.".formatted(decider(dossier.findings(), answer))));
        }
        return answer.above() + answer.below() == 0 && !answer.ordered().isEmpty()
                ? Optional.of(
                        new Warning("The policies are nowhere told apart: %s.".formatted(told), more(dossier, answer)))
                : Optional.empty();
    }

    /** So few points may be beyond the end of their interval by chance alone. */
    private static String chance(SensitivityDossier dossier, Answer answer) {
        double missing =
                (1 - dossier.design().confidence()) / 2 * answer.values().size();
        return Math.min(answer.above(), answer.below()) <= missing
                ? " But of so many intervals chance alone would put %s on the wrong side."
                        .formatted(Listing.count(Math.round(missing), "point", "points"))
                : "";
    }

    private static String decider(SensitivityFindings findings, Answer answer) {
        return new Dependence(findings, answer)
                .leader()
                .map(leader ->
                        "the difference hangs most on %s, so learn more about it first".formatted(leader.factor()))
                .orElse("more replications at each point tell which of them are real");
    }

    /** How many replications tell them apart where they are furthest apart, if they are. */
    private static String more(SensitivityDossier dossier, Answer answer) {
        int played = dossier.design().replications();
        return answer.values().stream()
                .flatMap(Optional::stream)
                .filter(value -> value.halfWidth() > 0 && value.value() != 0)
                .max(Comparator.comparingDouble(value -> Math.abs(value.value()) / value.halfWidth()))
                .flatMap(furthest -> needed(furthest, played))
                .map(enough -> String.format(
                        Locale.ROOT,
                        "Play about %,d replications at each point with --replications, %,d more, to tell them apart where they are"
                                + " furthest apart, if they are.",
                        enough,
                        Math.max(0, enough - played)))
                .orElse("Play more replications at each point with --replications, or accept that they are alike.");
    }

    private static Optional<Long> needed(Estimate value, int replications) {
        Estimate counted = new Estimate(value.value(), value.lower(), value.upper(), value.confidence(), replications);
        return SampleSize.ifSeen(counted)
                .map(size -> size.needed(Math.abs(value.value())).replications());
    }
}
