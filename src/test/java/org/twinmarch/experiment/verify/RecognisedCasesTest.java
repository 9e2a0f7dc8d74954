package org.twinmarch.experiment.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.exact.ExactDetection;
import org.twinmarch.scenario.Scenario;

/**
 * The scenarios of the closed forms. {@code ClosedFormsTest} holds the simulator against the theory of each, and refutes its
 * mistake; here what is recognised without being told is held against the same theory.
 */
class RecognisedCasesTest {

    private static final double ROUNDING = 1e-12;

    private static final Map<Case, List<ExactDetection>> KNOWN = Catalogue.cases().stream()
            .filter(RecognisedCasesTest::isOfDetection)
            .collect(Collectors.toMap(tested -> tested, tested -> ExactDetection.of(scenario(tested))));

    @Test
    @DisplayName(
            "of a probability of detection what is recognised is what the case says, for one flow and for all together")
    void sameTheory() {
        KNOWN.forEach((tested, known) -> {
            if (!known.isEmpty()) {
                double theory = tested.claim().theory().applyAsDouble(new Setting(scenario(tested)));
                assertEquals(2, known.size(), tested::toString);
                known.forEach(exact -> assertEquals(theory, exact.probability(), ROUNDING, tested::toString));
                assertTrue(known.get(0).form().contains(tested.family()) || isNamedOtherwise(tested), known::toString);
            }
        });
    }

    @Test
    @DisplayName(
            "whole families are recognised, and the others are not: they need a tactic, a place, a pursuit or a growing fence")
    void families() {
        Set<String> known = new TreeSet<>();
        Set<String> silent = new TreeSet<>();
        KNOWN.forEach((tested, exact) -> (exact.isEmpty() ? silent : known).add(tested.id()));
        assertEquals(
                Set.of(
                        "C1", "C2a", "C2c", "C2d", "C3", "C3p", "C4a", "C4b", "C5a", "C5b", "C5r", "C6a", "C6b", "C7",
                        "C7d", "C7r", "C8co", "C8cv", "C8ind", "C8st", "C16", "C17", "C26", "C27", "C28c", "C28s"),
                known);
        assertEquals(
                Set.of(
                        "C3x", "C9", "C9b", "C10", "C13a", "C13b", "C13c", "C13r", "C13w", "C14", "C14n", "C16c", "C17",
                        "C21", "C21b", "C21e", "C21g", "C21t", "C21u"),
                silent);
    }

    private static boolean isOfDetection(Case tested) {
        return tested.claim().observable() == Observable.PROBABILITY_OF_DETECTION;
    }

    /** C16 without a choice is C17, C7 at random is named C26, and C28 together C27. */
    private static boolean isNamedOtherwise(Case tested) {
        return Set.of("C16", "C7r", "C28s").contains(tested.id());
    }

    private static Scenario scenario(Case tested) {
        return Bookshelf.closedForm(tested.scenario()).policies().get(tested.policy());
    }
}
