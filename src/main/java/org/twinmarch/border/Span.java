package org.twinmarch.border;

import org.twinmarch.quantity.Check;

/**
 * A piece of the line, half-open: [from, to). The far end of the line belongs to the piece that ends there.
 *
 * @param fromKm chainage where it begins [km], 0 or more
 * @param toKm   chainage where it ends [km], beyond {@code fromKm}
 */
public record Span(double fromKm, double toKm) {

    /** Checks the ends. @throws IllegalArgumentException if an end is not finite, negative, or out of order */
    public Span {
        Check.notNegative("fromKm", fromKm);
        Check.positive("toKm - fromKm", toKm - fromKm);
    }

    /** Length [km], above 0. */
    public double lengthKm() {
        return toKm - fromKm;
    }

    /** Whether the place lies in [from, to). */
    public boolean contains(double km) {
        return km >= fromKm && km < toKm;
    }

    /** Whether the two pieces share more than an end. */
    public boolean overlaps(Span other) {
        return fromKm < other.toKm && other.fromKm < toKm;
    }

    /** Length that the two pieces share [km], 0 or more. */
    public double overlapKm(Span other) {
        return Math.max(0, Math.min(toKm, other.toKm) - Math.max(fromKm, other.fromKm));
    }

    /** Whether the other piece lies wholly in this one. */
    public boolean encloses(Span other) {
        return fromKm <= other.fromKm && other.toKm <= toKm;
    }
}
