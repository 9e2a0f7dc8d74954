package org.twinmarch.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.Tick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.twinmarch.border.Calendar;

/** An axis of time [h] that shows the time of day and at midnight the date, or dates alone where the window is longer than a few days. */
final class ClockAxis extends NumberAxis {

    /** The room beyond either end of a window in which marks at its end find place, as a share of it. */
    static final double RIM = 0.012;

    private static final long serialVersionUID = 1;

    private static final double[] STEPS_HOURS = {0.25, 0.5, 1, 2, 3, 6, 12, 24, 48, 168, 336, 720, 1440};
    private static final int MOST_TICKS = 13;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final String MIDNIGHT = "00:00";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter WHOLE_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final transient Calendar calendar;

    ClockAxis(Calendar calendar) {
        this.calendar = calendar;
    }

    /** Shows a window, with its rim. */
    @Override
    public void setRange(double fromHours, double toHours) {
        double rimHours = RIM * (toHours - fromHours);
        super.setRange(fromHours - rimHours, toHours + rimHours);
        LocalDateTime begin = calendar.dateTime(fromHours);
        LocalDateTime last = calendar.dateTime(Math.max(fromHours, toHours - 1e-3));
        String days = begin.toLocalDate().equals(last.toLocalDate())
                ? WHOLE_DATE.format(begin)
                : "%s to %s".formatted(WHOLE_DATE.format(begin), WHOLE_DATE.format(last));
        setLabel((stepHours() < 24 ? "Time of day [h:min], " : "Date, ") + days);
    }

    private double stepHours() {
        for (double step : STEPS_HOURS) {
            if (getRange().getLength() / step <= MOST_TICKS) {
                return step;
            }
        }
        return STEPS_HOURS[STEPS_HOURS.length - 1];
    }

    @Override
    @SuppressWarnings("rawtypes") // as the library declares it
    protected List refreshTicksHorizontal(Graphics2D canvas, Rectangle2D area, RectangleEdge edge) {
        List<Tick> ticks = new ArrayList<>();
        double step = stepHours();
        double offsetHours = calendar.startOfDayHours();
        for (double mark = Math.ceil((getRange().getLowerBound() + offsetHours) / step - 1e-9);
                mark * step - offsetHours <= getRange().getUpperBound() + 1e-9;
                mark++) {
            double atHours = mark * step - offsetHours;
            String label = label(atHours, step);
            ticks.add(new NumberTick(TickType.MAJOR, atHours, label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0));
        }
        return ticks;
    }

    private String label(double atHours, double stepHours) {
        LocalDateTime time = calendar.dateTime(atHours);
        boolean isMidnight = CLOCK.format(time).equals(MIDNIGHT);
        return (stepHours < 24 && !isMidnight ? CLOCK : DATE).format(time);
    }
}
