package org.twinmarch.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.Browser;

/** What finds room on the replay page, with a tall map, a broad one, and none. */
class ReplayRoomTest {

    private static Browser browser;
    private static Path wholePage;
    private static Path partPage;
    private static Path broadPage;
    private static Path barePage;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        wholePage = Scenes.page(folder, "whole", Scenes.WHOLE);
        partPage = Scenes.page(folder, "part", Scenes.PART);
        broadPage = Scenes.page(folder, "broad", Scenes.BROAD);
        barePage = Scenes.page(folder, "bare", Scenes.BARE);
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
        for (int step = 0; step < 3; step++) {
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
    }
}
