package org.twinmarch.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.Browser;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.report.Naming;

/**
 * The map of the replay page, in a browser. Where a mark must be is reckoned here from the run and from the projection of
 * all maps, laid over the line as the browser has drawn it.
 */
class ReplayMapTest {

    private static final double HALF_A_PIXEL = 0.5;
    private static Browser browser;
    private static Path wholePage;
    private static Path partPage;
    private static Path broadPage;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        wholePage = Scenes.page(folder, "whole", Scenes.WHOLE);
        partPage = Scenes.page(folder, "part", Scenes.PART);
        broadPage = Scenes.page(folder, "broad", Scenes.BROAD);
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void laptop() {
        browser.resize(1366, 768);
        browser.prefer("light", true);
    }

    private static void show(double atHours) {
        browser.script("twinmarch.show(arguments[0])", atHours);
    }

    private static List<Mark> marks(String selector) {
        return Mark.all(browser, selector);
    }

    /** Where a path of the map begins or ends [px]. */
    private static Point2D end(String selector, boolean isLast) {
        List<?> at = (List<?>) browser.script("""
                const path = document.querySelector(arguments[0]);
                const end = path.getPointAtLength(arguments[1] ? path.getTotalLength() : 0);
                return [end.x, end.y];
                """, selector, isLast);
        return Mark.point(at.get(0), at.get(1));
    }

    private static Stream<Trail.Piece> pieces(Trail trail, double atHours) {
        return trail.pieces().stream()
                .filter(piece -> piece.from().atHours() <= atHours
                        && atHours <= piece.to().atHours());
    }

    @Test
    @DisplayName("every unit stands at its chainage of the line, on its own side, in the shape of its side")
    void units() {
        assertUnits(wholePage, Scenes.WHOLE, List.of(950.1, 961.0, 964.41, 973.3, 986.2, 997.9));
        assertUnits(partPage, Scenes.PART, List.of(961.0, 986.2));
        assertUnits(broadPage, Scenes.BROAD, List.of(2.2, 5.05, 7.9));
    }

    private static void assertUnits(Path page, Trace trace, List<Double> moments) {
        browser.open(page);
        Paper paper = Paper.of(browser, trace);
        Naming naming = new Naming(trace.take().scenario());
        for (double atHours : moments) {
            show(atHours);
            List<Mark> units = marks("#map-moving .unit");
            long there = 0;
            double nearestToOthers = Double.POSITIVE_INFINITY;
            for (Trail trail : trace.trails()) {
                String name = naming.unit(trail.source(), trail.number());
                for (Trail.Piece piece : pieces(trail, atHours)
                        .filter(piece -> trace.take().window().holdsKm(piece.kmAt(atHours)))
                        .toList()) {
                    Mark mark = units.stream()
                            .filter(unit -> unit.title().startsWith(name + ":"))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(0, mark.at().distance(paper.unit(trail, piece, atHours)), HALF_A_PIXEL, mark::title);
                    assertTrue(mark.classes()
                            .contains("side-" + trail.source().side().name().toLowerCase()));
                    assertEquals(piece.doing().isBusy(), mark.classes().matches(".*(busy|lost).*"), mark::title);
                    double onForeignSide = 2 * mark.at().distance(paper.foot(piece.kmAt(atHours)));
                    nearestToOthers = Math.min(nearestToOthers, onForeignSide);
                    there++;
                }
            }
            assertEquals(there, units.size());
            assertTrue(there >= 1, "units at " + atHours);
            assertTrue(nearestToOthers > 20 * HALF_A_PIXEL, "the test must be able to tell the sides apart");
        }
    }

    @Test
    @DisplayName("chainage goes along the whole line, not along kilometres as drawn")
    void chainage() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        double km = paper.lengthKm() / 2;
        Point2D asDrawn =
                paper.projection().point(paper.outline().at(km / paper.outline().lengthKm()));

        assertTrue(paper.foot(km).distance(asDrawn) > 20 * HALF_A_PIXEL, "the two can be told apart");
    }

    @Test
    @DisplayName("parties stand at their place and depth, by flow, and where they ended by outcome")
    void parties() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        Naming naming = new Naming(Scenes.WHOLE.take().scenario());
        long compared = 0;
        for (double atHours : List.of(951.5, 958.3, 961.0, 963.7, 981.9, 985.2)) {
            show(atHours);
            List<Mark> parties = marks("#map-moving .party");
            for (Way way : Scenes.WHOLE.ways()) {
                if (way.party().startHours() <= atHours && atHours < way.endHours()) {
                    Mark mark = Mark.named(parties, naming.party(way.party()));
                    Point2D place = paper.beside(way.party().placeKm(), paper.off(way.depthKm(atHours)));
                    assertEquals(0, mark.at().distance(place), HALF_A_PIXEL, mark::title);
                    assertTrue(mark.classes().contains("flow-" + way.party().flow()), mark::classes);
                    boolean isSeen = way.detectedHours().orElse(Double.POSITIVE_INFINITY) <= atHours;
                    assertEquals(isSeen, mark.classes().contains("seen"));
                    compared++;
                }
            }
            assertEquals(shapes("#moving .ending"), shapes("#map-moving .ending"));
        }
        assertTrue(compared > 20, compared + " parties were compared");
    }

    private static Object shapes(String selector) {
        return browser.script("""
                return [...document.querySelectorAll(arguments[0])]
                  .map(mark => mark.getAttribute('d') + mark.getAttribute('class') + mark.textContent);
                """, selector);
    }

    @Test
    @DisplayName("both views show the bombs that lie, the breaches that are open, the messages under way, and attacks")
    void incidents() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        for (double atHours : List.of(951.0, 955.0, 964.5, 967.0, 970.0, 987.0, 991.0)) {
            show(atHours);
            long bombs = count(atHours, Kind.BOMB_LAID) - count(atHours, Kind.BOMB_CLEARED, Kind.ROADSIDE_BOMB);
            for (String view : List.of("#moving", "#map-moving")) {
                assertEquals(bombs, marks(view + " .bomb").size(), "bombs at " + atHours);
                assertEquals(
                        lasting(Kind.BREACH, atHours), marks(view + " .breach").size());
                assertEquals(
                        lasting(Kind.SENT, atHours), marks(view + " .carried").size());
                assertEquals(recentAttacks(atHours), marks(view + " .attack").size(), "attacks at " + atHours);
            }
            Scenes.WHOLE.happenings().stream()
                    .filter(what -> what.kind() == Kind.BREACH && isUnderWay(what, atHours))
                    .forEach(what -> assertTrue(
                            marks("#map-moving .breach").stream()
                                    .anyMatch(mark -> mark.at()
                                                    .distance(paper.foot(
                                                            what.placeKm().orElseThrow()))
                                            < HALF_A_PIXEL),
                            what::toString));
        }
    }

    @Test
    @DisplayName("a bomb lies on the side on whose roads it was laid")
    void bombs() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        List<Happening> laid = Scenes.WHOLE.happenings().stream()
                .filter(what -> what.kind() == Kind.BOMB_LAID)
                .filter(what -> Scenes.WHOLE.take().window().holds(what.atHours()))
                .toList();
        for (Happening bomb : laid) {
            show(bomb.atHours() + 1);
            Side side = bomb.actor().side().orElseThrow();
            double depthKm = Scenes.WHOLE.take().scenario().border().zone(side).depthKm() / 6;
            Point2D place = paper.beside(bomb.placeKm().orElseThrow(), paper.off(side.sign() * depthKm));

            assertTrue(
                    marks("#map-moving .bomb").stream()
                            .anyMatch(mark -> mark.at().distance(place) < HALF_A_PIXEL),
                    bomb::toString);
        }
        assertEquals(
                2, laid.stream().map(what -> what.actor().side()).distinct().count(), "there is one on either side");
    }

    private static long count(double untilHours, Kind... kinds) {
        return Scenes.WHOLE.happenings().stream()
                .filter(what -> List.of(kinds).contains(what.kind()) && what.atHours() <= untilHours)
                .count();
    }

    private static long lasting(Kind kind, double atHours) {
        return Scenes.WHOLE.happenings().stream()
                .filter(what -> what.kind() == kind && isUnderWay(what, atHours))
                .count();
    }

    private static boolean isUnderWay(Happening what, double atHours) {
        return what.atHours() <= atHours && atHours <= what.more().otherHours().orElseThrow();
    }

    private static long recentAttacks(double atHours) {
        double lingerHours = Scenes.WHOLE.take().window().hours() / 60;
        return Scenes.WHOLE.happenings().stream()
                .filter(what ->
                        List.of(Kind.AMBUSH, Kind.ROADSIDE_BOMB, Kind.ON_CREW).contains(what.kind()))
                .filter(what -> what.atHours() >= Scenes.WHOLE.take().window().fromHours()
                        && what.atHours() <= atHours
                        && atHours <= what.atHours() + lingerHours)
                .count();
    }

    @Test
    @DisplayName("the fence is drawn up to its front, and the front stands where the crews are")
    void fence() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        for (double atHours : List.of(950.0, 998.0)) {
            show(atHours);
            Scenery.Growth growing = Scenes.WHOLE.scenery().growth(atHours).stream()
                    .filter(growth -> growth.builtKm() > 0
                            && growth.builtKm() < growth.fence().span().lengthKm())
                    .findFirst()
                    .orElseThrow();
            Point2D front = paper.foot(growing.frontKm().orElseThrow());

            assertEquals(1, marks("#map-moving .front").size());
            assertEquals(1, marks("#moving .front").size());
            assertEquals(0, marks("#map-moving .front").get(0).at().distance(front), HALF_A_PIXEL);
            List<Double> ends = Scenes.WHOLE.take().scenario().fences().stream()
                    .map(fence -> fence.name().equals(growing.fence().name())
                            ? growing.frontKm().orElseThrow()
                            : fence.span().toKm())
                    .toList();
            assertTrue(
                    ends.stream()
                            .anyMatch(km ->
                                    paper.foot(km).distance(end("#map-moving .fence:not(.open)", true)) < HALF_A_PIXEL),
                    "a fenced piece ends at the front or at the end of a piece");
        }
    }

    @Test
    @DisplayName("the stretch of the main view is marked, and nothing is shown beyond it")
    void stretch() {
        browser.open(partPage);
        show(961);
        Paper paper = Paper.of(browser, Scenes.PART);

        assertEquals(0, end("#map .stretch", false).distance(paper.foot(575)), HALF_A_PIXEL);
        assertEquals(0, end("#map .stretch", true).distance(paper.foot(815)), HALF_A_PIXEL);
        List<String> texts =
                browser.boxes("#map text").stream().map(Browser.Box::text).toList();
        assertTrue(texts.containsAll(List.of("575 km", "815 km", "Pakistan", "Iran", "N", "Mashkel")), texts::toString);
        assertTrue(browser.text("#map-words").contains("575 to 815 km"));
        assertTrue(browser.script("return document.getElementById('map').getAttribute('aria-label')")
                .toString()
                .matches("Map of the line\\. The line runs from 29\\.9° N .* The page shows 575 to 815 km\\."));
    }

    @Test
    @DisplayName("the scale bar is as long on the ground as it says, and north is up")
    void scale() {
        browser.open(wholePage);
        Paper paper = Paper.of(browser, Scenes.WHOLE);
        double barPx = browser.number("const box = document.querySelector('#map .bar').getBBox(); return box.width");
        double km = Double.parseDouble(
                browser.text("#map .furniture text:last-child").replace(" km", ""));

        assertEquals(km * paper.projection().pointsPerKm(), barPx, HALF_A_PIXEL);
        assertTrue(paper.foot(0).getY() < paper.foot(959).getY(), "the line begins in the north");
    }
}
