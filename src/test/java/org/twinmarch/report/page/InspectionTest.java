package org.twinmarch.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.twinmarch.report.page.Studies.DETECTION;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.SampleSize;

@DisplayName("warnings that prescribe")
class InspectionTest {

    private static final String TAGGED = """
            provenance:
              border.length: {fact: a map of 1998}
              horizon: {assumption: two days, range: [1 days, 3 days]}
              flows: {assumption: made up}
              patrols: {assumption: made up}
            """;

    private static List<Warning> found(Inspection<? super Dossier> inspection, Studies study) {
        return inspection.warnings(study.dossier("")).toList();
    }

    @Test
    @DisplayName("find nothing where nothing is amiss")
    void nothing() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.005)
                .with("more", DETECTION, 0.5, 0.005)
                .apart("more", DETECTION, 0.1, 0.005);

        assertEquals(List.of(), found(new PrecisionInspection(), study));
        assertEquals(List.of(), found(new ScaleInspection(), study));
    }

    @Test
    @DisplayName("of one replication ask for more, and for nothing else")
    void oneReplication() {
        List<Warning> warnings =
                found(new PrecisionInspection(), Studies.of(1, "base").with("base", DETECTION, 0.4, 0.4));

        assertEquals(1, warnings.size());
        assertTrue(warnings.get(0).mend().startsWith("Play 10 or more"), warnings::toString);
    }

    @Test
    @DisplayName(
            "say how many more replications a wide interval needs: as many as Student's interval of the same spread")
    void wide() {
        List<Warning> warnings =
                found(new PrecisionInspection(), Studies.of(20, "base").with("base", DETECTION, 0.4, 0.03));

        long needed = SampleSize.seen(new Estimate(0.4, 0.37, 0.43, 0.95, 20))
                .needed(0.01)
                .replications();
        assertEquals(1, warnings.size());
        assertEquals(
                "The main probability is known poorly under base: from 37.0 to 43.0 %.",
                warnings.get(0).what());
        assertEquals(
                "Play about %d replications, %d more, for an interval of 1 percentage point up and down."
                        .formatted(needed, needed - 20),
                warnings.get(0).mend());
    }

    @Test
    @DisplayName("say how many more tell two policies apart, if their distance is what it seems")
    void apart() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.005)
                .with("more", DETECTION, 0.402, 0.005)
                .apart("more", DETECTION, 0.002, 0.004);

        List<Warning> warnings = found(new PrecisionInspection(), study);

        long needed = SampleSize.seen(new Estimate(0.002, -0.002, 0.006, 0.95, 100))
                .needed(0.002)
                .replications();
        assertEquals(1, warnings.size());
        assertEquals(
                "The policies more and base cannot be told apart.",
                warnings.get(0).what());
        assertTrue(
                warnings.get(0)
                        .mend()
                        .startsWith("Play about %d replications, %d more, to tell a difference of 0.2"
                                .formatted(needed, needed - 100)),
                warnings::toString);
    }

    @Test
    @DisplayName(
            "of many comparisons name the intervals that hold all at once, and how many of the others may miss: 5 times 0.05")
    void many() {
        Studies study = Studies.of(100, "base", "a", "b", "c", "d", "e");
        for (String policy : List.of("base", "a", "b", "c", "d", "e")) {
            study.with(policy, DETECTION, 0.4, 0.001);
        }
        study.apart("a", DETECTION, 0.1, 0.001);

        assertTrue(
                found(new PrecisionInspection(), study).stream()
                        .anyMatch(warning -> warning.what().contains("0.25 of them may be expected to miss")
                                && warning.mend().contains("simultaneous-lower")),
                () -> found(new PrecisionInspection(), study).toString());
    }

    @Test
    @DisplayName("name probabilities of 0 and 1 with how far off they may be, and policies under which nobody tried")
    void extremes() {
        Studies study = Studies.of(100, "base", "all-seen", "idle").undefined("idle", DETECTION);
        study.with("base", DETECTION, 0, 0).with("all-seen", DETECTION, 1, 0);

        List<String> found =
                found(new ScaleInspection(), study).stream().map(Warning::what).toList();

        assertEquals(
                List.of(
                        "Nobody tried to cross under idle, in any replication.",
                        "No parties of walkers were detected under base; the probability may be up to 0 %.",
                        "All parties of walkers were detected under all-seen; the probability may be down to 100.0 %."),
                found);
    }

    @Test
    @DisplayName("name what is more in doubt for the assumptions than for the simulation, and only that")
    void assumptions() {
        Studies study = Studies.of(100, "base", "more")
                .with("base", DETECTION, 0.4, 0.005)
                .with("more", DETECTION, 0.5, 0.005)
                .doubted("base", 0.02, 0.01)
                .doubted("more", 0.02, 0.085);

        List<Warning> warnings = found(new AssumptionInspection(), study);

        assertEquals(1, warnings.size());
        assertEquals(
                "The assumptions make more doubt than the simulation about more: by themselves up to 8.5 percentage points up"
                        + " and down, where the simulation makes 2.",
                warnings.get(0).what());
    }

    @Test
    @DisplayName("say that nobody asked on which assumptions it depends, and how to ask: the first policy and the best")
    void unasked() {
        Studies study = Studies.of(100, "base", "worse", "best")
                .with("base", DETECTION, 0.4, 0.005)
                .with("worse", DETECTION, 0.3, 0.005)
                .with("best", DETECTION, 0.5, 0.005);
        List<Warning> warnings =
                new AssumptionInspection().warnings(study.dossier(TAGGED)).toList();

        assertEquals(1, warnings.size(), "one of three assumptions has a range");
        assertTrue(warnings.get(0).what().contains("its 1 assumption with a range"), warnings::toString);
        assertEquals(
                "Ask with \"twinmarch sensitivity sample.yaml --assumptions --policy base --policy best\", to see which decide; run"
                        + " the study with --uncertain, to have their doubt in the intervals.",
                warnings.get(0).mend());
        assertEquals(List.of(), found(new AssumptionInspection(), study), "nothing is tagged, so nothing can be moved");
    }

    @Test
    @DisplayName("count the values without a tag, and the assumptions without a range")
    void sources() {
        Studies study = Studies.of(100, "base").with("base", DETECTION, 0.4, 0.005);

        List<Warning> untagged =
                new SourceInspection().warnings(study.dossier("")).toList();
        List<Warning> tagged =
                new SourceInspection().warnings(study.dossier(TAGGED)).toList();

        assertEquals(1, untagged.size());
        assertTrue(untagged.get(0).what().matches("1[0-9] values have no tag.*border\\.length.*"), untagged::toString);
        assertEquals(1, tagged.size());
        assertEquals(
                "2 assumptions state no range: flows and patrols.",
                tagged.get(0).what());
    }

    @Test
    @DisplayName("tell a simulation that disagrees with what is known exactly, and what to do about it")
    void theory() {
        double exact = Studies.of(100, "base")
                .with("base", DETECTION, 0.4, 0.01)
                .dossier("")
                .theory()
                .find("base", "walkers", DETECTION)
                .orElseThrow()
                .value();

        Studies near = Studies.of(100, "base").with("base", DETECTION, exact + 0.005, 0.01);
        Studies far = Studies.of(100, "base").with("base", DETECTION, exact + 0.02, 0.01);

        assertEquals(List.of(), found(new TheoryInspection(), near));
        Warning warning = found(new TheoryInspection(), far).get(0);
        assertTrue(warning.what().startsWith("The simulation does not agree with theory: base is 4.0"), warning::what);
        assertTrue(warning.mend().contains("twinmarch verify"), warning::mend);
    }
}
