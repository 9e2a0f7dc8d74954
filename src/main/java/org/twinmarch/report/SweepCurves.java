package org.twinmarch.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinmarch.experiment.Agreement;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.TheoryLine;
import org.twinmarch.report.ResponseCurves.Curve;
import org.twinmarch.report.ResponseCurves.Dot;
import org.twinmarch.report.ResponseCurves.Exact;
import org.twinmarch.report.ResponseCurves.Point;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Estimate;

/**
 * Chart: how the main measure of all flows together answers to a factor of a sweep: dots with intervals, joined for the eye
 * or on the curve of a closed form. A curve for each policy and each combination of the other factors; of too many, those with the other factors at their first
 * levels.
 *
 * @param number which of the factors that are numbers, from 1
 */
record SweepCurves(int number) implements Chart {

    private static final int MOST_CURVES = 6;
    private static final int LINE_POINTS = 40;
    /** Levels in between are written so: no unit of a scenario tells more apart. */
    private static final MathContext DIGITS = new MathContext(12);

    private static final Pattern QUANTITY =
            Pattern.compile(" *([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?) *(.*?) *");

    /** A level of a factor that is a number. */
    private record Level(double value, String unit) {

        static Optional<Level> of(String text) {
            Matcher quantity = QUANTITY.matcher(text);
            return quantity.matches()
                    ? Optional.of(new Level(Double.parseDouble(quantity.group(1)), quantity.group(2)))
                    : Optional.empty();
        }
    }

    @Override
    public String name() {
        return number == 1 ? "response-curves" : "response-curves-" + number;
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        return evidence.points().flatMap(points -> factor(points)
                .map(factor -> curves(evidence, points, factor))
                .filter(curves -> !curves.curves().isEmpty())
                .map(curves -> curves.drawing(theme)));
    }

    /** The factor of that number among those of which all levels are numbers of one unit, and more than one. */
    private Optional<String> factor(PointTable points) {
        return points.factors().stream()
                .filter(factor -> isNumeric(points, factor))
                .skip(number - 1L)
                .findFirst();
    }

    private static boolean isNumeric(PointTable points, String factor) {
        List<String> texts = levels(points, factor);
        List<Level> levels =
                texts.stream().flatMap(text -> Level.of(text).stream()).toList();
        return texts.size() > 1
                && levels.size() == texts.size()
                && levels.stream().map(Level::unit).distinct().count() == 1;
    }

    private static List<String> levels(PointTable points, String factor) {
        return points.points().stream()
                .map(point -> point.levels().get(factor))
                .filter(level -> level != null)
                .distinct()
                .toList();
    }

    private static ResponseCurves curves(Evidence evidence, PointTable points, String factor) {
        Findings findings = evidence.findings();
        Map<String, List<DesignPoint>> groups = new LinkedHashMap<>();
        points.points().stream()
                .filter(point -> point.levels().containsKey(factor))
                .forEach(point -> groups.computeIfAbsent(label(point, factor), label -> new ArrayList<>())
                        .add(point));
        Map<String, List<DesignPoint>> shown = groups.size() <= MOST_CURVES ? groups : simplest(groups, points, factor);
        List<Curve> curves = shown.entrySet().stream()
                .map(group -> curve(group.getKey(), evidence, group.getValue(), factor))
                .filter(curve -> !curve.dots().isEmpty())
                .toList();
        String unit = Level.of(levels(points, factor).get(0)).orElseThrow().unit();
        String left =
                shown.size() < groups.size() ? " (%d of %d combinations)".formatted(shown.size(), groups.size()) : "";
        return new ResponseCurves(
                unit.isEmpty() ? factor : "%s [%s]".formatted(factor, unit),
                Share.main(findings).words() + ", all flows" + left,
                curves,
                new Exactness(agreement(evidence, shown)).sentences());
    }

    /** Those with all other factors at their first level, and no more than can be told apart. */
    private static Map<String, List<DesignPoint>> simplest(
            Map<String, List<DesignPoint>> groups, PointTable points, String factor) {
        return groups.entrySet().stream()
                .filter(group -> points.factors().stream()
                        .filter(other -> !other.equals(factor))
                        .allMatch(other -> isFirst(group.getValue().get(0), points, other)))
                .limit(MOST_CURVES)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }

    private static boolean isFirst(DesignPoint point, PointTable points, String factor) {
        String level = point.levels().getOrDefault(factor, "");
        return level.isEmpty() || level.equals(levels(points, factor).get(0));
    }

    private static String label(DesignPoint point, String factor) {
        String others = point.levels().entrySet().stream()
                .filter(level -> !level.getKey().equals(factor))
                .map(level -> "%s %s".formatted(level.getKey().replaceAll(".*\\.", ""), level.getValue()))
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? point.policy() : "%s, %s".formatted(point.policy(), others);
    }

    private static Curve curve(String label, Evidence evidence, List<DesignPoint> group, String factor) {
        List<Exact> exact = exact(evidence, group, factor);
        List<Point> theory = exact.size() == group.size() ? line(evidence, group, factor) : List.of();
        return new Curve(label, theory, dots(evidence.findings(), group, factor), exact);
    }

    /** The closed form from the first level to the last; nothing if it does not hold, or nothing can be played, in between. */
    private static List<Point> line(Evidence evidence, List<DesignPoint> group, String factor) {
        double[] levels = group.stream()
                .mapToDouble(point -> at(point, factor))
                .sorted()
                .distinct()
                .toArray();
        DesignPoint first = group.get(0);
        String unit = Level.of(first.levels().get(factor)).orElseThrow().unit();
        List<Double> fine = fine(levels);
        TheoryLine line = new TheoryLine(evidence.effective().getOrDefault(first.name(), ""), factor);
        List<Double> known = line.at(fine.stream()
                        .map(level -> new BigDecimal(level, DIGITS).toPlainString() + " " + unit)
                        .toList())
                .orElse(List.of());
        return IntStream.range(0, known.size())
                .mapToObj(i -> new Point(fine.get(i), known.get(i)))
                .toList();
    }

    /** The levels, and between any two neighbours so many more that a line looks like a curve. */
    private static List<Double> fine(double[] levels) {
        int parts = Math.max(1, LINE_POINTS / Math.max(1, levels.length - 1));
        List<Double> fine = new ArrayList<>(List.of(levels[0]));
        for (int i = 1; i < levels.length; i++) {
            for (int part = 1; part <= parts; part++) {
                fine.add(levels[i - 1] + (levels[i] - levels[i - 1]) * part / parts);
            }
        }
        return fine;
    }

    /** Of the points that are shown. */
    private static Agreement agreement(Evidence evidence, Map<String, List<DesignPoint>> groups) {
        List<String> points = groups.values().stream()
                .flatMap(group -> group.stream().map(DesignPoint::name))
                .toList();
        return evidence.theory().ofAll(points, evidence.findings());
    }

    private static List<Exact> exact(Evidence evidence, List<DesignPoint> group, String factor) {
        String measure = evidence.findings().mainMeasure();
        return group.stream()
                .filter(point -> evidence.findings()
                        .estimate(point.name(), Findings.ALL, measure)
                        .isPresent())
                .flatMap(point -> evidence
                        .theory()
                        .find(point.name(), Findings.ALL, measure)
                        .map(exact -> new Exact(new Point(at(point, factor), exact.value()), exact.form()))
                        .stream())
                .sorted(Comparator.comparingDouble(exact -> exact.point().at()))
                .toList();
    }

    private static double at(DesignPoint point, String factor) {
        return Level.of(point.levels().get(factor)).orElseThrow().value();
    }

    private static List<Dot> dots(Findings findings, List<DesignPoint> group, String factor) {
        List<Dot> dots = new ArrayList<>();
        for (DesignPoint point : group) {
            double at = at(point, factor);
            Optional<Estimate> share = findings.estimate(point.name(), Findings.ALL, findings.mainMeasure());
            share.ifPresent(estimate -> dots.add(new Dot(at, estimate)));
        }
        dots.sort(Comparator.comparingDouble(Dot::at));
        return dots;
    }
}
