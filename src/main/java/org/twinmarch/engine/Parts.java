package org.twinmarch.engine;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Mosaic;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.scenario.Scenario;

/**
 * Into what the parties of a run are parted: stretches of the line, hours of the day and months of the run, by where and
 * when they start. Every party is in one part of each kind. Immutable.
 */
public final class Parts {

    /** The line between the stretches. */
    public static final Part BETWEEN = new Part(By.STRETCH, "-");

    private static final int HOURS = 24;
    private static final double HOUR_NANOS = 3.6e12;

    private final double startOfDayHours;
    private final Mosaic<Numbered> stretches;
    private final List<Part> all = new ArrayList<>();
    private final double[] monthStartHours;
    private final List<Fence> fences;
    private final List<Tract> tracts;

    /** By what parties are parted. */
    public enum By {
        /** The stretch where they cross. */
        STRETCH,
        /** The hour of the day in which they start, from 0 to 23. */
        HOUR,
        /** The month in which they start. */
        MONTH,
        /** The stretch where they cross, and the hour of the day in which they start. */
        STRETCH_AND_HOUR
    }

    /**
     * A part.
     *
     * @param by what kind of part
     * @param at which one: name of the stretch; hour; year and month as in {@code 2020-05}; stretch, blank, hour
     */
    public record Part(By by, String at) {

        /** An hour of the day of a part of the line. */
        private static Part of(Part stretch, int hour) {
            return new Part(By.STRETCH_AND_HOUR, stretch.at() + " " + hour);
        }

        /** Whether it lies on the line between the stretches. */
        public boolean isBetween() {
            return equals(BETWEEN) || (by == By.STRETCH_AND_HOUR && at.startsWith(BETWEEN.at() + " "));
        }
    }

    /** A stretch with its position. */
    private record Numbered(int position, Span span) {}

    /** The parts of a scenario. */
    public Parts(Scenario scenario) {
        Calendar calendar = scenario.calendar();
        this.startOfDayHours = calendar.startOfDayHours();
        List<Stretch> named = scenario.border().stretches();
        this.stretches = new Mosaic<>(
                scenario.border().lengthKm(),
                IntStream.range(0, named.size())
                        .mapToObj(position ->
                                new Numbered(position, named.get(position).span()))
                        .toList(),
                Numbered::span);
        named.forEach(stretch -> all.add(new Part(By.STRETCH, stretch.name())));
        all.add(BETWEEN);
        IntStream.range(0, HOURS).forEach(hour -> all.add(new Part(By.HOUR, Integer.toString(hour))));
        List<LocalDateTime> months = months(calendar);
        months.forEach(month -> all.add(new Part(By.MONTH, YearMonth.from(month).toString())));
        all.subList(0, places()).stream()
                .flatMap(stretch -> IntStream.range(0, HOURS).mapToObj(hour -> Part.of(stretch, hour)))
                .toList()
                .forEach(all::add);
        this.monthStartHours =
                months.stream().mapToDouble(month -> hoursTo(calendar, month)).toArray();
        this.fences = scenario.fences();
        this.tracts = tracts(scenario.border(), calendar.horizonHours());
    }

    private List<Tract> tracts(Border border, double horizonHours) {
        List<Tract> laidOut = new ArrayList<>();
        for (int place = 0; place < places(); place++) {
            List<Span> ground =
                    place < places() - 1 ? List.of(stretches.pieces().get(place).span()) : gaps(border);
            laidOut.add(new Tract(all.get(place), ground, 0, horizonHours));
        }
        for (int month = 0; month < monthStartHours.length; month++) {
            double toHours = month + 1 < monthStartHours.length ? monthStartHours[month + 1] : horizonHours;
            Part part = all.get(places() + HOURS + month);
            laidOut.add(new Tract(part, List.of(border.span()), Math.max(0, monthStartHours[month]), toHours));
        }
        return List.copyOf(laidOut);
    }

    /** What the stretches leave of the line. */
    private List<Span> gaps(Border border) {
        List<Span> gaps = new ArrayList<>();
        double fromKm = 0;
        for (Numbered stretch : stretches.pieces()) {
            if (fromKm < stretch.span().fromKm()) {
                gaps.add(new Span(fromKm, stretch.span().fromKm()));
            }
            fromKm = stretch.span().toKm();
        }
        if (fromKm < border.lengthKm()) {
            gaps.add(new Span(fromKm, border.lengthKm()));
        }
        return gaps;
    }

    /** The first of each month that the horizon touches. */
    private static List<LocalDateTime> months(Calendar calendar) {
        List<LocalDateTime> months = new ArrayList<>();
        LocalDateTime month = calendar.start().toLocalDate().withDayOfMonth(1).atStartOfDay();
        while (months.isEmpty() || hoursTo(calendar, month) < calendar.horizonHours()) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    private static double hoursTo(Calendar calendar, LocalDateTime moment) {
        return Duration.between(calendar.start(), moment).toNanos() / HOUR_NANOS;
    }

    /**
     * All parts: the stretches by chainage and what lies between them, the hours, the months, and each stretch again hour by
     * hour.
     */
    public List<Part> all() {
        return List.copyOf(all);
    }

    /** What fence and cost are told of: the stretches and what lies between them, in the order of {@link #all}, then the months. */
    public List<Tract> tracts() {
        return tracts;
    }

    /** The pieces of fence, in order of declaration. */
    List<Fence> fences() {
        return fences;
    }

    /** Number of parts. */
    int size() {
        return all.size();
    }

    /** Position of the part of the line in which a place lies [km]. */
    int ofPlace(double km) {
        return stretches
                .at(km)
                .map(Numbered::position)
                .orElse(stretches.pieces().size());
    }

    /** Position of the hour of the day of a moment of the run in [0, horizon) [h]. */
    int ofHour(double atHours) {
        return places() + (int) ((long) (atHours + startOfDayHours) % HOURS);
    }

    /** Position of the month of a moment of the run in [0, horizon) [h]. */
    int ofMonth(double atHours) {
        int found = Arrays.binarySearch(monthStartHours, atHours);
        return places() + HOURS + (found >= 0 ? found : -found - 2);
    }

    /** Position of the hour of the day of a moment of the run [h] in the part of the line in which a place lies [km]. */
    int ofPlaceAndHour(double km, double atHours) {
        return places() + HOURS + monthStartHours.length + ofPlace(km) * HOURS + ofHour(atHours) - places();
    }

    private int places() {
        return stretches.pieces().size() + 1;
    }
}
