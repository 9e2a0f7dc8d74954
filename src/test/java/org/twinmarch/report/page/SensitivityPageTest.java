package org.twinmarch.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinmarch.report.page.Screening.effect;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.report.SensitivityText;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.SampleSize;

@DisplayName("the report of a sensitivity")
class SensitivityPageTest {

    private static final String STAY = "flows.walkers.stay";
    private static final String SPEED = "patrols.walker.speed";

    private static final String TAGGED = """
            provenance:
              flows.walkers: {assumption: "a guess, <b>really</b>", range: [1 h, 3 h]}
            """;

    private static Screening twoFactors(int trajectories, int replications) {
        return Screening.morris(trajectories, replications)
                .moving(STAY, "flows.riders.stay")
                .moving(SPEED);
    }

    private static List<Warning> found(Inspection<? super SensitivityDossier> inspection, Screening screening) {
        return inspection.warnings(screening.dossier()).toList();
    }

    private static Warning only(Inspection<? super SensitivityDossier> inspection, Screening screening) {
        List<Warning> warnings = found(inspection, screening);
        assertEquals(1, warnings.size(), warnings::toString);
        return warnings.get(0);
    }

    @Test
    @DisplayName("leads with the strongest factor, its range, what it does and how sure that is")
    void lead() {
        Screening screening =
                twoFactors(10, 5).under("base", effect(STAY, 0.02, 0.3, -0.3, 0.1), effect(SPEED, 0.02, 0.1, 0.1, 0));

        assertEquals(
                "Probability of detection, all flows, under base, hangs most on flows.walkers.stay (1 h to 3 h): this lowers it by"
                        + " 30.0 percentage points on the average over that range (95 % interval: 28.0 to 32.0).",
                DependenceSection.lead(screening.findings()));
    }

    @Test
    @DisplayName("hides nothing: tells all sure factors, and on the terminal all that moves together")
    void allOfThem() {
        Screening screening = twoFactors(10, 5)
                .moving("third")
                .moving("fourth")
                .under(
                        "base",
                        effect(STAY, 0.02, 0.4, 0.4, 0.1),
                        effect(SPEED, 0.02, 0.3, 0.3, 0),
                        effect("third", 0.02, 0.2, 0.2, 0),
                        effect("fourth", 0.02, 0.1, 0.1, 0));

        String told = String.join("\n", DependenceSection.paragraphs(screening.dossier()));
        assertTrue(told.contains("; fourth 10.0 (8.0 to 12.0)."), told);
        String text = new SensitivityText(screening.findings(), Map.of()).text();
        assertTrue(text.contains("\nMoved together:\n  flows.walkers.stay with flows.riders.stay\n"), text);
        assertFalse(text.contains(" more)"), text);
    }

    @Test
    @DisplayName("of shares of the variance says how much of it a factor takes part in")
    void shares() {
        Screening screening = Screening.sobol(16)
                .moving(STAY)
                .moving(SPEED)
                .under("base", effect(STAY, 0.05, 0.2, 0.1), effect(SPEED, 0.1, 0.7, 0.5));

        assertEquals(
                "Probability of detection, all flows, under base, hangs most on patrols.walker.speed (1 h to 3 h): this takes part"
                        + " in 70 % of its variance (95 % interval: 60 to 80).",
                DependenceSection.lead(screening.findings()));
    }

    @Test
    @DisplayName("does not lead with a factor that may do nothing, and says that it may do more all the same")
    void unsureLead() {
        Screening screening =
                twoFactors(10, 5).under("base", effect(STAY, 0.4, 0.3, 0.3, 0.1), effect(SPEED, 0.02, 0.1, 0.1, 0));

        String lead = DependenceSection.lead(screening.findings());
        assertTrue(lead.contains("surely hangs on patrols.walker.speed"), lead);
        assertTrue(lead.contains("others may do more, but are not told apart from none"), lead);
    }

    @Test
    @DisplayName(
            "of two policies and more leads with what their differences hang on, and tells whether the order survives")
    void differences() {
        Screening screening = twoFactors(10, 5)
                .under("base", effect(STAY, 0.02, 0.3, 0.3, 0.1))
                .under("more", effect(STAY, 0.02, 0.3, 0.3, 0.1))
                .difference(Map.of(0.1, 30), effect(STAY, 0.01, 0.02, 0.02, 0), effect(SPEED, 0.01, 0.2, 0.2, 0));

        assertTrue(
                DependenceSection.lead(screening.findings())
                        .startsWith(
                                "Probability of detection, all flows, more minus base, hangs most on patrols.walker.speed"),
                DependenceSection.lead(screening.findings()));
        assertTrue(
                DependenceSection.paragraphs(screening.dossier())
                        .contains(
                                "Does the order survive? In probability of detection, more is surely higher at 30 and surely lower at"
                                        + " 0 of 30 points: it is not seen to change."),
                DependenceSection.paragraphs(screening.dossier())::toString);
    }

    @Test
    @DisplayName("warns of an order that turns, unless chance alone would make so few points turn")
    void order() {
        Warning turning = only(
                new OrderInspection(),
                twoFactors(20, 5).difference(Map.of(0.1, 40, -0.1, 20), effect(STAY, 0.01, 0.2, 0.2, 0)));
        assertTrue(turning.what().contains("surely higher at 40 and surely lower at 20 of 60"), turning.what());
        assertFalse(turning.what().contains("chance"), turning.what());
        assertTrue(turning.mend().contains("hangs most on flows.walkers.stay"), turning.mend());

        // 2.5 % of 60 intervals lie wholly above what they are of: one or two.
        Warning one = only(new OrderInspection(), twoFactors(20, 5).difference(Map.of(0.1, 59, -0.1, 1)));
        assertTrue(one.what().contains("chance alone would put 2 points on the wrong side"), one.what());
        assertEquals(List.of(), found(new OrderInspection(), twoFactors(20, 5).difference(Map.of(0.1, 60))));
    }

    @Test
    @DisplayName("says how many replications tell policies apart that are nowhere told apart: Student's number")
    void apart() {
        Warning warning = only(new OrderInspection(), twoFactors(20, 5).difference(Map.of(0.005, 59, 0.004, 1)));

        long needed = SampleSize.seen(new Estimate(0.005, -0.005, 0.015, 0.95, 5))
                .needed(0.005)
                .replications();
        assertTrue(
                warning.mend()
                        .startsWith("Play about %d replications at each point with --replications, %d more"
                                .formatted(needed, needed - 5)),
                warning.mend());
    }

    @Test
    @DisplayName("warns of a factor that dominates, with its reason and the sweep that shows what it does")
    void dominance() {
        Screening screening = twoFactors(10, 5)
                .under("base", effect(STAY, 0.01, 0.3, 0.3, 0), effect(SPEED, 0.01, 0.1, 0.1, 0))
                .under("more", effect(STAY, 0.01, 0.1, 0.1, 0), effect(SPEED, 0.01, 0.11, 0.11, 0));
        List<Warning> warnings = new DominanceInspection()
                .warnings(screening.dossier(TAGGED, Optional.empty()))
                .toList();

        assertEquals(2, warnings.size(), warnings::toString);
        assertEquals(
                "flows.walkers.stay dominates 1 of 2 responses. Probability of detection, all flows, under base: 75 % of all mu*"
                        + " together are its own.",
                warnings.get(0).what());
        assertTrue(
                warnings.get(0).mend().contains("flows.walkers.stay (\"a guess, <b>really</b>\")"), warnings::toString);
        assertTrue(
                warnings.get(0)
                        .mend()
                        .contains(
                                "\"twinmarch sweep 'my files/sample.yaml' --factor 'flows.walkers.stay=1 h,3 h'\", with values"
                                        + " between (of a study file give them under its \"factors\" instead); it stands at 2 places, which move together"),
                warnings::toString);
    }

    @Test
    @DisplayName("of the factors of a study file does not name a command that is refused, but the place in the file")
    void dominanceInStudy() {
        String file = "'my files/sample.yaml'";
        Screening ranged = Screening.morris(10, 5)
                .commanded("")
                .moving(STAY)
                .moving(SPEED)
                .under("base", effect(STAY, 0.01, 0.3, 0.3, 0), effect(SPEED, 0.01, 0.1, 0.1, 0));
        String mend = only(new DominanceInspection(), ranged).mend();
        assertTrue(
                mend.endsWith(
                        "give them under \"factors\" in %s, such as \"flows.walkers.stay: [1 h, 3 h]\" with values between, and play \"twinmarch sweep %s\"."
                                .formatted(file, file)),
                mend);

        Screening chosen = Screening.morris(10, 5)
                .commanded("")
                .choosing(STAY, "1 h", "3 h")
                .moving(SPEED)
                .under("base", effect(STAY, 0.01, 0.3, 0.3, 0), effect(SPEED, 0.01, 0.1, 0.1, 0));
        assertTrue(
                only(new DominanceInspection(), chosen)
                        .mend()
                        .endsWith("\"twinmarch sweep %s\" plays the choices that stand under \"factors\" in that file."
                                .formatted(file)),
                () -> only(new DominanceInspection(), chosen).mend());
    }

    @Test
    @DisplayName("warns of effects that depend on the point, and gives the command that divides the variance")
    void interaction() {
        Warning warning = only(
                new InteractionInspection(),
                twoFactors(10, 5)
                        .under("base", effect(STAY, 0.05, 0.3, 0.3, 0.2), effect(SPEED, 0.01, 0.1, 0.1, 0.04)));

        assertTrue(warning.what().startsWith("The effect of flows.walkers.stay is far"), warning.what());
        assertTrue(
                warning.mend()
                        .endsWith(
                                "\"twinmarch sensitivity 'my files/sample.yaml' --assumptions --flow all --policy base"
                                        + " --policy more --dpi 300 --method sobol --out results/sample-sobol\"."),
                warning.mend());
    }

    @Test
    @DisplayName("of many factors names the strongest in that command")
    void interactionOfMany() {
        Screening screening = Screening.morris(10, 5);
        for (int i = 0; i < 12; i++) {
            screening.moving("a.b" + i);
        }
        screening.under("base", effect("a.b3", 0.05, 0.3, 0.3, 0.2), effect("a.b7", 0.01, 0.1, 0.1, 0));

        assertTrue(
                only(new InteractionInspection(), screening)
                        .mend()
                        .endsWith("\"twinmarch sensitivity 'my files/sample.yaml' --factor 'a.b3=1 h,3 h' --factor"
                                + " 'a.b7=1 h,3 h' --flow all --policy base --policy more --dpi 300 --method sobol --out"
                                + " results/sample-sobol\"."),
                () -> found(new InteractionInspection(), screening).toString());
        String assumed = only(new InteractionInspection(), screening).mend();
        screening.commanded(" --factor 'a.b0=1 h,3 h' --factor 'a.b1=1 h,3 h'");
        assertEquals(assumed, only(new InteractionInspection(), screening).mend(), "these take the place of those");
    }

    @Test
    @DisplayName("leaves choices out of that command: they have no two ends")
    void interactionOfChoices() {
        Screening screening = Screening.morris(10, 5).commanded("").choosing("a.choice", "fast", "slow");
        for (int i = 0; i < 12; i++) {
            screening.moving("a.b" + i);
        }
        screening.under("base", effect("a.choice", 0.05, 0.3, 0.3, 0.2), effect("a.b7", 0.01, 0.1, 0.1, 0));

        assertTrue(
                only(new InteractionInspection(), screening)
                        .mend()
                        .contains("\"twinmarch sensitivity 'my files/sample.yaml' --factor 'a.b7=1 h,3 h' --flow all"),
                () -> found(new InteractionInspection(), screening).toString());
    }

    @ParameterizedTest(name = "total {0}, first {1}, up and down {2}: {3} warnings")
    @CsvSource({"0.6, 0.2, 0.1, 1", "0.6, 0.2, 0.3, 0", "0.3, 0.29, 0.001, 1", "0.3, 0.3, 0.1, 0"})
    @DisplayName("warns of what a factor does with others where it is surely more than what it does by itself")
    void together(double total, double first, double half, int warnings) {
        Screening screening =
                Screening.sobol(16).moving(STAY).moving(SPEED).under("base", effect(STAY, half, total, first));

        assertEquals(warnings, found(new InteractionInspection(), screening).size());
    }

    @Test
    @DisplayName(
            "says how many trajectories rank two factors: so many that intervals which shrink with their root no longer meet")
    void rank() {
        double strong = 0.3;
        double weak = 0.25;
        double half = 0.07;
        Warning warning = only(
                new RankInspection(),
                twoFactors(10, 5)
                        .under("base", effect(STAY, half, strong, strong, 0), effect(SPEED, half, weak, weak, 0)));

        int enough = Integer.parseInt(warning.mend().replaceAll("(?s)Play about (\\d+) trajectories.*", "$1"));
        assertTrue(2 * half * Math.sqrt(10.0 / enough) <= strong - weak, warning.mend());
        assertTrue(2 * half * Math.sqrt(10.0 / (enough - 1)) > strong - weak, "not more than needed");
        assertTrue(
                warning.mend().contains("%d more, with --trajectories %d".formatted(enough - 10, enough)),
                warning.mend());
        assertTrue(
                warning.what().startsWith("It is not sure that flows.walkers.stay is stronger than patrols"),
                warning.what());
    }

    @Test
    @DisplayName("asks for a power of two of rows, and for none where two factors seem alike")
    void rows() {
        Screening near = Screening.sobol(16)
                .moving(STAY)
                .moving(SPEED)
                .under("base", effect(STAY, 0.125, 0.5, 0.5), effect(SPEED, 0.125, 0.375, 0.375));
        // (1/4 / 1/8)^2 = 4 times 16 rows
        assertTrue(
                only(new RankInspection(), near).mend().startsWith("Play about 64 rows, 48 more, with --rows 64"),
                () -> only(new RankInspection(), near).mend());

        Screening alike = Screening.sobol(16)
                .moving(STAY)
                .moving(SPEED)
                .under("base", effect(STAY, 0.1, 0.5, 0.5), effect(SPEED, 0.1, 0.5, 0.5));
        assertTrue(
                only(new RankInspection(), alike).mend().startsWith("They may well be equally strong"),
                () -> only(new RankInspection(), alike).mend());
    }

    @Test
    @DisplayName("says how many trajectories a vague strength needs: half an interval shrinks to a quarter of it")
    void vague() {
        Warning warning = only(
                new RankInspection(),
                twoFactors(10, 5).under("base", effect(STAY, 0.125, 0.25, 0.25, 0), effect(SPEED, 0, 0, 0, 0)));

        // (1/8 / (1/4 / 4))^2 = 4 times 10 trajectories
        assertTrue(warning.mend().startsWith("Play about 40 trajectories, 30 more"), warning.mend());
        assertEquals(
                List.of(),
                found(
                        new RankInspection(),
                        twoFactors(10, 5).under("base", effect(STAY, 0.04, 0.2, 0.2, 0), effect(SPEED, 0, 0, 0, 0))));
    }

    @Test
    @DisplayName(
            "tells of what it cannot tell: no value, nothing but noise, one replication, assumptions that stood still")
    void silence() {
        Screening screening = twoFactors(10, 1)
                .undefined("base")
                .under("more")
                .still("horizon", "policies are compared over the same time");

        List<String> what = found(new SilenceInspection(), screening).stream()
                .map(Warning::what)
                .toList();

        assertEquals(4, what.size(), what::toString);
        assertTrue(what.get(0).contains("under base, at 1 of 30 points"), what::toString);
        assertTrue(what.get(1).contains("under more"), what::toString);
        assertTrue(what.get(2).startsWith("There is one replication"), what::toString);
        assertEquals("1 assumption was not moved: horizon (policies are compared over the same time).", what.get(3));
    }

    @Test
    @DisplayName("tells the kind of what was moved by the nearest tag above it, and escapes what the scenario says")
    void page() throws IOException {
        Screening screening = twoFactors(10, 5)
                .under("base", effect(STAY, 0.01, 0.3, 0.3, 0), effect(SPEED, 0.01, 0.1, 0.1, 0))
                .still("horizon", "policies are compared over the same time");
        String page = ReportPage.load().of(screening.dossier(TAGGED, Optional.empty()));

        assertTrue(page.contains("<bdi>assumption</bdi>") && page.contains("<bdi>untagged</bdi>"));
        assertFalse(page.contains("<b>really</b>"));
        assertTrue(page.contains("a guess, &lt;b&gt;really&lt;/b&gt;"));
        assertTrue(page.contains("<code>twinmarch sweep &#39;my files/sample.yaml&#39; "));
        assertTrue(page.contains("morris, 10 trajectories") && page.contains("5 at each point"));
        assertEquals(page, ReportPage.load().of(screening.dossier(TAGGED, Optional.empty())), "the same bytes");
    }
}
