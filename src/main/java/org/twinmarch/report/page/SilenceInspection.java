package org.twinmarch.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;

/** What the design cannot tell: responses without indices, effects in the noise of one replication, assumptions that stood still. */
final class SilenceInspection implements Inspection<SensitivityDossier> {

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        List<Answer> silent = dossier.findings().answers().stream()
                .filter(answer -> answer.effects().isEmpty())
                .toList();
        return Stream.of(
                        undefined(silent.stream()
                                .filter(answer -> answer.undefined() > 0)
                                .toList()),
                        constant(silent.stream()
                                .filter(answer -> answer.undefined() == 0)
                                .toList()),
                        noise(dossier),
                        still(dossier.others()))
                .flatMap(warnings -> warnings);
    }

    private static Stream<Warning> undefined(List<Answer> answers) {
        List<String> told = answers.stream()
                .map(answer -> "%s, at %d of %d points"
                        .formatted(
                                SensitivityWords.response(answer.response()),
                                answer.undefined(),
                                answer.values().size()))
                .toList();
        return warning(
                told,
                "Nothing can be said of the factors where a response has no value at some point. %s.",
                "Play more replications at each point with --replications, or narrow the ranges to where it has a value: the rows"
                        + " without one in responses.csv are the points to look at.");
    }

    private static Stream<Warning> constant(List<Answer> answers) {
        return warning(
                answers.stream()
                        .map(answer -> SensitivityWords.response(answer.response()))
                        .toList(),
                "Nothing can be said of the factors where a response does not change by more than its noise. %s.",
                "If it is 0 or 1 everywhere, ask for another measure with --measure; else play more replications at each point with"
                        + " --replications.");
    }

    private static Stream<Warning> warning(List<String> told, String what, String mend) {
        return told.isEmpty()
                ? Stream.empty()
                : Stream.of(new Warning(what.formatted(Wording.sentence(Listing.parted(told))), mend));
    }

    private static Stream<Warning> noise(SensitivityDossier dossier) {
        return dossier.design().replications() > 1
                ? Stream.empty()
                : Stream.of(new Warning(
                        "There is one replication at each point: its noise counts as effect, and every index may be too large.",
                        "Play 10 or more with --replications."));
    }

    private static Stream<Warning> still(Map<String, String> others) {
        if (others.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<String>> byReason = others.keySet().stream()
                .collect(Collectors.groupingBy(others::get, LinkedHashMap::new, Collectors.toList()));
        List<String> told = byReason.entrySet().stream()
                .map(reason -> "%s (%s)".formatted(Listing.of(reason.getValue()), reason.getKey()))
                .toList();
        return Stream.of(new Warning(
                "%s not moved: %s."
                        .formatted(
                                Listing.count(others.size(), "assumption was", "assumptions were"),
                                String.join("; ", told)),
                "Of these nobody knows how much they matter. Where a range is missing or cannot be used, give one in the provenance;"
                        + " the others can be moved one by one with --factor PATH=LEAST,MOST, or in a sweep."));
    }
}
