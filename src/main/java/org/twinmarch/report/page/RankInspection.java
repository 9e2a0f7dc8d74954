package org.twinmarch.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;

/**
 * Too few trajectories or rows: the two strongest factors cannot be ranked, or the strongest is known poorly. Intervals shrink
 * with the square root of their number, n. Two that are d apart and have half-widths g and h no longer overlap from
 *
 * <pre>  n ((g + h) / d)^2</pre>
 *
 * on; one is as short as a part p of its estimate e from n (h / (p e))^2 on.
 */
final class RankInspection implements Inspection<SensitivityDossier> {

    /** Half an interval longer than this part of its estimate tells little more than that there is an effect. */
    private static final double POOR = 0.25;
    /** Nobody plays so many times what was played; the factors may well be equal. */
    private static final double TOO_MANY = 100;

    private static final String ENDLESS =
            "They may well be equally strong, or do nothing: neither rank them nor rely on their strength.";

    /**
     * Two factors that cannot be ranked, or one that is known poorly.
     *
     * @param factors the stronger one first
     * @param answer  for what
     * @param times   so many times as many trajectories or rows would do; infinite if none would
     */
    private record Vague(List<String> factors, Answer answer, double times) {

        static Optional<Vague> of(Answer answer) {
            List<Effect> ranked = answer.ranked();
            Effect first = ranked.get(0);
            return first.isNone()
                    ? Optional.empty()
                    : ranked.stream()
                            .skip(1)
                            .findFirst()
                            .filter(next -> next.first().upper() > first.first().lower())
                            .map(next -> unranked(answer, first, next))
                            .or(() -> poor(answer, first));
        }

        private static Vague unranked(Answer answer, Effect first, Effect second) {
            double apart = first.rank() - second.rank();
            double overlap = first.first().halfWidth() + second.first().halfWidth();
            double times = apart > 0 ? Math.pow(overlap / apart, 2) : Double.POSITIVE_INFINITY;
            return new Vague(List.of(first.factor(), second.factor()), answer, times);
        }

        private static Optional<Vague> poor(Answer answer, Effect first) {
            double parts = first.first().halfWidth() / (POOR * first.rank());
            return Optional.of(parts)
                    .filter(half -> half > 1)
                    .map(half -> new Vague(List.of(first.factor()), answer, half * half));
        }

        String response() {
            return SensitivityWords.response(answer.response());
        }
    }

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        Map<List<String>, List<Vague>> byFactors = dossier.findings().answers().stream()
                .filter(answer -> !answer.effects().isEmpty())
                .flatMap(answer -> Vague.of(answer).stream())
                .collect(Collectors.groupingBy(Vague::factors, LinkedHashMap::new, Collectors.toList()));
        return byFactors.entrySet().stream().map(vague -> warning(dossier, vague.getKey(), vague.getValue()));
    }

    private static Warning warning(SensitivityDossier dossier, List<String> factors, List<Vague> vague) {
        String where = Listing.parted(vague.stream().map(Vague::response).toList());
        double times = vague.stream().mapToDouble(Vague::times).max().orElseThrow();
        return factors.size() == 1
                ? new Warning(
                        "How strong %s is, is known poorly: half its interval is longer than a quarter of it. %s."
                                .formatted(factors.get(0), Wording.sentence(where)),
                        play(dossier, times)
                                .map(play -> play + ", for an interval of a quarter of it up and down.")
                                .orElse(ENDLESS))
                : new Warning(
                        "It is not sure that %s is stronger than %s: their intervals overlap. %s."
                                .formatted(factors.get(0), factors.get(1), Wording.sentence(where)),
                        play(dossier, times)
                                .map(play -> play + ", to tell the two apart, if they are as far apart as it seems.")
                                .orElse(ENDLESS));
    }

    /** What to play for so many times as many trajectories or rows; nothing if that is out of the question. */
    private static Optional<String> play(SensitivityDossier dossier, double times) {
        if (!(times <= TOO_MANY)) {
            return Optional.empty();
        }
        SensitivityFindings findings = dossier.findings();
        boolean isSobol = findings.method().equals(SensitivityFindings.SOBOL);
        long enough = (long) Math.ceil(times * findings.samples());
        long whole = isSobol ? powerOfTwo(enough) : enough;
        return Optional.of(String.format(
                Locale.ROOT,
                "Play about %,d %s, %,d more, with %s %d",
                whole,
                isSobol ? "rows" : "trajectories",
                whole - findings.samples(),
                isSobol ? "--rows" : "--trajectories",
                whole));
    }

    private static long powerOfTwo(long least) {
        long highest = Long.highestOneBit(least);
        return highest == least ? least : 2 * highest;
    }
}
