package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jfree.chart.JFreeChart;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Response;

/**
 * Charts: on which factors a response hangs, the strongest on top (a tornado): Sobol' indices or Morris's elementary effects, a
 * bar with a dot and its interval for each index. One chart for each response that has effects.
 */
final class Influences {

    private static final int MOST_FACTORS = 15;
    private static final double PERCENT = 100;
    /** Room for the line that says what the indices are. */
    private static final double MEANING_MM = 6;

    private Influences() {}

    /** The drawings of a sensitivity, in the order of its responses. */
    static List<NamedDrawing> of(SensitivityFindings findings, Theme theme) {
        return findings.answers().stream()
                .filter(answer -> !answer.effects().isEmpty())
                .map(answer -> new NamedDrawing(name(answer.response()), drawing(findings, answer, theme)))
                .toList();
    }

    private static String name(Response response) {
        List<String> words =
                new ArrayList<>(List.of("sensitivity", response.measure(), response.flow(), response.policy()));
        response.baseline().ifPresent(baseline -> words.addAll(List.of("minus", baseline)));
        return String.join("-", words).replaceAll("[^A-Za-z0-9._-]", ".");
    }

    private static Drawing drawing(SensitivityFindings findings, Answer answer, Theme theme) {
        List<Effect> effects = answer.ranked().stream().limit(MOST_FACTORS).toList();
        List<String> factors = effects.stream().map(Effect::factor).toList();
        List<String> indices =
                findings.indices().stream().map(SensitivityWords::index).toList();
        double scale = isSobol(findings) ? PERCENT : SensitivityWords.factor(answer.response());
        IntervalPlot plot = new IntervalPlot(theme, factors, indices, scale);
        IntStream.range(0, indices.size())
                .forEach(index -> plot.add(
                        index,
                        index,
                        effects.stream()
                                .map(effect -> Optional.of(effect.estimates().get(index)))
                                .toList()));
        plot.addBars();
        String label = label(findings, answer.response());
        String heading = heading(findings, answer, effects.size());
        JFreeChart chart = plot.chart(label, OptionalDouble.of(0));
        chart.addSubtitle(theme.heading(heading));
        chart.addSubtitle(0, theme.below(meaning(findings)));
        return new Drawing(
                chart,
                "What %s hangs on".formatted(SensitivityWords.response(answer.response())),
                "Bars with dots and intervals, the strongest factor first. %s. %s. %s"
                        .formatted(heading, label, plot.words()),
                Drawing.PAGE_MM,
                plot.heightMm() + MEANING_MM);
    }

    /** What the indices are, for one who sees the chart alone. */
    private static String meaning(SensitivityFindings findings) {
        return isSobol(findings)
                ? "total: with its part in interactions; first: by itself."
                : "mu*: mean size of the change; mu: its mean with its sign; sigma: how much it differs from point to point.";
    }

    private static boolean isSobol(SensitivityFindings findings) {
        return findings.method().equals(SensitivityFindings.SOBOL);
    }

    private static String label(SensitivityFindings findings, Response response) {
        return isSobol(findings)
                ? "Share of the variance [%]"
                : "Change over its range [%s]".formatted(SensitivityWords.changeUnit(response));
    }

    private static String heading(SensitivityFindings findings, Answer answer, int shown) {
        String left = shown < findings.factors().size()
                ? "; the strongest %d of %d factors"
                        .formatted(shown, findings.factors().size())
                : "";
        return "%s, with %s%s"
                .formatted(
                        Wording.sentence(SensitivityWords.response(answer.response())),
                        Wording.interval(findings.design()),
                        left);
    }
}
