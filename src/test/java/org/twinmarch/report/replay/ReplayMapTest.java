package org.twinmarch.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.Browser;
import org.twinmarch.border.Outline;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.report.Naming;
import org.twinmarch.report.Projection;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/**
 * The map of the replay page, in a browser. Where a mark must be is reckoned here from the run and from the projection of
 * all maps, laid over the line as the browser has drawn it.
 */
class ReplayMapTest {

    /** Two days in which bombs lie on the roads of both sides, two explode, a unit is lost, and the fence grows. */
    private static final Window WHOLE = new Window(950, 998, new Span(0, 959));

    private static final Window PART = new Window(950, 998, new Span(575, 815));
    private static final double HALF_A_PIXEL = 0.5;
    /** How far the far edge of a zone is drawn from the line, and a unit at least, and half the chord of a direction [px]. */
    private static final double ZONE_ROOM = 16;

    private static final double UNIT_ROOM = 6;
    private static final double CHORD_ROOM = 14;

    private static final String EAST_AND_WEST = """
            map:
              line: [[60, 30], [62, 30.6], [64, 29.8], [66, 30.1]]
              side-a: right
              places: {ford: {at: 12 km, label: The ford}, pass: {at: 31 km, label: The pass}}
            """;

    private static Browser browser;
    private static Trace whole;
    private static Trace part;
    private static Trace broad;
    private static Path wholePage;
    private static Path partPage;
    private static Path broadPage;
    private static Path barePage;

    /** A mark on the map: what its tooltip says, how it is classed, and where it is [px]. */
    private record Mark(String title, String classes, Point2D at) {}

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        Study border = study(Path.of("scenarios/pakistan-iran.yaml"));
        whole = Trace.of(new Trace.Take(border, "growing-liaison", border.seed(), 1, WHOLE));
        part = within(whole, PART);
        Path flat = Files.writeString(
                folder.resolve("flat.yaml"), Files.readString(Path.of("scenarios/coordination.yaml")) + EAST_AND_WEST);
        broad = first(study(flat), new Window(2, 8, new Span(0, 40)));
        Trace bare = first(study(Path.of("scenarios/circuit.yaml")), new Window(0, 12, new Span(0, 40)));
        wholePage = write(folder, "whole", whole);
        partPage = write(folder, "part", part);
        broadPage = write(folder, "broad", broad);
        barePage = write(folder, "bare", bare);
    }

    private static Study study(Path file) throws IOException {
        return ((Reading.Checked) ScenarioFile.read(file)).study();
    }

    private static Trace first(Study study, Window window) {
        return Trace.of(
                new Trace.Take(study, study.policies().keySet().iterator().next(), study.seed(), 1, window));
    }

    /** The same run, of which another stretch is looked at. */
    private static Trace within(Trace trace, Window window) {
        Trace.Take take = trace.take();
        return new Trace(
                new Trace.Take(take.study(), take.policy(), take.seed(), take.replication(), window),
                trace.cast(),
                trace.outcome(),
                trace.happenings(),
                trace.ways(),
                trace.trails(),
                trace.scenery());
    }

    private static Path write(Path folder, String name, Trace trace) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".html"), ReplayPage.load().of(trace));
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
        List<?> rows = (List<?>) browser.script("""
                return [...document.querySelectorAll(arguments[0])].map(mark => {
                  const moved = mark.transform.baseVal.consolidate().matrix;
                  return [mark.textContent, mark.getAttribute('class'), moved.e, moved.f];
                });
                """, selector);
        return rows.stream()
                .map(row -> (List<?>) row)
                .map(row -> new Mark((String) row.get(0), (String) row.get(1), point(row.get(2), row.get(3))))
                .toList();
    }

    private static Point2D point(Object x, Object y) {
        return new Point2D.Double(((Number) x).doubleValue(), ((Number) y).doubleValue());
    }

    /** Where a path of the map begins or ends [px]. */
    private static Point2D end(String selector, boolean isLast) {
        List<?> at = (List<?>) browser.script("""
                const path = document.querySelector(arguments[0]);
                const end = path.getPointAtLength(arguments[1] ? path.getTotalLength() : 0);
                return [end.x, end.y];
                """, selector, isLast);
        return point(at.get(0), at.get(1));
    }

    /** The map as it must be: the projection of all maps over the rectangle that the drawn line fills. */
    private record Paper(Outline outline, Trace trace, Projection projection) {

        static Paper of(Trace trace) {
            Outline outline = trace.take().scenario().reporting().outline().orElseThrow();
            List<?> box = (List<?>) browser.script("""
                    const box = document.querySelector('#map .course').getBBox();
                    return [box.x, box.y, box.width, box.height];
                    """);
            double[] sides = box.stream()
                    .mapToDouble(side -> ((Number) side).doubleValue())
                    .toArray();
            Rectangle2D area = new Rectangle2D.Double(sides[0], sides[1], sides[2], sides[3]);
            return new Paper(outline, trace, Projection.of(outline, area));
        }

        double lengthKm() {
            return trace.take().scenario().border().lengthKm();
        }

        Point2D foot(double km) {
            return projection.point(outline.at(Math.min(1, Math.max(0, km / lengthKm()))));
        }

        /** So far from the line, towards side B if above 0. */
        Point2D beside(double km, double px) {
            double drawnPx = 0;
            for (int i = 1; i < outline.line().size(); i++) {
                drawnPx += projection
                        .point(outline.line().get(i - 1))
                        .distance(projection.point(outline.line().get(i)));
            }
            double chordKm = CHORD_ROOM * lengthKm() / drawnPx;
            Point2D before = foot(km - chordKm);
            Point2D after = foot(km + chordKm);
            double toTheRight = (outline.left() == Side.A ? px : -px) / before.distance(after);
            return new Point2D.Double(
                    foot(km).getX() - toTheRight * (after.getY() - before.getY()),
                    foot(km).getY() + toTheRight * (after.getX() - before.getX()));
        }

        double off(double depthKm) {
            Side side = depthKm < 0 ? Side.A : Side.B;
            double zoneKm =
                    Math.max(0.5, trace.take().scenario().border().zone(side).depthKm());
            return Math.signum(depthKm) * ZONE_ROOM * Math.pow(Math.min(1, Math.abs(depthKm) / zoneKm), 0.4);
        }

        Point2D unit(Trail trail, Trail.Piece piece, double atHours) {
            double depthKm = piece.depthKmAt(atHours);
            double side = depthKm == 0 ? trail.source().side().sign() : Math.signum(depthKm);
            return beside(piece.kmAt(atHours), side * Math.max(UNIT_ROOM, Math.abs(off(depthKm))));
        }
    }

    private static Stream<Trail.Piece> pieces(Trail trail, double atHours) {
        return trail.pieces().stream()
                .filter(piece -> piece.from().atHours() <= atHours
                        && atHours <= piece.to().atHours());
    }

    @Test
    @DisplayName("every unit stands at its chainage of the line, on its own side, in the shape of its side")
    void units() {
        assertUnits(wholePage, whole, List.of(950.1, 961.0, 964.41, 973.3, 986.2, 997.9));
        assertUnits(partPage, part, List.of(961.0, 986.2));
        assertUnits(broadPage, broad, List.of(2.2, 5.05, 7.9));
    }

    private static void assertUnits(Path page, Trace trace, List<Double> moments) {
        browser.open(page);
        Paper paper = Paper.of(trace);
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
        Paper paper = Paper.of(whole);
        double km = paper.lengthKm() / 2;
        Point2D asDrawn =
                paper.projection().point(paper.outline().at(km / paper.outline().lengthKm()));

        assertTrue(paper.foot(km).distance(asDrawn) > 20 * HALF_A_PIXEL, "the two can be told apart");
    }

    @Test
    @DisplayName("parties stand at their place and depth, by flow, and where they ended by outcome")
    void parties() {
        browser.open(wholePage);
        Paper paper = Paper.of(whole);
        Naming naming = new Naming(whole.take().scenario());
        long compared = 0;
        for (double atHours : List.of(951.5, 958.3, 961.0, 963.7, 981.9, 985.2)) {
            show(atHours);
            List<Mark> parties = marks("#map-moving .party");
            for (Way way : whole.ways()) {
                if (way.party().startHours() <= atHours && atHours < way.endHours()) {
                    Mark mark = named(parties, naming.party(way.party()));
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

    private static Mark named(List<Mark> marks, String title) {
        return marks.stream()
                .filter(mark -> mark.title().equals(title))
                .findFirst()
                .orElseThrow();
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
        Paper paper = Paper.of(whole);
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
            whole.happenings().stream()
                    .filter(what -> what.kind() == Kind.BREACH && isUnderWay(what, atHours))
                    .forEach(what -> assertTrue(
                            marks("#map-moving .breach").stream()
                                    .anyMatch(mark -> mark.at()
                                                    .distance(paper.foot(
                                                            what.placeKm().orElseThrow()))
                                            < HALF_A_PIXEL),
                            what::toString));
        }
        show(955);
        Mark bomb = marks("#map-moving .bomb").get(0);
        double km = 674.0168816678951; // side B, by the event log that bombLaid() reads
        assertEquals(bombLaid(), km, 1e-9);
        assertTrue(bomb.at().distance(paper.beside(km, 9)) < bomb.at().distance(paper.foot(km)), "it lies on side B");
    }

    private static double bombLaid() {
        return whole.happenings().stream()
                .filter(what -> what.kind() == Kind.BOMB_LAID && what.atHours() > WHOLE.fromHours())
                .findFirst()
                .orElseThrow()
                .placeKm()
                .orElseThrow();
    }

    private static long count(double untilHours, Kind... kinds) {
        return whole.happenings().stream()
                .filter(what -> List.of(kinds).contains(what.kind()) && what.atHours() <= untilHours)
                .count();
    }

    private static long lasting(Kind kind, double atHours) {
        return whole.happenings().stream()
                .filter(what -> what.kind() == kind && isUnderWay(what, atHours))
                .count();
    }

    private static boolean isUnderWay(Happening what, double atHours) {
        return what.atHours() <= atHours && atHours <= what.more().otherHours().orElseThrow();
    }

    private static long recentAttacks(double atHours) {
        double lingerHours = WHOLE.hours() / 60;
        return whole.happenings().stream()
                .filter(what ->
                        List.of(Kind.AMBUSH, Kind.ROADSIDE_BOMB, Kind.ON_CREW).contains(what.kind()))
                .filter(what -> what.atHours() >= WHOLE.fromHours()
                        && what.atHours() <= atHours
                        && atHours <= what.atHours() + lingerHours)
                .count();
    }

    @Test
    @DisplayName("the fence is drawn up to its front, and the front stands where the crews are")
    void fence() {
        browser.open(wholePage);
        Paper paper = Paper.of(whole);
        for (double atHours : List.of(950.0, 998.0)) {
            show(atHours);
            Scenery.Growth growing = whole.scenery().growth(atHours).stream()
                    .filter(growth -> growth.builtKm() > 0
                            && growth.builtKm() < growth.fence().span().lengthKm())
                    .findFirst()
                    .orElseThrow();
            Point2D front = paper.foot(growing.frontKm().orElseThrow());

            assertEquals(1, marks("#map-moving .front").size());
            assertEquals(1, marks("#moving .front").size());
            assertEquals(0, marks("#map-moving .front").get(0).at().distance(front), HALF_A_PIXEL);
            List<Double> ends = whole.take().scenario().fences().stream()
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
        Paper paper = Paper.of(part);

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
        Paper paper = Paper.of(whole);
        double barPx = browser.number("const box = document.querySelector('#map .bar').getBBox(); return box.width");
        double km = Double.parseDouble(
                browser.text("#map .furniture text:last-child").replace(" km", ""));

        assertEquals(km * paper.projection().pointsPerKm(), barPx, HALF_A_PIXEL);
        assertTrue(paper.foot(0).getY() < paper.foot(959).getY(), "the line begins in the north");
    }

    @Test
    @DisplayName("without a geometry there is no map, and no room for one")
    void bare() {
        browser.open(barePage);

        assertEquals(0, browser.boxes("#map-figure, #map").size());
        Browser.Box line = browser.boxes("#line").get(0);
        Browser.Box main = browser.boxes("main").get(0);
        assertEquals(main.right() - main.left(), line.right() - line.left(), 1);
        Browser.Box columns = browser.boxes(".columns").get(0);
        assertTrue(columns.top() - line.bottom() < 40, "the words follow the line at once");
    }

    @Test
    @DisplayName("a line that runs east and west has its map below, over the whole width; another one beside")
    void room() {
        browser.open(broadPage);
        assertTrue(browser.boxes("#map").get(0).top()
                > browser.boxes("#line").get(0).bottom());
        assertEquals(
                browser.boxes("#line").get(0).right(),
                browser.boxes("#map").get(0).right(),
                1);

        browser.open(wholePage);
        assertTrue(browser.boxes("#map").get(0).left()
                > browser.boxes("#line").get(0).right());
        assertTrue(browser.boxes("#map").get(0).bottom() <= 768, "it is seen at once on a laptop");
    }

    @Test
    @DisplayName("no text is cut, or lies over another or over a mark, on a laptop, on a phone and in print")
    void fits() {
        for (Path page : List.of(wholePage, partPage, broadPage, barePage)) {
            for (int[] size : List.of(new int[] {1366, 768}, new int[] {390, 844})) {
                browser.resize(size[0], size[1]);
                browser.open(page);
                assertFits(page + " at " + size[0]);
            }
            browser.resize(700, 1000);
            browser.media("print");
            browser.open(page);
            assertFits(page + " in print");
            assertEquals(0, browser.boxes("#play, #scrub, #speed").size());
            browser.media("screen");
        }
    }

    private static void assertFits(String where) {
        double fromHours = browser.number("return twinmarch.now()");
        double stepHours = fromHours < 900 ? 2 : 8;
        for (int step = 0; step < 4; step++) {
            show(fromHours + step * stepHours);
            assertEquals(List.of(), browser.overlappingTexts(), where);
            assertEquals(List.of(), browser.cutTexts(), where);
            assertEquals(List.of(), browser.script(COVERED), where);
        }
    }

    /** The texts of the drawings that a mark covers, or that reach over the rim. */
    private static final String COVERED = """
            const bad = [];
            const spots = mark => {
              if (mark.hasAttribute('transform')) { return [mark.getBoundingClientRect()]; }
              const points = []; // of what winds along the line
              for (let at = 0; at <= mark.getTotalLength(); at += 3) {
                const point = mark.getPointAtLength(at).matrixTransform(mark.getScreenCTM());
                points.push({ left: point.x - 1, right: point.x + 1, top: point.y - 1, bottom: point.y + 1 });
              }
              return points;
            };
            for (const svg of document.querySelectorAll('#line, #map')) {
              const rim = svg.getBoundingClientRect();
              const inside = box => box.left >= rim.left && box.right <= rim.right && box.top >= rim.top && box.bottom <= rim.bottom;
              const texts = [...svg.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
              texts.filter(([, box]) => !inside(box)).forEach(([words]) => bad.push('cut: ' + words));
              for (const mark of svg.querySelectorAll('#moving > *, #map-moving > *, .course, .lead, .end, .place, .bar')) {
                for (const spot of spots(mark)) {
                  if (!inside(spot)) { bad.push('cut: ' + mark.outerHTML); }
                  texts.filter(([, box]) => Math.min(spot.right, box.right) > Math.max(spot.left, box.left)
                      && Math.min(spot.bottom, box.bottom) > Math.max(spot.top, box.top))
                    .forEach(([words]) => bad.push(words + ' is covered by ' + mark.outerHTML));
                }
              }
            }
            return bad;
            """;

    @Test
    @DisplayName("it asks for nothing and has nothing to complain of")
    void alone() {
        for (Path page : List.of(wholePage, broadPage, barePage)) {
            browser.open(page);
            assertEquals(List.of(), browser.consoleErrors());
            assertEquals(List.of(), browser.requests());
        }
        assertEquals(
                Map.of("stateAt", true, "show", true, "now", true),
                browser.script("return Object.fromEntries(Object.keys(twinmarch).map(key => [key, true]))"));
    }
}
