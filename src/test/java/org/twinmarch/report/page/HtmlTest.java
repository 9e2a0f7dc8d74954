package org.twinmarch.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;

@DisplayName("the page")
class HtmlTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "<!-- ]]> &lt; &#60;",
                "<img src=x onerror=alert(1)>"
            })
    @DisplayName("takes no word for markup, be it text or an attribute")
    void escapes(String hostile) {
        String page = new Html()
                .quoted(hostile)
                .element(Element.of("p").with("title", hostile), hostile)
                .prose(hostile)
                .toString();

        assertFalse(page.replaceAll("</?(bdi|p)( title=\"[^\"<>]*\")?>", "").matches(".*[<>\"'].*"), page);
    }

    @Test
    @DisplayName(
            "keeps words that run from right to left within their own element, and shows what HTML forbids as U+FFFD")
    void directions() {
        assertEquals("<bdi>\u202Eabc</bdi>", new Html().quoted("\u202Eabc").toString());
        assertEquals("\uFFFD\uFFFD \n\uFFFD", Html.escaped("\u0000\u001B \n\uFFFE"));
        assertEquals("\uD83D\uDE00", Html.escaped("\uD83D\uDE00"));
    }

    @Test
    @DisplayName("does not break an option of a command at its hyphens, and leaves other hyphens alone")
    void options() {
        assertEquals(
                "run <span class=\"option\">--value-of-coordination</span> a--b",
                new Html().prose("run --value-of-coordination a--b").toString());
    }

    @Test
    @DisplayName("refuses a row that has not a cell for each column")
    void rows() {
        List<Column> columns = List.of(Column.words("a"), Column.numbers("b"));

        assertThrows(
                IllegalArgumentException.class, () -> new DataTable("t", columns, List.of(List.of(Cell.of("only")))));
    }

    private static final String HOSTILE = """
            question: "<script>alert(1)</script> & \\"so\\" on"
            provenance:
              border.length: {fact: "<img src=x onerror=alert(2)> \\u202E\\u05D0\\u05D1", range: ["<b>", "'\\">"]}
            """;

    private static String page() throws IOException {
        Studies study = Studies.of(100, "base", "more")
                .with("base", Studies.DETECTION, 0.4, 0.01)
                .with("more", Studies.DETECTION, 0.5, 0.01)
                .apart("more", Studies.DETECTION, 0.1, 0.005);
        return ReportPage.load().of(study.dossier(HOSTILE));
    }

    @Test
    @DisplayName("holds no markup of a scenario, wherever it stands")
    void hostileScenario() throws IOException {
        String page = page();

        assertTrue(page.contains("&lt;img src=x onerror=alert(2)&gt;"));
        assertTrue(page.contains("&lt;b&gt; to &#39;&quot;&gt;"));
        assertFalse(page.contains("<img"));
        assertEquals(1, page.split("<script").length - 1);
    }

    @Test
    @DisplayName("is the same bytes again, in another locale")
    void stable() throws IOException {
        String once = page();

        Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

        assertEquals(once, page());
    }

    @Test
    @DisplayName(
            "names its style and its script by their hashes and allows nothing else; it has no inline style or handler")
    void policy() throws IOException {
        String page = page();

        assertTrue(
                page.matches(
                        "(?s).*<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#39;none&#39;; style-src"
                                + " &#39;sha256-[^ ]{44}&#39;; script-src &#39;sha256-[^ ]{44}&#39;; base-uri &#39;none&#39;; form-action"
                                + " &#39;none&#39;\">.*"),
                page.substring(0, 600));
        assertFalse(page.matches("(?s).*<[^>]* (style|on[a-z]+)=.*"));
        assertFalse(page.matches("(?s).*(src|href)=\"(?!#).*"));
    }

    @Test
    @DisplayName("names the gaps of ODD and STRESS, and fills what it knows")
    void protocols() throws IOException {
        String page = page();

        for (String element : List.of(
                "1. Purpose and patterns",
                "2. Entities, state variables and scales",
                "3. Process overview and scheduling",
                "4.11 Observation",
                "5. Initialisation",
                "6. Input data",
                "7. Submodels",
                "1.1 Purpose of the model",
                "2.5.5 Entry and exit points",
                "3.4 Assumptions",
                "4.3 Estimation approach",
                "5.4 System specification",
                "6.1 Computer model sharing statement")) {
            assertTrue(page.contains("<h4>" + element + "</h4>"), element);
        }
        assertTrue(page.contains("A line of 10 km"));
        assertTrue(page.contains("<strong>Gap: </strong>which patterns of the real border"));
    }
}
