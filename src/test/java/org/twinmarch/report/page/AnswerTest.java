package org.twinmarch.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinmarch.report.page.Studies.DETECTION;
import static org.twinmarch.report.page.Studies.INTERCEPTION;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the answer in words")
class AnswerTest {

    private final Locale locale = Locale.getDefault();

    @AfterEach
    void restoreLocale() {
        Locale.setDefault(locale);
    }

    private static String lead(Studies study) {
        return new Answer(study.findings()).lead();
    }

    private static List<String> paragraphs(Studies study) {
        return new Answer(study.findings()).paragraphs();
    }

    private static String all(Studies study) {
        return lead(study) + "\n" + String.join("\n", paragraphs(study));
    }

    private static Studies clear() {
        return Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.01)
                .with("more", DETECTION, 0.5, 0.01)
                .apart("more", DETECTION, 0.1, 0.005);
    }

    @Test
    @DisplayName(
            "names the best policy, its probability, and by how much it is above the first, each with its interval")
    void best() {
        assertEquals(
                "Best is more: under it, 50.0 % of all parties are detected (95 % interval: 49.0 to 51.0).",
                lead(clear()));
        assertEquals(
                List.of(
                        "That is 10.0 percentage points (9.5 to 10.5) more than under base, the first policy, with which all are"
                                + " compared; both are played with the same random numbers.",
                        "What it costs: the scenario states no costs.",
                        "How sure: the intervals come from 100 independent replications with 1,234 parties in all, and each holds"
                                + " on its own."),
                paragraphs(clear()));
    }

    @Test
    @DisplayName("is the same in every locale")
    void everywhere() {
        String answer = all(clear());

        Locale.setDefault(Locale.forLanguageTag("fa-IR-u-nu-arabext"));

        assertEquals(answer, all(clear()));
    }

    @Test
    @DisplayName(
            "does not call a policy best whose distance from the first may be 0, however far apart the estimates are")
    void cannotBeToldApart() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.01)
                .with("more", DETECTION, 0.5, 0.01)
                .apart("more", DETECTION, 0.1, 0.12);

        assertEquals(
                "No policy is clearly best: more and base cannot be told apart. The highest estimate is that of more: under it,"
                        + " 50.0 % of all parties are detected (95 % interval: 49.0 to 51.0).",
                lead(study));
        assertTrue(
                paragraphs(study)
                        .get(0)
                        .startsWith(
                                "From base, the first policy, with which all are compared, it cannot be told apart: the"
                                        + " difference is +10.0 percentage points, and may be anything from -2.0 to +22.0"),
                () -> all(study));
    }

    @Test
    @DisplayName("says that all policies may be the same where they may")
    void allTheSame() {
        Studies study = Studies.of(100, "base", "more", "most");
        for (String policy : List.of("base", "more", "most")) {
            study.with(policy, DETECTION, 0.4, 0.01);
        }
        study.apart("more", DETECTION, 0, 0).apart("most", DETECTION, 0, 0);

        assertTrue(lead(study).startsWith("The policies cannot be told apart."), () -> lead(study));
    }

    @Test
    @DisplayName("takes the paired difference from the first and not the overlap of the intervals")
    void pairedBeatsOverlap() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.05)
                .with("more", DETECTION, 0.41, 0.05)
                .apart("more", DETECTION, 0.01, 0.002);

        assertTrue(lead(study).startsWith("Best is more"), () -> lead(study));
    }

    @Test
    @DisplayName("tells the best from a later runner-up only if the far ends of both intervals do")
    void runnerUp() {
        Studies near = Studies.of(100, "base", "more", "most")
                .with("base", DETECTION, 0.3, 0.1)
                .with("more", DETECTION, 0.40, 0.1)
                .with("most", DETECTION, 0.42, 0.1)
                .apart("more", DETECTION, 0.10, 0.011)
                .apart("most", DETECTION, 0.12, 0.011);
        Studies far = Studies.of(100, "base", "more", "most")
                .with("base", DETECTION, 0.3, 0.1)
                .with("more", DETECTION, 0.40, 0.1)
                .with("most", DETECTION, 0.42, 0.1)
                .apart("more", DETECTION, 0.10, 0.009)
                .apart("most", DETECTION, 0.12, 0.009);

        assertTrue(
                lead(near).startsWith("No policy is clearly best: most and more cannot be told apart"),
                () -> all(near));
        assertTrue(lead(far).startsWith("Best is most"), () -> all(far));
        assertTrue(
                all(far).contains("That is 2.0 percentage points (0.2 to 3.8) more than under more, the runner-up"),
                () -> all(far));
    }

    @Test
    @DisplayName("says so where nothing beats the first policy")
    void firstIsBest() {
        Studies study = Studies.of(100, "base", "less")
                .with("base", DETECTION, 0.4, 0.01)
                .with("less", DETECTION, 0.3, 0.01)
                .apart("less", DETECTION, -0.1, 0.005);

        assertTrue(
                lead(study).startsWith("No policy does better than base, the first one: under it, 40.0 %"),
                () -> lead(study));
        assertTrue(
                all(study).contains("That is 10.0 percentage points (9.5 to 10.5) more than under less, the runner-up"),
                () -> all(study));
    }

    @Test
    @DisplayName("of one policy compares nothing")
    void onePolicy() {
        Studies study = Studies.of(100, "base").with("base", DETECTION, 0.4, 0.01);

        assertEquals(
                "Under base, the only policy, 40.0 % of all parties are detected (95 % interval: 39.0 to 41.0).",
                lead(study));
        assertFalse(all(study).contains("more than"), () -> all(study));
    }

    @Test
    @DisplayName("leaves out policies under which nobody tried, and gives none where nobody ever did")
    void undefined() {
        Studies some = Studies.of(100, "base", "idle")
                .with("base", DETECTION, 0.4, 0.01)
                .undefined("idle", DETECTION);
        Studies none =
                Studies.of(100, "base", "idle").undefined("base", DETECTION).undefined("idle", DETECTION);

        assertTrue(lead(some).startsWith("Only under base did anybody try to cross: 40.0 %"), () -> lead(some));
        assertTrue(all(some).contains("under idle: of it nothing can be said"), () -> all(some));
        assertTrue(lead(none).startsWith("There is no answer: nobody tried to cross"), () -> lead(none));
    }

    @Test
    @DisplayName(
            "speaks of interception where parties are pursued, of what it costs in money and people, and of agreement")
    void price() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.9, 0.01)
                .with("more", DETECTION, 0.8, 0.01)
                .with("base", INTERCEPTION, 0.4, 0.01)
                .with("more", INTERCEPTION, 0.5, 0.01)
                .with("more", "all", "cost", 12_345, 0)
                .with("more", "all", "cost-per-additional-interception", 51.3, 7)
                .with("more", "all", "casualties", 4.2, 0.8)
                .with("more", "all", "value-of-coordination", 0.05, 0.01)
                .with("more", "all", "equivalent-extra-patrols/patrols.jeeps", 3, 1)
                .apart("more", INTERCEPTION, 0.1, 0.005)
                .apart("more", "all", "cost", 1000, 0)
                .apart("more", "all", "casualties", -0.5, 0.9);

        assertTrue(lead(study).contains("50.0 % of all parties are intercepted"), () -> lead(study));
        assertTrue(
                paragraphs(study)
                        .contains(
                                "What it costs: 12,345 money in one horizon, 1,000 more than under base. Each additional"
                                        + " interception costs 51.3 (44.3 to 58.3) money."),
                () -> all(study));
        assertTrue(
                paragraphs(study)
                        .contains(
                                "Killed and injured in attacks: 4.20 (3.40 to 5.00) in one horizon, 0.50 (-0.40 to 1.40) less than"
                                        + " under base, which cannot be told from no difference."),
                () -> all(study));
        assertTrue(
                paragraphs(study)
                        .contains("Its co-operation alone adds 5.0 (4.0 to 6.0) percentage points of probability of"
                                + " interception, as much as 3.0 (2.0 to 4.0) more units of jeeps."),
                () -> all(study));
    }

    @Test
    @DisplayName("tells for which flows the best policy of all is worse")
    void exceptions() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.01)
                .with("base", "riders", DETECTION, 0.4, 0.01)
                .with("more", DETECTION, 0.5, 0.01)
                .with("more", "riders", DETECTION, 0.3, 0.01)
                .apart("more", DETECTION, 0.1, 0.005)
                .apart("more", "riders", DETECTION, -0.1, 0.02);

        assertTrue(
                all(study)
                        .contains(
                                "Not for every flow: of riders fewer are detected under more than under base, at most by"
                                        + " -10.0 percentage points (-12.0 to -8.0)."),
                () -> all(study));
    }

    @Test
    @DisplayName("of one replication admits that it knows nothing of its own spread")
    void oneReplication() {
        Studies study = Studies.of(1, "base").with("base", DETECTION, 0.4, 0.4);

        assertTrue(all(study).endsWith("One replication says nothing about how sure this is."), () -> all(study));
    }

    @Test
    @DisplayName("lists a few names and counts the rest")
    void listing() {
        assertEquals("a", Listing.of(List.of("a")));
        assertEquals("a and b", Listing.of(List.of("a", "b")));
        assertEquals("a, b, c, d and e", Listing.of(List.of("a", "b", "c", "d", "e")));
        assertEquals("a, b, c, d and 2 more", Listing.of(List.of("a", "b", "c", "d", "e", "f")));
        assertEquals(
                "a; b; c; d", Listing.parted(List.of("a", "b", "c", "d")), "what stands nowhere else is told in full");
    }
}
