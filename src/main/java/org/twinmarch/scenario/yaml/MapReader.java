package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;

/**
 * Reads how the line runs on a map.
 *
 * @param ground where places may lie
 */
record MapReader(Ground ground) {

    Optional<Outline> outline(Cursor root) {
        return root.part("map", this::read);
    }

    private Outline read(Cursor map) {
        List<Outline.Vertex> line = map.at("line").items(MapReader::vertex);
        if (line.size() > 1 && line.stream().distinct().count() == 1) {
            map.at("line").refuse("all vertices of the line are the same place", "write the line from end to end");
        }
        return new Outline(
                line,
                map.choice("side-a", Map.of("left", Side.A, "right", Side.B), Side.A),
                map.find("places").map(places -> places.each(this::place)).orElse(List.of()));
    }

    private Outline.Place place(String name, Cursor place) {
        return new Outline.Place(place.find("label").map(Cursor::name).orElse(name), ground.placeKm(place.at("at")));
    }

    private static Outline.Vertex vertex(Cursor vertex) {
        List<Cursor> degrees = vertex.items(number -> number);
        if (degrees.size() != 2) {
            vertex.findings().spoil();
            return new Outline.Vertex(0, 0);
        }
        return new Outline.Vertex(
                degrees.get(0).quantity(Wanted.LONGITUDE), degrees.get(1).quantity(Wanted.LATITUDE));
    }
}
