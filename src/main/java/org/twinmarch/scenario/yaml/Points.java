package org.twinmarch.scenario.yaml;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.twinmarch.stats.LatinHypercube;
import org.twinmarch.stats.ScrambledSobol;

/** The design of a study file: which levels of its factors meet. */
sealed interface Points {

    /** The layout for some factors; points that are drawn come from the seed. */
    Layout layout(List<Factor> factors, long seed);

    /** Whether factors may be ranges. */
    boolean takesRanges();

    /** Every combination. */
    record FullFactorial() implements Points {

        @Override
        public Layout layout(List<Factor> factors, long seed) {
            return new Layout.Crossed(factors.stream().map(Factor::levels).toList());
        }

        @Override
        public boolean takesRanges() {
            return false;
        }
    }

    /** Points one by one. */
    record Given(List<List<Written>> points) implements Points {

        public Given {
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public Layout layout(List<Factor> factors, long seed) {
            return new Layout.Listed(points);
        }

        @Override
        public boolean takesRanges() {
            return false;
        }
    }

    /** So many points of a Latin hypercube. */
    record Hypercube(int count) implements Points {

        @Override
        public Layout layout(List<Factor> factors, long seed) {
            return sampled(factors, LatinHypercube.points(seed, count, factors.size()));
        }

        @Override
        public boolean takesRanges() {
            return true;
        }
    }

    /** So many scrambled Sobol' points. */
    record Sobol(int count) implements Points {

        @Override
        public Layout layout(List<Factor> factors, long seed) {
            return sampled(factors, ScrambledSobol.points(seed, count, factors.size()));
        }

        @Override
        public boolean takesRanges() {
            return true;
        }
    }

    private static Layout sampled(List<Factor> factors, List<double[]> rows) {
        return new Layout.Sampled(
                factors.stream().map(Factor::ranged).toList(),
                rows.stream().map(row -> Arrays.stream(row).boxed().toList()).toList());
    }

    /** Reads a design. */
    static Points read(Cursor design) {
        return switch (design.isMap() ? design.form() : "") {
            case "list" -> given(design.at("list"));
            case "latin-hypercube" ->
                new Hypercube((int) design.at("latin-hypercube").whole(1, Layout.MOST_ROWS));
            case "sobol" -> new Sobol(powerOfTwo(design.at("sobol")));
            default -> {
                design.choice(Map.of("full-factorial", true));
                yield new FullFactorial();
            }
        };
    }

    private static Points given(Cursor list) {
        if (list.node() instanceof Node.Sequence points) {
            Layout.refuseRepeated(points, "point", list.findings());
        }
        return new Given(list.items(Points::point));
    }

    private static List<Written> point(Cursor point) {
        return point.entries().entrySet().stream()
                .map(entry -> Written.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static int powerOfTwo(Cursor cursor) {
        int count = (int) cursor.whole(1, Layout.MOST_ROWS);
        int below = Integer.highestOneBit(count);
        if (count != below) {
            cursor.refuse(
                    "%d is not a power of two: so many points are not even".formatted(count),
                    "write %d or %d".formatted(below, 2 * below));
        }
        return below;
    }
}
