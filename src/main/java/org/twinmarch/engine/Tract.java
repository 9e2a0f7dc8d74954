package org.twinmarch.engine;

import java.util.List;
import org.twinmarch.border.Span;

/**
 * What fence and cost are told of: a part of the line over the whole horizon, or the whole line in one month.
 *
 * @param part      its name
 * @param ground    the pieces of the line that belong to it, by chainage; none where the stretches leave no gap
 * @param fromHours when it begins [h], 0 or more
 * @param toHours   when it ends [h], at the horizon at the latest
 */
public record Tract(Parts.Part part, List<Span> ground, double fromHours, double toHours) {

    /** Copies the list. */
    public Tract {
        ground = List.copyOf(ground);
    }

    /** Length of its ground [km]. */
    public double lengthKm() {
        return ground.stream().mapToDouble(Span::lengthKm).sum();
    }

    /** Length that a span of the line has in common with its ground [km]. */
    public double overlapKm(Span span) {
        return ground.stream().mapToDouble(span::overlapKm).sum();
    }

    /** Time that it lasts [h]. */
    public double hours() {
        return toHours - fromHours;
    }

    /** Whether it is a month, and no part of the line. */
    public boolean isMonth() {
        return part.by() == Parts.By.MONTH;
    }
}
