package org.twinmarch.experiment;

import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;

/**
 * A part of the time and of the line.
 *
 * @param fromHours when it begins [h]
 * @param toHours   when it ends [h], later
 * @param span      the piece of the line
 */
public record Window(double fromHours, double toHours, Span span) {

    /** Checks the times. @throws IllegalArgumentException if they are not finite and in order */
    public Window {
        Check.finite("fromHours", fromHours);
        Check.positive("toHours - fromHours", toHours - fromHours);
    }

    /** Length of its time [h], above 0. */
    public double hours() {
        return toHours - fromHours;
    }

    /** Whether a moment lies in it, its ends included. */
    public boolean holds(double atHours) {
        return atHours >= fromHours && atHours <= toHours;
    }

    /** Whether a place lies in it, its ends included. */
    public boolean holdsKm(double km) {
        return km >= span.fromKm() && km <= span.toKm();
    }
}
