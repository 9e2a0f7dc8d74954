package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Headway;

/** Reads how a number varies. */
final class Laws {

    private static final int MOST_STAGES = 1000;
    private static final Distribution STAND_IN = Distribution.constant(1);

    private Laws() {}

    /** A law of a quantity; a quantity alone is constant. Its values keep to what is wanted. */
    static Distribution distribution(Cursor cursor, Wanted wanted) {
        if (!cursor.isMap()) {
            return Distribution.constant(cursor.quantity(wanted));
        }
        String form = cursor.form();
        return cursor.findings().whole(cursor.mark(), STAND_IN, () -> distribution(cursor.at(form), form, wanted));
    }

    /** A law of a quantity that may be left out. */
    static Distribution distribution(Cursor map, String key, Wanted wanted, double otherwise) {
        return map.find(key).map(found -> distribution(found, wanted)).orElse(Distribution.constant(otherwise));
    }

    /** A law of the time between two events. */
    static Headway headway(Cursor cursor) {
        if (!cursor.isMap()) {
            return new Headway.Fixed(cursor.quantity(Wanted.TIME));
        }
        String form = cursor.form();
        return cursor.findings().whole(cursor.mark(), new Headway.Fixed(1), () -> headway(cursor.at(form), form));
    }

    private static Distribution distribution(Cursor cursor, String form, Wanted wanted) {
        return switch (form) {
            case "uniform" -> uniform(rising(cursor, wanted, 2));
            case "triangular" -> triangular(rising(cursor, wanted, 3));
            case "exponential" -> new Distribution.Exponential(cursor.quantity(wanted.positive()));
            case "lognormal" -> new Distribution.Lognormal(mean(cursor, wanted), variation(cursor));
            case "gamma" -> new Distribution.Gamma(mean(cursor, wanted), variation(cursor));
            case "erlang" -> new Distribution.Erlang(stages(cursor), mean(cursor, wanted));
            case "empirical" -> new Distribution.Empirical(cursor.items(item -> item.quantity(wanted)));
            default -> unknown(cursor, STAND_IN);
        };
    }

    private static Headway headway(Cursor cursor, String form) {
        return switch (form) {
            case "uniform" -> {
                List<Double> ends = rising(cursor, Wanted.WAIT, 2);
                yield new Headway.Uniform(ends.get(0), ends.get(1));
            }
            case "exponential" -> new Headway.Poisson(cursor.quantity(Wanted.TIME));
            case "erlang" -> new Headway.Erlang(stages(cursor), mean(cursor, Wanted.TIME));
            default -> unknown(cursor, new Headway.Fixed(1));
        };
    }

    private static Distribution uniform(List<Double> ends) {
        return new Distribution.Uniform(ends.get(0), ends.get(1));
    }

    private static Distribution triangular(List<Double> ends) {
        return new Distribution.Triangular(ends.get(0), ends.get(1), ends.get(2));
    }

    /** So many values, none below the one before, the last above the first. */
    private static List<Double> rising(Cursor cursor, Wanted wanted, int count) {
        int before = cursor.findings().count();
        List<Double> values = cursor.items(item -> item.quantity(wanted));
        if (values.size() != count || cursor.findings().count() > before) {
            cursor.findings().spoil();
            return List.of(1.0, 2.0, 3.0);
        }
        boolean rises = values.get(0) < values.get(count - 1)
                && values.equals(values.stream().sorted().toList());
        if (!rises) {
            cursor.refuse("the values must rise", "write the least first and the most last");
        }
        return rises ? values : List.of(1.0, 2.0, 3.0);
    }

    private static double mean(Cursor cursor, Wanted wanted) {
        return cursor.at("mean").quantity(wanted.positive());
    }

    private static double variation(Cursor cursor) {
        return cursor.at("cv").quantity(Wanted.VARIATION);
    }

    private static int stages(Cursor cursor) {
        return (int) cursor.at("stages").whole(1, MOST_STAGES);
    }

    private static <T> T unknown(Cursor cursor, T standIn) {
        cursor.findings().spoil();
        return standIn;
    }
}
