package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.stats.Estimate;

/**
 * What depends on what, for the terminal: for each response a table of the factors, the most important first, and what it
 * says in words.
 *
 * @param findings what was found
 * @param others   from the path of an assumption that was not varied to the reason
 */
public record SensitivityText(SensitivityFindings findings, Map<String, String> others) {

    /** More are in the file. */
    private static final int MOST_ROWS = 15;

    private static final double PERCENT = 100;
    /** Half an interval is shown to about a tenth of its length, */
    private static final double HALF_DIGIT = 10;
    /** a number that has none to a thousandth, */
    private static final double VALUE_DIGITS = 1000;
    /** and nothing finer than this. */
    private static final int MOST_DECIMALS = 6;

    private static final Map<String, List<String>> LEGENDS = Map.of(
            "morris",
            List.of(
                    "mu*    by how much it changes on the average, up or down, as a factor goes over its range;",
                    "       where noise hides it the estimate may be below 0: more --trajectories or --replications tell",
                    "mu     the same with its sign: nearer to 0 where it goes both up and down",
                    "sigma  how much that change depends on where this factor and the others stand"),
            "sobol",
            List.of(
                    "total  share of the variance that a factor takes part in, by itself and with others",
                    "first  share of the variance that it makes by itself"));

    /** The text; lines end in a line feed. */
    public String text() {
        Stream<String> head = Stream.concat(title().stream(), Stream.of(""));
        Stream<String> body = findings.answers().stream().flatMap(answer -> Stream.of(answered(answer)));
        return Stream.of(head, LEGENDS.get(findings.method()).stream(), body, together(), notVaried())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private List<String> title() {
        String question = findings.topic().question();
        String counts = "%s: %,d factors, %,d points for each policy, %,d replications, seed %d"
                .formatted(
                        findings.method(),
                        findings.factors().size(),
                        findings.rows(),
                        findings.design().replications(),
                        findings.design().seed());
        String name = findings.topic().name();
        return List.of(question.isEmpty() ? name : name + ": " + question, counts);
    }

    private String answered(Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(heading(answer.response()));
        lines.add(span(answer));
        if (!answer.effects().isEmpty()) {
            lines.add("");
            lines.add(table(answer).stripTrailing());
        }
        lines.addAll(words(answer));
        return String.join("\n", lines);
    }

    private static String heading(Response response) {
        String who = response.baseline()
                .map(baseline -> "%s minus %s".formatted(response.policy(), baseline))
                .orElse(response.policy());
        String unit = response.isShare() ? (response.baseline().isPresent() ? " [percentage points]" : " [%]") : "";
        return "%s: %s, flow %s%s".formatted(who, response.measure(), response.flow(), unit);
    }

    private String span(Answer answer) {
        List<Double> values = answer.ordered();
        if (values.isEmpty()) {
            return "it is defined at no point";
        }
        double factor = SensitivityWords.factor(answer.response());
        int decimals = decimals((values.get(values.size() - 1) - values.get(0)) * factor / VALUE_DIGITS * HALF_DIGIT);
        String sign = answer.response().baseline().isPresent() ? "+" : "";
        String span = "over the points from %s to %s, median %s"
                .formatted(
                        number(factor * values.get(0), decimals, sign),
                        number(factor * values.get(values.size() - 1), decimals, sign),
                        number(factor * values.get(values.size() / 2), decimals, sign));
        return answer.undefined() == 0
                ? span
                : span
                        + "; not defined at %,d of %,d points"
                                .formatted(answer.undefined(), answer.values().size());
    }

    private String table(Answer answer) {
        double factor =
                findings.method().equals(SensitivityFindings.MORRIS) ? SensitivityWords.factor(answer.response()) : 1;
        int decimals = decimals(answer, factor);
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = new ArrayList<>(List.of(
                "factor", "range", SensitivityWords.index(findings.indices().get(0)), interval()));
        for (int i = 1; i < findings.indices().size(); i++) {
            headings.add(SensitivityWords.index(findings.indices().get(i)));
        }
        rows.add(headings);
        answer.ranked().stream()
                .filter(effect -> !effect.isNone())
                .limit(MOST_ROWS)
                .forEach(effect -> rows.add(row(effect, factor, decimals)));
        return new TextTable(2, rows).text();
    }

    private String interval() {
        double percent = PERCENT * findings.design().confidence();
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent))
                + " % interval";
    }

    private List<String> row(Effect effect, double factor, int decimals) {
        Factor moved = findings.factor(effect.factor());
        List<String> cells = new ArrayList<>(List.of(moved.name(), "%s to %s".formatted(moved.least(), moved.most())));
        Estimate first = effect.estimates().get(0);
        cells.add(number(factor * first.value(), decimals, ""));
        cells.add("%s to %s"
                .formatted(number(factor * first.lower(), decimals, ""), number(factor * first.upper(), decimals, "")));
        effect.estimates().stream()
                .skip(1)
                .forEach(estimate -> cells.add(number(factor * estimate.value(), decimals, "")));
        return cells;
    }

    /** What moves with the factors that stand at several places. */
    private Stream<String> together() {
        List<String> together = findings.factors().stream()
                .filter(factor -> factor.paths().size() > 1)
                .map(factor -> "  %s with %s"
                        .formatted(
                                factor.name(),
                                String.join(
                                        ", ",
                                        factor.paths().subList(1, factor.paths().size()))))
                .toList();
        return together.isEmpty() ? Stream.empty() : Stream.concat(Stream.of("", "Moved together:"), together.stream());
    }

    /** What the table says. */
    private List<String> words(Answer answer) {
        List<String> words = new ArrayList<>();
        if (answer.effects().isEmpty()) {
            words.add(
                    answer.undefined() > 0
                            ? "Without a value at every point nothing can be said of the factors."
                            : "It does not change by more than its noise: nothing can be said of the factors.");
        }
        List<String> none = answer.effects().stream()
                .filter(Effect::isNone)
                .map(Effect::factor)
                .toList();
        if (!none.isEmpty()) {
            words.add("No effect at all: " + String.join(", ", none) + ".");
        }
        long shown = answer.effects().size() - none.size();
        if (shown > MOST_ROWS) {
            words.add("%d more factors with smaller effects are in sensitivity.csv.".formatted(shown - MOST_ROWS));
        }
        findings.dominance(answer)
                .ifPresent(
                        dominance -> words.add("%s dominates: %s. Learn more about it before you rely on this number."
                                .formatted(dominance.factor(), SensitivityWords.share(findings, dominance.share()))));
        if (answer.response().baseline().isPresent()) {
            words.add(order(answer));
        }
        return words.isEmpty()
                ? words
                : Stream.concat(Stream.of(""), words.stream()).toList();
    }

    private static String order(Answer answer) {
        long above = answer.above();
        long below = answer.below();
        String told = SensitivityWords.order(answer);
        if (above > 0 && below > 0) {
            return told + ": their order depends on these factors.";
        }
        return above + below == 0
                ? told + ": more replications are needed to tell them apart."
                : told + ": their order is not seen to change.";
    }

    private Stream<String> notVaried() {
        if (others.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<String>> byReason = others.keySet().stream()
                .collect(Collectors.groupingBy(others::get, java.util.LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                Stream.of("", "Not varied:"), byReason.entrySet().stream().map(entry -> "  %s (%s)"
                        .formatted(String.join(", ", entry.getValue()), entry.getKey())));
    }

    private static int decimals(Answer answer, double factor) {
        double widest = answer.effects().stream()
                .mapToDouble(effect -> factor * effect.estimates().get(0).halfWidth())
                .filter(half -> half < Double.POSITIVE_INFINITY)
                .max()
                .orElse(0);
        double largest = answer.effects().stream()
                .mapToDouble(effect -> factor * effect.rank())
                .max()
                .orElse(0);
        return decimals(widest > 0 ? widest : largest / VALUE_DIGITS * HALF_DIGIT);
    }

    private static int decimals(double half) {
        return half > 0 ? (int) Math.max(0, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(half / HALF_DIGIT)))) : 0;
    }

    private static String number(double value, int decimals, String sign) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "any" : "-any";
        }
        String text = String.format(Locale.ROOT, "%" + sign + "." + decimals + "f", value);
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }
}
