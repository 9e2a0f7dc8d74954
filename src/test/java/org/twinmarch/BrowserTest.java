package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The eyes of the tests of pages see what is wrong with a page on purpose. */
class BrowserTest {

    private static final String BAD = """
        <!DOCTYPE html><html lang="en"><head><title>bad</title>
        <style>
          body { margin: 0 } p { position: absolute; margin: 0 }
          div { position: absolute; top: 200px; width: 60px; overflow: hidden; white-space: nowrap }
          @media (prefers-color-scheme: dark) { body { background: rgb(1, 2, 3) } }
        </style></head>
        <body><p>one text</p><p>another</p><div>far too long for its place</div>
        <img src="http://example.invalid/x.png" alt="">
        <script>console.error('wrong')</script></body></html>
        """;

    private static final String GOOD = """
        <!DOCTYPE html><html lang="en"><head><title>good</title>
        <meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,"></head>
        <body><p>one text</p><p>another</p></body></html>
        """;

    @TempDir
    Path folder;

    @Test
    @DisplayName(
            "it sees an error, a request, texts that overlap and one that is cut; and none of them on a sound page")
    void sees() throws IOException {
        try (Browser browser = Browser.start()) {
            browser.open(Files.writeString(folder.resolve("bad.html"), BAD));
            assertTrue(browser.consoleErrors().stream().anyMatch(error -> error.contains("wrong")));
            assertTrue(browser.requests().contains("http://example.invalid/x.png"));
            assertEquals(1, browser.overlappingTexts().size(), browser.overlappingTexts()::toString);
            assertEquals(1, browser.cutTexts().size(), browser.cutTexts()::toString);
            browser.prefer("dark", true);
            assertEquals("rgb(1, 2, 3)", browser.script("return getComputedStyle(document.body).backgroundColor"));

            browser.open(Files.writeString(folder.resolve("good.html"), GOOD));
            assertEquals(0, browser.consoleErrors().size() + browser.requests().size());
            assertEquals(
                    0, browser.overlappingTexts().size() + browser.cutTexts().size());
            browser.resize(390, 844);
            assertEquals(390, browser.number("return innerWidth"));
            assertFalse(browser.boxes("p").isEmpty());
        }
    }
}
