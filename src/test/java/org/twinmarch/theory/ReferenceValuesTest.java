package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The closed forms against the reference values of {@code closed-forms.csv}, to all six digits. */
class ReferenceValuesTest {

    private static final double SIX_DIGITS = 0.5000001e-6;

    /** How the numbers of a row go into a closed form, by the row's id. */
    private static final Map<String, ToDoubleFunction<Row>> FORMS = Map.ofEntries(
            Map.entry("C1", row -> Passes.regular(row.number("H"), row.number("tau"), row.number("p"))),
            Map.entry("C2a", row -> Passes.poisson(row.number("lambda"), row.number("tau"), row.number("p"))),
            Map.entry("C2c", row -> Passes.erlang(2, 4, row.number("tau"))),
            Map.entry("C2d", row -> Passes.uniform(2, 6, row.number("tau"))),
            Map.entry("C3", ReferenceValuesTest::backAndForth),
            Map.entry("C3p", ReferenceValuesTest::backAndForth),
            Map.entry(
                    "C3x",
                    row -> BackAndForth.detectionAt(
                            row.number("L"), row.number("v"), row.number("tau"), row.number("x"))),
            Map.entry(
                    "C4a",
                    row -> BackAndForth.withinRadius(
                            row.number("L"), row.number("v"), row.number("tau"), row.number("r"))),
            Map.entry(
                    "C4b",
                    row -> BackAndForth.withinRadiusTurningEarly(
                            row.number("L"), row.number("v"), row.number("tau"), row.number("r"))),
            Map.entry(
                    "C5a",
                    row -> BackAndForth.exponentialDwell(row.number("L"), row.number("v"), 1 / row.number("mu"))),
            Map.entry("C5b", row -> RoundAndRound.exponentialDwell(row.number("T"), 1 / row.number("mu"))),
            Map.entry("C5d", row -> BackAndForth.meanDelayHours(row.number("L"), row.number("v"), row.number("tau"))),
            Map.entry(
                    "C6a",
                    row -> Barrier.turningAtTheEnds(
                            row.number("L"), row.number("v"), row.number("u"), row.number("r"))),
            Map.entry("C7", row -> Sweeps.inverseCubeLimit(row.number("coverage"))),
            Map.entry("C8ind", row -> patrols(row).independent(row.number("a"))),
            Map.entry("C8co", row -> patrols(row).mirrored(row.number("a"))),
            Map.entry("C8cv", row -> patrols(row).convoy(row.number("a"))),
            Map.entry("C10", row -> LossSystem.blocked((int) row.number("c"), row.number("a"))),
            Map.entry(
                    "C17",
                    row -> FenceDelay.detection(
                            (0.1 + 0.6) / 2, row.number("delay"), row.number("L"), row.number("v"), row.number("tau"))),
            Map.entry("C21", row -> Passes.poisson(row.number("lambda"), row.number("tau"), 1)),
            Map.entry("C26", row -> Sweeps.scattered(row.number("density"), row.number("r"), row.number("p"))),
            Map.entry("C28s", row -> Passes.dutyCycle(12, 12, 2 * row.number("lambda"), row.number("tau"))),
            Map.entry("C28c", row -> Passes.poisson(row.number("lambda"), row.number("tau"), 1)));

    /** Rows about parts of the model that do not exist yet: depth pairs, repeats, allocation, bombs, pursuit, games. */
    private static final Set<String> NOT_YET =
            Set.of("C9", "C12", "C13a", "C13b", "C13c", "C14", "C18", "C19a", "C23a", "C23b", "C29");

    @ParameterizedTest(name = "{0}")
    @MethodSource("covered")
    @DisplayName("every closed form gives its reference value")
    void referenceValue(Row row) {
        assertEquals(row.exact(), FORMS.get(row.id()).applyAsDouble(row), SIX_DIGITS);
    }

    @Test
    @DisplayName("no row of the table is passed over in silence")
    void everyRow() throws IOException {
        Set<String> ids = rows().map(Row::id).collect(Collectors.toSet());
        Set<String> known =
                Stream.concat(FORMS.keySet().stream(), NOT_YET.stream()).collect(Collectors.toSet());
        assertEquals(known, ids);
        assertTrue(covered().count() > 40, "rows are read");
    }

    private static Stream<Row> covered() throws IOException {
        return rows().filter(row -> FORMS.containsKey(row.id()));
    }

    private static double backAndForth(Row row) {
        return BackAndForth.detection(row.number("L"), row.number("v"), row.number("tau"), row.number("p"));
    }

    /** With a stretch of 1 km and a speed of 1 km/h, the dwell in hours is a itself. */
    private static TwoPatrols patrols(Row row) {
        return new TwoPatrols(1, 1, row.number("p"));
    }

    private static Stream<Row> rows() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                ReferenceValuesTest.class.getResourceAsStream("/closed-forms.csv"), StandardCharsets.UTF_8))) {
            List<Row> rows = lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
                    .map(Row::of)
                    .toList();
            return rows.stream();
        }
    }

    private record Row(String id, String quantity, String parameters, double exact) {

        private static final Pattern NUMBER = Pattern.compile("(\\w+)=([0-9.]+)");

        static Row of(String line) {
            List<String> cells = Arrays.asList(line.split(","));
            return new Row(cells.get(0), cells.get(1), cells.get(2), Double.parseDouble(cells.get(3)));
        }

        double number(String name) {
            Matcher numbers = NUMBER.matcher(parameters);
            while (numbers.find()) {
                if (numbers.group(1).equals(name)) {
                    return Double.parseDouble(numbers.group(2));
                }
            }
            throw new IllegalArgumentException("no " + name + " in " + parameters);
        }

        @Override
        public String toString() {
            return id + " " + quantity + " (" + parameters + ") = " + exact;
        }
    }
}
