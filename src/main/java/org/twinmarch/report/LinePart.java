package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Border;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;

/**
 * A piece of the line for which there are findings of its own.
 *
 * @param name the stretch, or {@code -} between stretches
 * @param span where it lies; what lies between the stretches may be several pieces with one name
 */
record LinePart(String name, Span span) {

    static final String BETWEEN = "-";

    /** All pieces from one end of the line to the other. */
    static List<LinePart> of(Border border) {
        List<LinePart> parts = new ArrayList<>();
        double reachedKm = 0;
        for (Stretch stretch : border.stretches()) {
            addGap(reachedKm, stretch.span().fromKm(), parts);
            parts.add(new LinePart(stretch.name(), stretch.span()));
            reachedKm = stretch.span().toKm();
        }
        addGap(reachedKm, border.lengthKm(), parts);
        return List.copyOf(parts);
    }

    private static void addGap(double fromKm, double toKm, List<LinePart> parts) {
        if (toKm > fromKm) {
            parts.add(new LinePart(BETWEEN, new Span(fromKm, toKm)));
        }
    }

    /** What people call it. */
    String words() {
        return name.equals(BETWEEN) ? "elsewhere" : name;
    }

    /** Length of all pieces of the line with a name [km]. */
    static double lengthKm(List<LinePart> parts, String name) {
        return parts.stream()
                .filter(part -> part.name.equals(name))
                .mapToDouble(part -> part.span.lengthKm())
                .sum();
    }
}
