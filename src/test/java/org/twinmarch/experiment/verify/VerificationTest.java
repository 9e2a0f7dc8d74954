package org.twinmarch.experiment.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.report.VerdictTable;

/** A verification can fail, and says so. */
class VerificationTest {

    private static final OptionalInt FEW = OptionalInt.of(40);

    @Test
    @DisplayName("a wrong theory is found out")
    void wrongTheory() throws InterruptedException {
        Claim right = Catalogue.cases().get(0).claim();
        Claim wrong = new Claim(
                right.id(),
                right.quantity(),
                right.observable(),
                right.mistake().formula(),
                right.mistake());
        List<Verdict> verdicts =
                play(new Verification(FEW, 2, 0.999), new Case(wrong, "c01-timetable", "every-6-hours"));

        assertFalse(verdicts.get(0).agrees(), verdicts::toString);
        assertTrue(Math.abs(verdicts.get(0).z()) > 4, verdicts::toString);
        assertTrue(VerdictTable.conclusion(verdicts).contains("1 of 1 cases disagree"));
        assertTrue(VerdictTable.json(verdicts).contains("\"verdict\": \"disagrees\""));
    }

    @Test
    @DisplayName("the number of threads changes no digit")
    void threads() throws InterruptedException {
        Case tested = Catalogue.cases().get(0);
        assertEquals(
                play(new Verification(FEW, 1, 0.999), tested).toString(),
                play(new Verification(FEW, 3, 0.999), tested).toString());
    }

    @Test
    @DisplayName("the bands of several cases together err no more often than one alone")
    void bonferroni() {
        Verification together = Verification.ofTogether(50, FEW, 1);
        assertEquals(1 - Verification.TOGETHER, 50 * (1 - together.confidence()), 1e-12);
    }

    private static List<Verdict> play(Verification verification, Case tested) throws InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        verification.play(List.of(tested), verdicts::add);
        return verdicts;
    }
}
