package org.twinmarch.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Outline.Vertex;

@DisplayName("an outline")
class OutlineTest {

    private static final double ROUNDING = 1e-9;
    private static final double DEGREE_KM = Vertex.GLOBE_RADIUS_KM * Math.PI / 180;

    /** Down a meridian by a degree, and on along the equator by two. */
    private static final Outline BEND =
            new Outline(List.of(new Vertex(10, 1), new Vertex(10, 0), new Vertex(12, 0)), Side.A, List.of());

    @Test
    @DisplayName("is as long as its arcs: a degree of a meridian and two of the equator")
    void length() {
        assertEquals(3 * DEGREE_KM, BEND.lengthKm(), ROUNDING);
    }

    @Test
    @DisplayName("is gone along in proportion to its length, whatever the chainage says")
    void along() {
        assertPlace(10, 1, BEND.at(0));
        assertPlace(10, 0.5, BEND.at(1 / 6.0));
        assertPlace(11, 0, BEND.at(2 / 3.0));
        assertPlace(12, 0, BEND.at(1));
    }

    @Test
    @DisplayName("gives a piece with the vertices that lie within")
    void piece() {
        List<Vertex> piece = BEND.piece(1 / 6.0, 2 / 3.0);

        assertEquals(3, piece.size());
        assertPlace(10, 0.5, piece.get(0));
        assertEquals(new Vertex(10, 0), piece.get(1));
        assertPlace(11, 0, piece.get(2));
        assertEquals(2, BEND.piece(0.5, 0.6).size());
    }

    @Test
    @DisplayName("goes the shorter way over the date line")
    void dateLine() {
        Outline outline = new Outline(List.of(new Vertex(179, 0), new Vertex(-179, 0)), Side.A, List.of());

        assertEquals(2 * DEGREE_KM, outline.lengthKm(), ROUNDING);
        assertEquals(180, Math.abs(outline.at(0.5).longitude()), ROUNDING);
    }

    @Test
    @DisplayName("has a length, and lies on the globe")
    void refused() {
        Vertex here = new Vertex(10, 1);

        assertThrows(IllegalArgumentException.class, () -> new Outline(List.of(here), Side.A, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Outline(List.of(here, here), Side.A, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Vertex(181, 0));
        assertThrows(IllegalArgumentException.class, () -> new Vertex(0, Double.NaN));
    }

    private static void assertPlace(double longitude, double latitude, Vertex vertex) {
        assertEquals(longitude, vertex.longitude(), ROUNDING);
        assertEquals(latitude, vertex.latitude(), ROUNDING);
    }
}
