package org.twinmarch.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.twinmarch.border.Border;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Outline.Vertex;
import org.twinmarch.border.Side;

/** What all maps of the line say and share. */
public final class MapWords {

    /** Height of a map on paper with its legend [mm]. */
    static final double HEIGHT_MM = 140;

    private MapWords() {}

    /** From where to where the line runs, between whom, and past what. */
    public static String of(Border border, Outline outline) {
        String places = outline.places().stream()
                .map(place -> "%s at %s km".formatted(place.label(), Wording.number(place.km())))
                .collect(Collectors.joining(", "));
        return "The line runs from %s to %s, %s on its left. Places: %s."
                .formatted(
                        at(outline.at(0)),
                        at(outline.at(1)),
                        border.zone(outline.left()).name() + (outline.left() == Side.A ? " (side a)" : " (side b)"),
                        places.isEmpty() ? "none" : places);
    }

    private static String at(Vertex vertex) {
        return String.format(
                Locale.ROOT,
                "%.1f° %s %.1f° %s",
                Math.abs(vertex.latitude()),
                vertex.latitude() < 0 ? "S" : "N",
                Math.abs(vertex.longitude()),
                vertex.longitude() < 0 ? "W" : "E");
    }
}
