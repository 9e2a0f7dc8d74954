package org.twinmarch.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.engine.Drive;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Trace;

class ReplayDataTest {

    private static final String CUT = "To stay small it ends before the window that was asked for.";
    private static final Pattern END = Pattern.compile("\"to\": ([0-9.]+),");

    /** A run that has so many units more, all alike. */
    private static Trace with(int more, Trail trail) {
        Trace bare = Scenes.BARE;
        List<Trail> trails = new ArrayList<>(bare.trails());
        trails.addAll(Collections.nCopies(more, trail));
        return new Trace(
                bare.take(), bare.cast(), bare.outcome(), bare.happenings(), bare.ways(), trails, bare.scenery());
    }

    private static double endHours(String json) {
        Matcher end = END.matcher(json);
        assertTrue(end.find(), "the page says when it ends");
        return Double.parseDouble(end.group(1));
    }

    @Test
    @DisplayName("a page that would be too large ends earlier, and says so")
    void cut() {
        Trail trail = Scenes.BARE.trails().get(0);
        double fits = 40_000.0 / trail.pieces().size();
        String json = new ReplayData(with((int) (2 * fits), trail)).json();

        assertTrue(json.contains(CUT));
        assertEquals(6, endHours(json), 0.1, "about twice too much in 12 hours");
    }

    @Test
    @DisplayName("units that never come to the stretch do not make the page larger")
    void elsewhere() {
        Trail trail = Scenes.BARE.trails().get(0);
        Trail away = new Trail(
                trail.source(),
                1,
                trail.pieces().stream()
                        .map(piece -> new Trail.Piece(piece.doing(), away(piece.from()), away(piece.to())))
                        .toList());
        String json = new ReplayData(with(80_000 / trail.pieces().size(), away)).json();

        assertFalse(json.contains(CUT));
        assertEquals(12, endHours(json), 1e-9);
    }

    private static Drive.Point away(Drive.Point point) {
        return new Drive.Point(point.atHours(), point.km() + 100, point.depthKm());
    }
}
