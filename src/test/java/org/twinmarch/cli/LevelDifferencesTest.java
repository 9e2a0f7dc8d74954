package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.stats.Estimate;

/**
 * Two patrols on one circuit, which need 2 h for a lap: those that agree detect f^2 more of the parties that stay the share f of a lap
 * than independent ones do.
 */
@DisplayName("a sweep compares the policies at the same levels, and each level under the same policy")
class LevelDifferencesTest {

    private static final String DETECTION = "probability-of-detection";
    private static final String STAY = "flows.parties.stay";
    private static final double LAP_MINUTES = 120;

    @TempDir
    private static Path folder;

    private static Path sweep;
    private static Called called;

    @BeforeAll
    static void play() {
        sweep = folder.resolve("sweep");
        called = Called.with(
                "sweep",
                "scenarios/circuit.yaml",
                "--factor",
                STAY + "=20 min,40 min",
                "--replications",
                "150",
                "--confidence",
                "0.999",
                "--all-pairs",
                "--dpi",
                "30",
                "--out",
                sweep.toString());
        assertEquals(0, called.code(), called::err);
    }

    private static List<LevelDifference> differences() throws IOException {
        return LevelDifference.read(sweep.resolve(LevelDifference.FILE)).stream()
                .filter(each -> each.contrast().measure().equals(DETECTION))
                .filter(each -> each.contrast().flow().equals("all"))
                .toList();
    }

    private static Estimate difference(String point, String from) throws IOException {
        return differences().stream()
                .map(LevelDifference::contrast)
                .filter(contrast ->
                        contrast.policy().equals(point) && contrast.baseline().equals(from))
                .map(contrast -> contrast.difference().orElseThrow().estimate())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("point against point: those that differ in one thing alone, and no others")
    void pairs() throws IOException {
        List<String> pairs = differences().stream()
                .map(each -> "%s: %s - %s"
                        .formatted(
                                each.varied(),
                                each.contrast().policy(),
                                each.contrast().baseline()))
                .toList();

        assertEquals(
                List.of(
                        "policy: agreed.stay-20-min - independent.stay-20-min",
                        "policy: agreed.stay-40-min - independent.stay-40-min",
                        STAY + ": independent.stay-40-min - independent.stay-20-min",
                        STAY + ": agreed.stay-40-min - agreed.stay-20-min"),
                pairs);
    }

    @Test
    @DisplayName("the gain from agreement at the same stay is f^2; the difference from the first point is not")
    void gain() throws IOException {
        for (int minutes : List.of(20, 40)) {
            double share = minutes / LAP_MINUTES;
            String point = ".stay-%d-min".formatted(minutes);
            Estimate gain = difference("agreed" + point, "independent" + point);
            assertTrue(gain.covers(share * share), gain::toString);
        }
        double share = 40 / LAP_MINUTES;
        String fromFirst = Files.readAllLines(sweep.resolve("differences.csv")).stream()
                .filter(line -> line.startsWith("agreed.stay-40-min,independent.stay-20-min,all," + DETECTION + ","))
                .findFirst()
                .orElseThrow();
        assertTrue(
                Double.parseDouble(fromFirst.split(",")[5]) > share * share,
                "the difference from the first point is mostly that of the stay: " + fromFirst);
    }

    @Test
    @DisplayName("the numbers are those of the same pair wherever else it stands")
    void consistent() throws IOException {
        List<String> pairs = Files.readAllLines(sweep.resolve("comparisons.csv"));
        List<String> rows = Files.readAllLines(sweep.resolve(LevelDifference.FILE));
        assertEquals("varied," + pairs.get(0), rows.get(0));
        for (String row : rows.subList(1, rows.size())) {
            String alone = untilVarianceRatio(row.substring(row.indexOf(',') + 1));
            assertTrue(
                    pairs.stream().map(LevelDifferencesTest::untilVarianceRatio).anyMatch(alone::equals), row);
        }
    }

    /** What does not depend on the family. */
    private static String untilVarianceRatio(String row) {
        String[] cells = row.split(",", -1);
        return String.join(",", List.of(cells).subList(0, cells.length - 2));
    }

    @Test
    @DisplayName(
            "report and terminal say it in words, and the report has a table of each; drawn again they are the same")
    void told() throws IOException {
        String page = Files.readString(sweep.resolve("report.html"));
        Contrast most = differences().get(1).contrast();
        String words =
                "At the same levels, agreed against independent: more are detected at 2 of 2 points, fewer at none.";

        assertTrue(called.out().contains(words), called::out);
        assertTrue(page.contains(words), "the answer of the page");
        assertTrue(called.out().contains("; " + most.policy() + ")."), called::out);
        assertTrue(
                called.out()
                        .contains("With all else the same, " + STAY + " against 20 min: more are detected at 2 of 2"),
                called::out);
        assertTrue(
                page.contains(
                        "Probability of detection of parties: each policy minus independent at the same levels [percentage points]"),
                "a table of policies");
        assertTrue(page.contains("each level of " + STAY + " minus 20 min, all else the same"), "a table of levels");
        assertFalse(page.contains("the same parties try to cross"), "attempts may differ");

        Files.delete(sweep.resolve("report.html"));
        Called again = Called.with("report", sweep.toString());
        assertEquals(0, again.code(), again::err);
        assertEquals(page, Files.readString(sweep.resolve("report.html")));
        assertTrue(again.out().contains(words), again::out);
    }
}
