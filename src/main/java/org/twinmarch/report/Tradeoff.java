package org.twinmarch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/**
 * Chart: what each policy gives against what it takes, a dot with both intervals. A line joins the policies of which no other
 * gives more and takes less (the frontier).
 *
 * @param name    name of its files
 * @param price   measure of what is taken, of all flows together
 * @param words   what people call that
 */
record Tradeoff(String name, String price, String words) implements Chart {

    static final Tradeoff COST = new Tradeoff("cost-effectiveness", "cost", "Cost");
    static final Tradeoff EXPOSURE =
            new Tradeoff("exposure-against-detection", "exposure-to-bombs", "Exposure to bombs");

    private static final double HEIGHT_MM = 100;

    /** A policy with what it takes and what it gives [%]. */
    private record Choice(String policy, int look, Estimate takes, Estimate gives) {}

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        List<Choice> choices = choices(evidence.findings());
        return choices.size() > 1 && evidence.isOfFewPolicies()
                ? Optional.of(draw(choices, evidence.findings(), theme))
                : Optional.empty();
    }

    private Share share(Findings findings) {
        return equals(EXPOSURE) ? Share.DETECTION : Share.main(findings);
    }

    private List<Choice> choices(Findings findings) {
        List<Choice> choices = new ArrayList<>();
        for (String policy : findings.policies()) {
            Optional<Estimate> takes = findings.estimate(policy, Findings.ALL, price);
            Optional<Estimate> gives =
                    findings.estimate(policy, Findings.ALL, share(findings).measure());
            if (takes.filter(Wording::isBounded).isPresent() && gives.isPresent()) {
                choices.add(new Choice(
                        policy, findings.policies().indexOf(policy), takes.get(), Wording.percent(gives.get())));
            }
        }
        return choices;
    }

    private Drawing draw(List<Choice> choices, Findings findings, Theme theme) {
        String takes = "%s in one horizon [%s]"
                .formatted(words, equals(COST) ? findings.topic().currency() : "passages over bombs");
        String gives = share(findings).words();
        XYPlot plot = new XYPlot(dots(choices), theme.numbers(takes), theme.numbers(gives + " [%]"), renderer(choices));
        plot.setDataset(1, frontier(choices));
        plot.setRenderer(1, line());
        theme.dress(plot);
        String title = "%s against %s".formatted(gives, words.toLowerCase(Locale.ROOT));
        String told = choices.stream()
                .map(choice -> "%s: %s, %s %%"
                        .formatted(choice.policy, Wording.estimate(choice.takes), Wording.estimate(choice.gives)))
                .collect(Collectors.joining("; "));
        String best = frontierOf(choices).stream().map(Choice::policy).collect(Collectors.joining(", "));
        return new Drawing(
                theme.chart(
                        plot,
                        true,
                        "All flows together, with " + Wording.interval(findings)
                                + "; the line joins those that no other betters"),
                title,
                "Dots with %ss both ways; all flows together. %s, and %s. %s. Bettered by no other: %s."
                        .formatted(Wording.interval(findings), takes, gives, told, best),
                Drawing.PAGE_MM,
                HEIGHT_MM);
    }

    private static XYIntervalSeriesCollection dots(List<Choice> choices) {
        XYIntervalSeriesCollection all = new XYIntervalSeriesCollection();
        for (Choice choice : choices) {
            XYIntervalSeries series = new XYIntervalSeries(choice.policy);
            Estimate x = choice.takes;
            Estimate y = choice.gives;
            series.add(x.value(), x.lower(), x.upper(), y.value(), y.lower(), y.upper());
            all.addSeries(series);
        }
        return all;
    }

    private static XYErrorRenderer renderer(List<Choice> choices) {
        XYErrorRenderer renderer = Theme.dots();
        renderer.setDrawXError(true);
        for (int series = 0; series < choices.size(); series++) {
            Theme.look(renderer, series, choices.get(series).look);
        }
        return renderer;
    }

    /** The choices of which no other gives as much and takes less or as little, by what they take. */
    private static List<Choice> frontierOf(List<Choice> choices) {
        return choices.stream()
                .filter(choice -> choices.stream().noneMatch(other -> betters(other, choice)))
                .sorted(Comparator.comparingDouble(choice -> choice.takes.value()))
                .toList();
    }

    private static boolean betters(Choice one, Choice other) {
        double takes = one.takes.value() - other.takes.value();
        double gives = one.gives.value() - other.gives.value();
        return takes <= 0 && gives >= 0 && (takes < 0 || gives > 0);
    }

    private static XYSeriesCollection frontier(List<Choice> choices) {
        XYSeries line = new XYSeries("frontier");
        frontierOf(choices).forEach(choice -> line.add(choice.takes.value(), choice.gives.value()));
        return new XYSeriesCollection(line);
    }

    private static XYLineAndShapeRenderer line() {
        XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setSeriesPaint(0, Theme.MUTED);
        renderer.setSeriesStroke(0, Theme.line(2));
        renderer.setSeriesVisibleInLegend(0, false);
        return renderer;
    }
}
