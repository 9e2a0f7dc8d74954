package org.twinmarch.report.replay;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Border;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Outline.Vertex;
import org.twinmarch.border.Side;
import org.twinmarch.experiment.Json;
import org.twinmarch.report.MapWords;
import org.twinmarch.report.Projection;

/**
 * What the map of a replay knows: the vertices of the line with their chainage, in km east and south of the first of them.
 * Between two vertices chainage and place go evenly together, so the page finds any place of the line by its chainage.
 *
 * @param border  the border
 * @param outline how its line runs
 */
record MapData(Border border, Outline outline) {

    Json json() {
        return new Json()
                .with("left", outline.left() == Side.A ? "a" : "b")
                .with("words", MapWords.of(border, outline))
                .withRows("line", line())
                .withRows(
                        "places",
                        outline.places().stream()
                                .map(place -> List.<Object>of(Rounded.km(place.km()), place.label()))
                                .toList());
    }

    private List<List<Object>> line() {
        Projection projection = Projection.inKm(outline);
        double drawnKm = outline.lengthKm();
        double km = 0;
        Vertex before = outline.line().get(0);
        List<List<Object>> rows = new ArrayList<>();
        for (Vertex vertex : outline.line()) {
            km += before.distanceKm(vertex);
            before = vertex;
            Point2D point = projection.point(vertex);
            rows.add(List.of(
                    Rounded.km(border.lengthKm() * (km / drawnKm)),
                    Rounded.km(point.getX()),
                    Rounded.km(point.getY())));
        }
        return rows;
    }
}
