package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.border.DailyWindow;

/** Reads parts of the day, as in {@code 18:00-06:00}. */
final class Windows {

    private static final Pattern WINDOW =
            Pattern.compile("\\s*([0-9]{1,2}):([0-9]{2})\\s*-\\s*([0-9]{1,2}):([0-9]{2})\\s*");
    private static final DailyWindow STAND_IN = new DailyWindow(0, 24);
    private static final int DAY_HOURS = 24;

    private Windows() {}

    /** One part of the day. */
    static DailyWindow window(Cursor cursor) {
        if (!(cursor.node() instanceof Node.Scalar scalar) || scalar.isNothing()) {
            cursor.findings().spoil();
            return STAND_IN;
        }
        return window(scalar.text(), cursor.mark(), cursor.findings());
    }

    /** Disjoint parts of the day. */
    static List<DailyWindow> windows(Cursor list) {
        Disjoint<DailyWindow> disjoint = new Disjoint<>(list.findings(), DailyWindow::overlaps);
        return list.items(item -> {
            int before = list.findings().count();
            DailyWindow window = window(item);
            if (list.findings().count() == before) {
                disjoint.add(item.word(), window, item.mark());
            }
            return window;
        });
    }

    /** Factors for the 24 hours of the day, by disjoint windows of whole hours; 1 elsewhere. */
    static List<Double> hourFactors(Cursor map) {
        List<Double> factors = new ArrayList<>(Collections.nCopies(DAY_HOURS, 1.0));
        Disjoint<DailyWindow> disjoint = new Disjoint<>(map.findings(), DailyWindow::overlaps);
        map.each((text, value) -> new Factor(
                        window(text, value.key(), map.findings()), value.quantity(Wanted.FACTOR), text, value.key()))
                .forEach(factor -> {
                    disjoint.add(factor.text(), factor.window(), factor.mark());
                    factor.enter(factors);
                });
        return factors;
    }

    private static DailyWindow window(String text, Mark mark, Findings findings) {
        Matcher matcher = WINDOW.matcher(text);
        if (matcher.matches()) {
            double fromHour = hours(matcher.group(1), matcher.group(2));
            double toHour = hours(matcher.group(3), matcher.group(4));
            boolean isOnClock = Integer.parseInt(matcher.group(2)) < 60 && Integer.parseInt(matcher.group(4)) < 60;
            if (isOnClock && fromHour <= DAY_HOURS && toHour <= DAY_HOURS) {
                return new DailyWindow(fromHour, toHour);
            }
        }
        findings.add(
                mark,
                "\"%s\" is not a part of the day".formatted(Cursor.shortened(text)),
                "write two times from 00:00 to 24:00, as in 18:00-06:00");
        return STAND_IN;
    }

    private static double hours(String hours, String minutes) {
        return Integer.parseInt(hours) + Integer.parseInt(minutes) / 60.0;
    }

    private record Factor(DailyWindow window, double value, String text, Mark mark) {

        void enter(List<Double> factors) {
            for (int hour = 0; hour < DAY_HOURS; hour++) {
                if (window.contains(hour)) {
                    factors.set(hour, value);
                }
            }
        }
    }
}
