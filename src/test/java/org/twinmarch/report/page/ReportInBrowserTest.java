package org.twinmarch.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.twinmarch.Browser;
import org.twinmarch.experiment.Findings;
import org.twinmarch.report.Charts;
import org.twinmarch.report.Evidence;
import org.twinmarch.scenario.Study;

@DisplayName("the report in a browser")
class ReportInBrowserTest {

    private static final String LONG_NAME = "a-policy-with-a-name-that-is-as-long-as-anybody-would-write-it";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.start();
        Studies study = Studies.of(100, "base", LONG_NAME, "none")
                .with("base", Studies.DETECTION, 0.4, 0.02)
                .with(LONG_NAME, Studies.DETECTION, 0.5, 0.02)
                .with("none", Studies.DETECTION, 0.09, 0.02)
                .with("base", "all", "cost", 12_345, 0)
                .apart(LONG_NAME, Studies.DETECTION, 0.1, 0.005)
                .apart("none", Studies.DETECTION, -0.31, 0.005);
        Dossier bare = study.dossier("""
                question: "Does \\u05D0\\u05D1\\u05D2 matter <b>so</b> much?"
                provenance:
                  border.length: {fact: "a map, see https://example.org/a/very/long/address/that/cannot/be/broken?query=1234567890"}
                  horizon: {assumption: two days, range: [1 days, 3 days]}
                """);
        Findings findings = bare.findings();
        Study played = new Study("sample", "", 7, 100, bare.scenarios());
        Dossier drawn = new Dossier(
                findings,
                bare.scenarios(),
                bare.effective(),
                bare.origins(),
                bare.doubts(),
                bare.maker(),
                new Charts(72).of(new Evidence(findings, played)),
                bare.theory());
        Files.writeString(page(), ReportPage.load().of(drawn));
        Files.writeString(sensitivity(), ReportPage.load().of(screening()));
    }

    private static SensitivityDossier screening() throws IOException {
        String long1 = "flows." + LONG_NAME + ".stay";
        return Screening.morris(10, 5)
                .moving(long1, "flows.other.stay")
                .moving("patrols.walker.speed")
                .still("horizon", "policies are compared over the same time")
                .under(
                        "base",
                        Screening.effect(long1, 0.2, 0.3, -0.3, 0.4),
                        Screening.effect("patrols.walker.speed", 0.05, 0.2, 0.1, 0.1))
                .dossier("", Optional.of(new Charts(72)));
    }

    private static Path page() {
        return folder.resolve("report.html");
    }

    private static Path sensitivity() {
        return folder.resolve("sensitivity.html");
    }

    @AfterAll
    static void close() throws IOException {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void load() {
        browser.prefer("light", true);
        browser.resize(1366, 768);
        browser.open(page());
    }

    @Test
    @DisplayName("asks for nothing and complains of nothing, its own policy included")
    void silent() {
        assertEquals(List.of(), browser.requests());
        assertEquals(List.of(), browser.consoleErrors());
    }

    @Test
    @DisplayName("would not run a script that came in as markup")
    void policyHolds() {
        browser.script("""
                const script = document.createElement('script');
                script.textContent = 'window.broken = true';
                document.body.append(script);
                """);

        assertEquals(false, browser.script("return window.broken === true"));
        assertTrue(browser.consoleErrors().stream().anyMatch(error -> error.contains("Content Security Policy")));
    }

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1366, light", "1366, dark", "390, light", "390, dark"})
    @DisplayName(
            "cuts no text, lays none over another, and does not scroll sideways, also with all that is folded open")
    void layout(int width, String scheme) {
        browser.prefer(scheme, true);
        browser.resize(width, 800);
        browser.script("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        assertEquals(List.of(), browser.cutTexts());
        assertEquals(List.of(), browser.overlappingTexts());
        assertEquals(
                0,
                browser.number("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    @ParameterizedTest(name = "{0} px wide, {1}")
    @CsvSource({"1366, dark", "390, light"})
    @DisplayName("of a sensitivity asks for nothing, cuts nothing and does not scroll sideways either")
    void ofSensitivity(int width, String scheme) {
        browser.prefer(scheme, true);
        browser.resize(width, 800);
        browser.open(sensitivity());
        browser.script("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        assertEquals(List.of(), browser.requests());
        assertEquals(List.of(), browser.consoleErrors());
        assertEquals(List.of(), browser.cutTexts());
        assertEquals(List.of(), browser.overlappingTexts());
        assertEquals(
                0,
                browser.number("return document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }

    private List<?> column(int number) {
        return (List<?>) browser.script(
                "return [...document.querySelectorAll('table.sortable')[0].tBodies[0].rows].map(r => r.cells[arguments[0]].textContent)",
                number);
    }

    private String order(int number) {
        return (String) browser.script(
                "return document.querySelectorAll('table.sortable')[0].tHead.rows[0].cells[arguments[0]].getAttribute('aria-sort')",
                number);
    }

    @Test
    @DisplayName("sorts numbers by size: 9.0 comes before 40.0, and the other way round at the second click")
    void sorting() {
        assertEquals("none", order(2));

        browser.click("table.sortable thead th:nth-child(3) button");
        assertEquals(List.of("9.0", "40.0", "50.0"), column(2));
        assertEquals("ascending", order(2));

        browser.click("table.sortable thead th:nth-child(3) button");
        assertEquals(List.of("50.0", "40.0", "9.0"), column(2));
        assertEquals("descending", order(2));
    }

    @Test
    @DisplayName("puts cells without a number last, in both directions")
    void dashesLast() {
        browser.click("table.sortable thead th:nth-child(5) button");
        assertEquals(List.of("-31.0", "+10.0", "-"), column(4));

        browser.click("table.sortable thead th:nth-child(5) button");
        assertEquals(List.of("+10.0", "-31.0", "-"), column(4));
    }

    @Test
    @DisplayName("sorts by the keyboard alone")
    void keyboard() {
        browser.script("document.querySelector('table.sortable thead th:nth-child(1) button').focus()");
        browser.press(Keys.ENTER);
        assertEquals(List.of(LONG_NAME, "base", "none"), column(0));

        browser.press(Keys.SPACE);
        assertEquals(List.of("none", "base", LONG_NAME), column(0));

        browser.press(Keys.TAB);
        browser.press(Keys.TAB);
        browser.press(Keys.ENTER);
        assertEquals("ascending", order(2));
        assertEquals("none", order(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    @DisplayName("has contrast AA: each text stands out from its ground by 4.5 or more")
    void contrast(String scheme) {
        browser.prefer(scheme, true);
        browser.script("document.querySelectorAll('details').forEach(details => { details.open = true; })");

        Object poor = browser.script("""
                const channel = c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
                const light = rgb => 0.2126 * channel(rgb[0]) + 0.7152 * channel(rgb[1]) + 0.0722 * channel(rgb[2]);
                const parts = text => text.match(/[\\d.]+/g).map(Number);
                const ground = element => {
                  for (let up = element; up; up = up.parentElement) {
                    const [r, g, b, a = 1] = parts(getComputedStyle(up).backgroundColor);
                    if (a > 0) return [r / 255, g / 255, b / 255];
                  }
                  return [1, 1, 1];
                };
                const poor = [];
                for (const element of document.body.querySelectorAll('*')) {
                  if (element.closest('svg, script') || ![...element.childNodes].some(n => n.nodeType === 3 && n.data.trim())) continue;
                  const ink = light(parts(getComputedStyle(element).color).slice(0, 3).map(c => c / 255));
                  const paper = light(ground(element));
                  const ratio = (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
                  if (ratio < 4.5) poor.push(`${ratio.toFixed(2)} ${element.tagName} ${element.textContent.slice(0, 40)}`);
                }
                return poor;
                """);

        assertEquals(List.of(), poor);
    }

    @Test
    @DisplayName("is dark where its reader prefers that, and white on paper all the same")
    void schemes() {
        browser.prefer("dark", true);
        assertTrue(
                browser.number("return Number(getComputedStyle(document.body).backgroundColor.match(/\\d+/)[0])") < 64);

        browser.media("print");
        assertEquals("rgb(255, 255, 255)", browser.script("return getComputedStyle(document.body).backgroundColor"));
        browser.media("screen");
    }

    @Test
    @DisplayName("prints what is folded on the screen, and not the contents and the buttons' signs")
    void print() {
        browser.media("print");
        browser.script("dispatchEvent(new Event('beforeprint'))");

        assertEquals(0, browser.number("return document.querySelectorAll('details:not([open], .bulk)').length"));
        assertEquals(List.of(), browser.boxes("nav"));
        assertEquals(
                "\"\"",
                browser.script("return getComputedStyle(document.querySelector('thead button'), '::after').content"));

        browser.script("dispatchEvent(new Event('afterprint'))");
        browser.media("screen");
        assertEquals(0, browser.number("return document.querySelectorAll('details[open]').length"));
    }

    @Test
    @DisplayName("has one heading of the page, levels without a gap, landmarks, and words for every chart")
    void structure() {
        assertEquals(1, browser.number("return document.querySelectorAll('h1').length"));
        assertEquals(List.of(), browser.script("""
                const levels = [...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]));
                return levels.filter((level, i) => i > 0 && level > levels[i - 1] + 1);
                """));
        for (String landmark : List.of("header", "nav[aria-label]", "main", "footer", "html[lang]")) {
            assertEquals(
                    1, browser.number("return document.querySelectorAll(arguments[0]).length", landmark), landmark);
        }
        assertEquals(List.of(), browser.script("""
                const words = id => document.getElementById(id)?.textContent.trim();
                return [...document.querySelectorAll('svg')].filter(svg => svg.getAttribute('role') !== 'img'
                    || !words(svg.getAttribute('aria-labelledby')) || !words(svg.getAttribute('aria-describedby')))
                    .map(svg => svg.outerHTML.slice(0, 80));
                """));
        assertEquals(List.of(), browser.script("""
                const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
                return ids.filter((id, i) => ids.indexOf(id) !== i);
                """));
    }
}
