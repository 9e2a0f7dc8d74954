package org.twinmarch;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/**
 * A headless Chromium that opens pages which the program has written. Debian's packages chromium and chromium-driver
 * bring it; where they are missing the test that wants it is skipped. Everything it says is about the page opened last.
 */
public final class Browser implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final String LACKING =
            "pages are not tested: they need %s and %s (Debian: apt-get install chromium chromium-driver)";

    private static final Pattern REQUESTED = Pattern.compile("\"method\":\"Network\\.requestWillBeSent\".*");
    private static final Pattern ADDRESS = Pattern.compile("\"request\":\\{.*?\"url\":\"([^\"]*)\"");
    private static final Pattern OWN = Pattern.compile("(file|data|blob|about|chrome|devtools):.*");

    /** A rectangle on the screen with the text in it [CSS pixels]. */
    public record Box(String text, double left, double top, double right, double bottom) {

        /** Whether both share more than a pixel in each direction. */
        public boolean overlaps(Box other) {
            return Math.min(right, other.right) - Math.max(left, other.left) > 1
                    && Math.min(bottom, other.bottom) - Math.max(top, other.top) > 1;
        }
    }

    /** The library would warn that it has no protocol classes for this Chromium; none are used. */
    private static final Logger LIBRARY = Logger.getLogger("org.openqa.selenium");

    private final Path profile;
    private final ChromeDriver driver;

    private Browser(Path profile) {
        LIBRARY.setLevel(Level.SEVERE);
        this.profile = profile;
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .usingAnyFreePort()
                        .build(),
                options(profile));
    }

    /** Starts one; skips the test where it is not installed. */
    public static Browser start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER), LACKING.formatted(CHROMIUM, DRIVER));
        Browser browser = new Browser(Files.createTempDirectory("twinmarch-pages"));
        browser.resize(1366, 768);
        return browser;
    }

    private static ChromeOptions options(Path profile) {
        LoggingPreferences heard = new LoggingPreferences();
        heard.enable(LogType.BROWSER, Level.ALL);
        heard.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", heard);
        return options;
    }

    /** Opens a page; what is asked from here on is asked of it. */
    public Browser open(Path file) {
        driver.manage().logs().get(LogType.BROWSER);
        driver.manage().logs().get(LogType.PERFORMANCE);
        driver.get(file.toUri().toString());
        return this;
    }

    /** The warnings and errors of the console since they were last asked for. */
    public List<String> consoleErrors() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** The addresses outside of the page that were asked for since they were last asked for here. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(message -> REQUESTED.matcher(message).find())
                .flatMap(message -> ADDRESS.matcher(message).results())
                .map(found -> found.group(1))
                .filter(address -> !OWN.matcher(address).matches())
                .toList();
    }

    /** Runs a script in the page, as the body of a function, and takes what it returns. */
    public Object script(String body, Object... arguments) {
        return driver.executeScript(body, arguments);
    }

    /** A number that a script returns. */
    public double number(String body, Object... arguments) {
        return ((Number) script(body, arguments)).doubleValue();
    }

    /** The visible text of the first element that a CSS selector finds. */
    public String text(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Clicks on the first element that a CSS selector finds. */
    public void click(String selector) {
        driver.findElement(By.cssSelector(selector)).click();
    }

    /** Presses a key on whatever has the focus. */
    public void press(Keys key) {
        driver.switchTo().activeElement().sendKeys(key);
    }

    /** Shows the page in a window of this size [CSS pixels]; below 600 in width it is a phone. */
    public void resize(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 600));
    }

    /** Shows the page as to a reader who prefers {@code dark} or {@code light}, and motion or none. */
    public void prefer(String scheme, boolean motion) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", scheme),
                                Map.of(
                                        "name",
                                        "prefers-reduced-motion",
                                        "value",
                                        motion ? "no-preference" : "reduce"))));
    }

    /** Shows the page as on {@code screen} or on {@code print}. */
    public void media(String type) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", type));
    }

    /** Writes what the window shows as a PNG file. */
    public void screenshot(Path file) throws IOException {
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Where the elements are that a CSS selector finds and that are shown. */
    public List<Box> boxes(String selector) {
        return boxesOf("""
            for (const element of document.querySelectorAll(arguments[0])) {
              if (element.checkVisibility({visibilityProperty: true, opacityProperty: true})) {
                add(element.textContent, element.getBoundingClientRect());
              }
            }
            """, selector);
    }

    /** Where each piece of text is that is shown, line by line. */
    public List<Box> texts() {
        return boxesOf("""
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const node = walker.currentNode;
              const shown = node.parentElement.checkVisibility({visibilityProperty: true, opacityProperty: true});
              if (shown && node.textContent.trim() && !node.parentElement.closest('script, style, title, option')) {
                const range = document.createRange();
                range.selectNodeContents(node);
                for (const rectangle of range.getClientRects()) {
                  add(node.textContent.trim(), rectangle);
                }
              }
            }
            """);
    }

    /** The pairs of texts that lie over one another. */
    public List<String> overlappingTexts() {
        List<Box> texts = texts();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < texts.size(); j++) {
                if (texts.get(i).overlaps(texts.get(j))) {
                    found.add(texts.get(i) + " lies over " + texts.get(j));
                }
            }
        }
        return found;
    }

    /**
     * The texts that are cut: beyond the left or the right edge of the page, or of an element that hides what does not fit.
     * What scrolls by itself, as a wide table does, is not cut.
     */
    public List<Box> cutTexts() {
        return boxesOf("""
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const page = document.documentElement.clientWidth;
            while (walker.nextNode()) {
              const node = walker.currentNode;
              const shown = node.parentElement.checkVisibility({visibilityProperty: true, opacityProperty: true});
              if (!shown || !node.textContent.trim() || node.parentElement.closest('script, style, title, option')) {
                continue;
              }
              let left = 0, right = page, scrolls = false;
              for (let up = node.parentElement; up && up !== document.documentElement; up = up.parentElement) {
                const style = getComputedStyle(up), edge = up.getBoundingClientRect();
                if (style.overflowX === 'auto' || style.overflowX === 'scroll') {
                  scrolls = true;
                } else if ((style.overflowX === 'hidden' || style.overflowX === 'clip') && edge.width > 1) {
                  left = Math.max(left, edge.left);
                  right = Math.min(right, edge.right);
                } else if (edge.width <= 1 && style.position === 'absolute') {
                  scrolls = true; // for screen readers only
                }
              }
              const range = document.createRange();
              range.selectNodeContents(node);
              for (const rectangle of range.getClientRects()) {
                if (!scrolls && (rectangle.left < left - 1 || rectangle.right > right + 1)) {
                  add(node.textContent.trim(), rectangle);
                }
              }
            }
            """);
    }

    /** The boxes that a script tells by calling {@code add(text, rectangle)}. */
    private List<Box> boxesOf(String body, Object... arguments) {
        List<?> rows = (List<?>) script("""
            const rows = [];
            const add = (text, r) => rows.push([text, r.left, r.top, r.right, r.bottom]);
            %s
            return rows;
            """.formatted(body), arguments);
        return rows.stream().map(row -> box((List<?>) row)).toList();
    }

    private static Box box(List<?> row) {
        return new Box((String) row.get(0), side(row.get(1)), side(row.get(2)), side(row.get(3)), side(row.get(4)));
    }

    private static double side(Object number) {
        return ((Number) number).doubleValue();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder()).forEach(Browser::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
