package org.twinmarch.experiment.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The page of theory, against the code. */
class TheoryPageTest {

    private static final Path PAGE = Path.of("docs/background/theory.md");
    private static final String BEGIN = "<!-- cases -->\n";
    private static final String END = "<!-- end of cases -->";

    @Test
    @DisplayName("the table of cases is the catalogue's")
    void cases() throws IOException {
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        assertEquals(table(), shown, "put the expected table between the two marks of " + PAGE);
    }

    @Test
    @DisplayName("every family has a paragraph")
    void paragraphs() throws IOException {
        String page = Files.readString(PAGE);
        Catalogue.cases().forEach(next -> assertTrue(page.contains("**" + next.family() + ", "), next.id()));
    }

    private static String table() {
        String rows = Catalogue.cases().stream().map(TheoryPageTest::row).collect(Collectors.joining());
        return "| case | quantity | scenario | policy | theory | plausible mistake | would give |\n"
                + "|---|---|---|---|---:|---|---:|\n"
                + rows;
    }

    private static String row(Case next) {
        Setting setting =
                new Setting(Bookshelf.closedForm(next.scenario()).policies().get(next.policy()));
        Claim claim = next.claim();
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %.6f | %s | %.6f |%n",
                next.id(),
                next.quantity(),
                next.scenario(),
                next.policy(),
                claim.theory().applyAsDouble(setting),
                claim.mistake().reason(),
                claim.mistake().formula().applyAsDouble(setting));
    }
}
