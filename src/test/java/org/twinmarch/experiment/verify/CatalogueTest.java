package org.twinmarch.experiment.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of {@code twinmarch verify}, against the reference values and the scenarios that travel along. */
class CatalogueTest {

    /** Rows of the reference values that are no number of any run, and why. */
    private static final Map<String, String> NOT_SIMULATED = Map.of(
            "C7", "the limit of a law without height and cut; verify holds the law as it is cut",
            "C25w", "the upper bound over all places; a run sees the worst of the places it draws");

    private static final double SIX_DIGITS = 0.5000001e-6;

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    @DisplayName("every reference value is the theory of a case, so that the scenarios have its parameters")
    void referenceIsSimulated(List<String> cells) {
        double exact = Double.parseDouble(cells.get(3));
        double expected = cells.get(0).equals("C10") ? 1 - exact : exact;
        assertTrue(
                Catalogue.cases().stream()
                        .filter(next -> next.id().equals(cells.get(0)))
                        .mapToDouble(CatalogueTest::theory)
                        .anyMatch(theory -> Math.abs(theory - expected) < SIX_DIGITS),
                cells::toString);
    }

    @Test
    @DisplayName("every bundled scenario is used by a case")
    void everyScenario() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("scenarios/closed-forms"))) {
            Set<String> bundled = files.map(
                            file -> file.getFileName().toString().replace(".yaml", ""))
                    .collect(Collectors.toSet());
            assertEquals(bundled, Catalogue.cases().stream().map(Case::scenario).collect(Collectors.toSet()));
        }
    }

    @Test
    @DisplayName("a family means all its members and nobody else")
    void families() {
        assertEquals(Set.of("C4a", "C4b"), meantBy("C4"));
        assertEquals(Set.of("C4a"), meantBy("c4a"));
        assertEquals(Set.of("C1"), meantBy("C1"));
        assertEquals(Set.of(), meantBy("C99"));
    }

    private static Set<String> meantBy(String wanted) {
        return Catalogue.cases().stream()
                .filter(next -> next.isMeantBy(wanted))
                .map(Case::id)
                .collect(Collectors.toSet());
    }

    private static double theory(Case next) {
        Setting setting =
                new Setting(Bookshelf.closedForm(next.scenario()).policies().get(next.policy()));
        return next.claim().theory().applyAsDouble(setting);
    }

    private static Stream<List<String>> references() throws IOException {
        Set<String> simulated = Catalogue.cases().stream()
                .map(Case::id)
                .filter(id -> !NOT_SIMULATED.containsKey(id))
                .collect(Collectors.toSet());
        return Files.readAllLines(Path.of("src/test/resources/closed-forms.csv")).stream()
                .map(line -> List.of(line.split(",")))
                .filter(cells -> simulated.contains(cells.get(0)));
    }
}
