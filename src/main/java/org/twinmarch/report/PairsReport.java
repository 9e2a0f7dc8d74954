package org.twinmarch.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.SideBySide;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * Policies compared in one measure of one flow: a table for the terminal with what it means in words, and the same as JSON.
 *
 * @param sides      what is compared
 * @param flow       label of the flow
 * @param measure    name of the measure
 * @param baseline   with what all are compared; empty for all pairs
 * @param confidence of the intervals
 */
public record PairsReport(SideBySide sides, String flow, String measure, Optional<String> baseline, double confidence) {

    private static final int NAMES = 2;
    private static final String NONE = "-";
    private static final int MOST_DECIMALS = 6;

    /** What one line after the table can say of a policy against the others. */
    private enum Verdict {
        ABOVE,
        BELOW,
        OPEN
    }

    private List<Contrast> contrasts() {
        return sides.contrasts(flow, measure, baseline);
    }

    private MeasureUnit unit() {
        return MeasureUnit.of(measure, sides.scale(measure));
    }

    /** What is compared, in words: the family for which all intervals hold at once. */
    private String family() {
        long policies = sides.estimates(flow, measure).size();
        String pairs = baseline.map(name -> "all others against " + name).orElse("all pairs");
        return "%s of %d policies, for %s and flow %s".formatted(pairs, policies, measure, flow);
    }

    /** The table with what stands above and below it; lines end in a line feed. */
    public String text() {
        List<Contrast> contrasts = contrasts();
        return String.join(
                "\n",
                family(),
                "",
                "difference      policy minus baseline [%s]".formatted(unit().name()),
                "alone           %s interval of that difference by itself".formatted(Wording.percent(confidence)),
                "all at once     with %s all these intervals hold together".formatted(Wording.percent(confidence)),
                "variance ratio  variance of independent samples / variance as it is",
                "",
                new TextTable(NAMES, rows(contrasts)).text() + "\n" + meaning(contrasts) + "\n");
    }

    private List<List<String>> rows(List<Contrast> contrasts) {
        int decimals = decimals(contrasts);
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("policy", "baseline", "difference", "alone", "all at once", "variance ratio"));
        for (Contrast contrast : contrasts) {
            rows.add(contrast.difference()
                    .map(difference -> row(contrast, difference, decimals))
                    .orElse(List.of(contrast.policy(), contrast.baseline(), NONE, NONE, NONE, NONE)));
        }
        return rows;
    }

    private List<String> row(Contrast contrast, Difference difference, int decimals) {
        return List.of(
                contrast.policy(),
                contrast.baseline(),
                shown(difference.estimate().value(), decimals),
                interval(difference.estimate(), decimals),
                interval(difference.together(), decimals),
                Double.isInfinite(difference.varianceRatio())
                        ? "Inf"
                        : String.format(Locale.ROOT, "%.2f", difference.varianceRatio()));
    }

    private String interval(Estimate estimate, int decimals) {
        return shown(estimate.lower(), decimals) + " to " + shown(estimate.upper(), decimals);
    }

    private String shown(double number, int decimals) {
        String text = String.format(Locale.ROOT, "%+." + decimals + "f", unit().factor() * number);
        // A difference that is 0 as far as it is shown has no sign.
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }

    private int decimals(List<Contrast> contrasts) {
        double narrowest = contrasts.stream()
                .flatMap(contrast -> contrast.difference().stream())
                .mapToDouble(
                        difference -> unit().factor() * difference.estimate().halfWidth())
                .filter(half -> half > 0)
                .min()
                .orElse(1);
        return (int) Math.max(1, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(narrowest))));
    }

    /** The one line that says what the table means. */
    String meaning(List<Contrast> contrasts) {
        String sure = "With %s confidence for all at once: ".formatted(Wording.percent(confidence));
        return sure + baseline.map(name -> against(contrasts, name)).orElseGet(() -> highest(contrasts)) + ".";
    }

    private static String against(List<Contrast> contrasts, String baseline) {
        Map<Verdict, List<String>> others = new LinkedHashMap<>();
        contrasts.forEach(contrast -> others.computeIfAbsent(verdict(contrast), verdict -> new ArrayList<>())
                .add(contrast.policy()));
        return Stream.of(
                        said(others, Verdict.ABOVE, "above " + baseline),
                        said(others, Verdict.BELOW, "below " + baseline),
                        said(others, Verdict.OPEN, "not told apart from " + baseline))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    private static Optional<String> said(Map<Verdict, List<String>> others, Verdict verdict, String relation) {
        return Optional.ofNullable(others.get(verdict))
                .map(names -> String.join(", ", names) + (names.size() == 1 ? " is " : " are ") + relation);
    }

    private String highest(List<Contrast> contrasts) {
        Map<String, Optional<Estimate>> estimates = sides.estimates(flow, measure);
        Optional<String> top = estimates.keySet().stream()
                .filter(label -> estimates.get(label).isPresent())
                .max((one, another) -> Double.compare(value(estimates, one), value(estimates, another)));
        long told = contrasts.stream()
                .filter(contrast -> verdict(contrast) != Verdict.OPEN)
                .count();
        String count = "%,d of %,d pairs are told apart".formatted(told, contrasts.size());
        return count + top.map(label -> "; " + lead(contrasts, label)).orElse("");
    }

    private static double value(Map<String, Optional<Estimate>> estimates, String label) {
        return estimates.get(label).orElseThrow().value();
    }

    private static String lead(List<Contrast> contrasts, String top) {
        List<String> close = contrasts.stream()
                .filter(contrast -> verdict(contrast) == Verdict.OPEN)
                .filter(contrast ->
                        contrast.policy().equals(top) || contrast.baseline().equals(top))
                .map(contrast -> contrast.policy().equals(top) ? contrast.baseline() : contrast.policy())
                .toList();
        return close.isEmpty()
                ? "%s is above all others".formatted(top)
                : "%s has the highest estimate, but is not told apart from %s".formatted(top, String.join(", ", close));
    }

    private static Verdict verdict(Contrast contrast) {
        return contrast.difference()
                .map(Difference::together)
                .map(together ->
                        together.lower() > 0 ? Verdict.ABOVE : together.upper() < 0 ? Verdict.BELOW : Verdict.OPEN)
                .orElse(Verdict.OPEN);
    }

    /** The comparison as one JSON object; differences that were never defined are left out. */
    public String json(List<String> studies) {
        List<Contrast> contrasts = contrasts();
        return new Json()
                .with(
                        "studies",
                        studies.stream()
                                .map(study -> new Json().with("study", study))
                                .toList())
                .with("family", family())
                .with("measure", measure)
                .with("flow", flow)
                .with("confidence", confidence)
                .with("meaning", meaning(contrasts))
                .with(
                        "differences",
                        contrasts.stream().flatMap(PairsReport::member).toList())
                .lines();
    }

    private static Stream<Json> member(Contrast contrast) {
        return contrast.difference().stream().map(difference -> new Json()
                .with("policy", contrast.policy())
                .with("baseline", contrast.baseline())
                .with("estimate", difference.estimate().value())
                .with("lower", difference.estimate().lower())
                .with("upper", difference.estimate().upper())
                .with("simultaneous-lower", difference.together().lower())
                .with("simultaneous-upper", difference.together().upper())
                .with("variance-ratio", difference.varianceRatio()));
    }
}
