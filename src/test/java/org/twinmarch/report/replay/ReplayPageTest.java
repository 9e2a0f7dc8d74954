package org.twinmarch.report.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.twinmarch.Browser;
import org.twinmarch.border.Span;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.report.Naming;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** The replay page as a reader meets it, in a browser, for three days of the main scenario. */
class ReplayPageTest {

    private static final String POLICY = "growing-liaison";
    private static final double FROM_HOURS = 2400;
    private static final double TO_HOURS = 2472;
    /** A tenth of a metre by which places are rounded, and what a vehicle drives in the millionth of an hour of times. */
    private static final double ROUNDED_KM = 5e-4;

    private static Trace trace;
    private static Path page;
    private static Browser browser;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/pakistan-iran.yaml"))).study();
        Window window = new Window(FROM_HOURS, TO_HOURS, new Span(575, 815));
        trace = Trace.of(new Trace.Take(study, POLICY, study.seed(), 1, window));
        page = Files.writeString(
                folder.resolve("replay.html"), ReplayPage.load().of(trace));
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() {
        browser.resize(1366, 768);
        browser.prefer("light", true);
        browser.open(page);
    }

    @Test
    @DisplayName("at any moment every unit and every party stands where it was in the run")
    void state() {
        Random random = new Random(20261128);
        int busy = 0;
        for (int i = 0; i < 25; i++) {
            double atHours = FROM_HOURS + random.nextDouble() * (TO_HOURS - FROM_HOURS);
            Map<?, ?> state = (Map<?, ?>) browser.script("return twinmarch.stateAt(arguments[0])", atHours);
            busy += assertUnits((List<?>) state.get("units"), atHours);
            assertParties((List<?>) state.get("parties"), atHours);
        }
        assertTrue(busy > 5, busy + " busy units were compared");
    }

    private static int assertUnits(List<?> shown, double atHours) {
        Naming naming = new Naming(trace.take().scenario());
        int busy = 0;
        for (Object one : shown) {
            Map<?, ?> unit = (Map<?, ?>) one;
            boolean isThere = trace.trails().stream()
                    .filter(trail -> naming.unit(trail.source(), trail.number()).equals(unit.get("name")))
                    .flatMap(trail -> trail.pieces().stream())
                    .filter(piece -> holds(piece, atHours))
                    .anyMatch(piece -> Math.abs(piece.kmAt(atHours) - number(unit, "km")) < ROUNDED_KM
                            && Math.abs(piece.depthKmAt(atHours) - number(unit, "depthKm")) < ROUNDED_KM);
            assertTrue(isThere, () -> unit + " at " + atHours);
            busy += unit.get("doing").equals("patrols") ? 0 : 1;
        }
        long there = trace.trails().stream()
                .filter(trail -> trail.pieces().stream()
                        .anyMatch(piece ->
                                holds(piece, atHours) && trace.take().window().holdsKm(piece.kmAt(atHours))))
                .count();
        assertEquals(there, shown.size(), "units at " + atHours);
        return busy;
    }

    @Test
    @DisplayName("a question that holds the text of a mark stays what it is")
    void marks() throws IOException {
        Study asked = trace.take().study();
        Study odd = new Study(asked.name(), "Does {{script}} help?", 1, 1, asked.policies());
        Window window = new Window(0, 1, new Span(575, 815));
        String html = ReplayPage.load().of(Trace.of(new Trace.Take(odd, POLICY, 1, 1, window)));

        assertTrue(html.contains("\"Does {{script}} help?\""));
        assertEquals(html.indexOf("'use strict'"), html.lastIndexOf("'use strict'"));
    }

    private static boolean holds(Trail.Piece piece, double atHours) {
        return piece.from().atHours() <= atHours && atHours <= piece.to().atHours();
    }

    private static void assertParties(List<?> shown, double atHours) {
        Naming naming = new Naming(trace.take().scenario());
        List<Way> under = trace.ways().stream()
                .filter(way -> way.party().placeKm() >= 575 && way.party().placeKm() <= 815)
                .filter(way -> way.party().startHours() <= atHours && way.endHours() > atHours)
                .toList();
        for (Way way : under) {
            Map<?, ?> party = shown.stream()
                    .map(one -> (Map<?, ?>) one)
                    .filter(one -> one.get("name").equals(naming.party(way.party())))
                    .findFirst()
                    .orElseThrow();
            assertEquals(way.party().placeKm(), number(party, "km"), ROUNDED_KM);
            assertEquals(way.depthKm(atHours), number(party, "depthKm"), ROUNDED_KM);
            assertEquals(
                    way.detectedHours().isPresent() && way.detectedHours().getAsDouble() <= atHours,
                    party.get("detected"));
            assertEquals(null, party.get("outcome"));
        }
        assertEquals(
                under.size(),
                shown.stream()
                        .filter(one -> ((Map<?, ?>) one).get("outcome") == null)
                        .count());
    }

    private static double number(Map<?, ?> state, String key) {
        return ((Number) state.get(key)).doubleValue();
    }

    @Test
    @DisplayName("it needs nothing but itself and has nothing to complain of")
    void alone() {
        browser.script("twinmarch.show(arguments[0])", (FROM_HOURS + TO_HOURS) / 2);

        assertEquals(List.of(), browser.consoleErrors());
        assertEquals(List.of(), browser.requests());
        assertTrue(page.toFile().length() < 1_000_000, page.toFile().length() + " bytes");
    }

    @Test
    @DisplayName("the slider goes to its moment, and back again to the same picture")
    void scrubs() {
        String slide = "const s = document.getElementById('scrub'); s.value = arguments[0];"
                + " s.dispatchEvent(new Event('input')); return document.getElementById('moving').innerHTML";
        Object early = browser.script(slide, FROM_HOURS + 2.5);
        assertEquals("2020-08-16 02:30:00, night", browser.text("#clock"));
        Object late = browser.script(slide, FROM_HOURS + 36);
        assertEquals("2020-08-17 12:00:00, day", browser.text("#clock"));
        assertNotEquals(early, late);
        assertEquals(early, browser.script(slide, FROM_HOURS + 2.5));
    }

    @Test
    @DisplayName("keys play and pause, go a minute or an hour, and to the ends; the focus shows")
    void keys() throws InterruptedException {
        browser.press(Keys.ARROW_RIGHT);
        assertEquals(FROM_HOURS + 1 / 60.0, now(), 1e-9);
        browser.press(Keys.END);
        assertEquals(TO_HOURS, now(), 1e-9);
        browser.press(Keys.HOME);
        assertEquals(FROM_HOURS, now(), 1e-9);

        browser.press(Keys.SPACE);
        assertEquals("Pause", browser.text("#play"));
        Thread.sleep(200);
        browser.press(Keys.SPACE);
        assertEquals("Play", browser.text("#play"));
        double paused = now();
        assertTrue(paused > FROM_HOURS, "it has moved");
        Thread.sleep(100);
        assertEquals(paused, now());

        browser.press(Keys.TAB);
        assertEquals("play", browser.script("return document.activeElement.id"));
        assertEquals("solid", browser.script("return getComputedStyle(document.activeElement).outlineStyle"));
    }

    @Test
    @DisplayName("plus and minus change the speed, and so do arrows on the list; arrows on the slider go a minute")
    void speedByKey() {
        assertEquals("15", speed());
        browser.press(Keys.ADD);
        assertEquals("60", speed());
        browser.press(Keys.SUBTRACT);
        browser.press(Keys.SUBTRACT);
        assertEquals("5", speed());

        browser.script("document.getElementById('speed').focus()");
        browser.press(Keys.ARROW_DOWN);
        assertEquals("15", speed());
        assertEquals(FROM_HOURS, now(), "the list has the arrow for itself");

        browser.script("document.getElementById('scrub').focus()");
        browser.press(Keys.ARROW_RIGHT);
        assertEquals(FROM_HOURS + 1 / 60.0, now(), 1e-9);
        assertEquals(
                "2020-08-16 00:01:00",
                browser.script("return document.getElementById('scrub').getAttribute('aria-valuetext')"));
    }

    private static Object speed() {
        return browser.script("return document.getElementById('speed').value");
    }

    @Test
    @DisplayName("all that can be operated or is drawn has a name for those who do not see it")
    void names() {
        Object unnamed = browser.script("""
                const named = element => (element.getAttribute('aria-labelledby') || '').split(' ')
                    .map(id => document.getElementById(id)).some(words => words && words.textContent.trim())
                  || (element.getAttribute('aria-label') || '').trim() || (element.tagName === 'BUTTON' && element.textContent.trim());
                return [...document.querySelectorAll('button, select, input, svg[role=img], section')]
                  .filter(element => !named(element)).map(element => element.outerHTML);
                """);
        assertEquals(List.of(), unnamed);
        assertEquals(
                "off", browser.script("return document.getElementById('clock').ariaLive"), "it would never be silent");
    }

    @Test
    @DisplayName("the flows, the sides, posts and patrols, and the outcomes are told apart by shape, without colour")
    void shapes() {
        List<?> shapes = (List<?>) browser.script("""
                return [...document.querySelectorAll('#legend li')]
                  .filter(entry => !entry.textContent.match(/busy|out of action|detected party|fence/))
                  .map(entry => entry.querySelector('path'))
                  .map(path => path.getAttribute('d') + path.getAttribute('transform'));
                """);
        assertTrue(shapes.size() > 12, shapes::toString);
        assertEquals(shapes.size(), shapes.stream().distinct().count());
        assertNotEquals(style("li:has(.busy) path", "strokeWidth"), style("li:has(.patrol) path", "strokeWidth"));
    }

    private static Object style(String selector, String property) {
        return browser.script(
                "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]", selector, property);
    }

    @Test
    @DisplayName("who wants no motion gets a still picture that changes once a second at most")
    void still() throws InterruptedException {
        browser.prefer("light", false);
        browser.click("#play");
        Thread.sleep(400);
        assertEquals(FROM_HOURS, now());
    }

    private static double now() {
        return browser.number("return twinmarch.now()");
    }

    @Test
    @DisplayName("no text is cut or lies over another, on a laptop and on a phone")
    void fits() {
        for (int[] size : List.of(new int[] {1366, 768}, new int[] {390, 844})) {
            browser.resize(size[0], size[1]);
            for (double atHours = FROM_HOURS; atHours <= TO_HOURS; atHours += 9) {
                browser.script("twinmarch.show(arguments[0])", atHours);
                assertEquals(List.of(), browser.overlappingTexts());
                assertEquals(List.of(), browser.cutTexts());
            }
            assertEquals(size[0], browser.number("return document.documentElement.scrollWidth"), 20);
        }
    }

    @Test
    @DisplayName("text has a contrast of 4.5 and marks of 3 at least, in light and in dark")
    void contrast() {
        for (String scheme : List.of("light", "dark")) {
            browser.prefer(scheme, true);
            for (double atHours : List.of(FROM_HOURS + 3, FROM_HOURS + 12)) {
                browser.script("twinmarch.show(arguments[0])", atHours);
                assertEquals(List.of(), browser.script(CONTRAST), scheme + " at " + atHours);
            }
        }
        Object dark = browser.script("return getComputedStyle(document.body).backgroundColor");
        browser.prefer("light", true);
        assertFalse(dark.equals(browser.script("return getComputedStyle(document.body).backgroundColor")));
    }

    /** What has too little contrast by WCAG 2.1, 1.4.3 and 1.4.11; the ground of the drawing is the sky behind it. */
    private static final String CONTRAST = """
            const parts = colour => colour.match(/[\\d.]+/g).map(Number);
            const light = colour => {
              const [r, g, b] = parts(colour).slice(0, 3).map(part => part / 255)
                .map(part => part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ratio = (one, other) => {
              const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
              return (high + 0.05) / (low + 0.05);
            };
            const ground = element => {
              for (let up = element; up; up = up.parentElement) {
                const colour = getComputedStyle(up).backgroundColor;
                if (parts(colour)[3] !== 0) { return colour; }
              }
            };
            const bad = [];
            for (const element of document.querySelectorAll('h1, h2, p, li, th, td, button, select, output, label, figcaption')) {
              if (element.textContent.trim() && ratio(getComputedStyle(element).color, ground(element)) < 4.5) {
                bad.push(element.outerHTML);
              }
            }
            for (const drawing of document.querySelectorAll('#line, #map')) {
              const sky = getComputedStyle(drawing.querySelector('.sky')).fill;
              for (const text of drawing.querySelectorAll('text')) {
                if (ratio(getComputedStyle(text).fill, sky) < 4.5) { bad.push(text.textContent); }
              }
              for (const mark of drawing.querySelectorAll('path, line, circle')) {
                const style = getComputedStyle(mark);
                const colours = [style.fill, style.stroke].filter(colour => colour !== 'none' && parts(colour)[3] !== 0);
                if (Math.max(...colours.map(colour => ratio(colour, sky))) < 3) { bad.push(mark.outerHTML); }
              }
            }
            return bad;
            """;
}
