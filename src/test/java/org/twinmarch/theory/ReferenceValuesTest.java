package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
            Map.entry("C5e", row -> RoundAndRound.meanDelayHours(row.number("T"), 1 / row.number("mu"))),
            Map.entry(
                    "C6b",
                    row -> Barrier.turningEarly(row.number("L"), row.number("v"), row.number("u"), row.number("r"))),
            Map.entry("C7", row -> Sweeps.inverseCubeLimit(row.number("coverage"))),
            Map.entry("C8ind", row -> patrols(row).independent(row.number("a"))),
            Map.entry("C8co", row -> patrols(row).mirrored(row.number("a"))),
            Map.entry("C8cv", row -> patrols(row).convoy(row.number("a"))),
            Map.entry("C8pi", row -> LinesInDepth.independent(circuit(row), circuit(row))),
            Map.entry("C8pe", row -> LinesInDepth.agreed(row.number("T"), row.number("tau"), row.number("T") / 2, 1)),
            Map.entry("C9", row -> LinesInDepth.agreed(row.number("T"), row.number("tau"), row.number("offset"), 1)),
            Map.entry(
                    "C9h",
                    row -> HandOff.exponentialMessage(
                            1 / row.number("eta"), 1 / row.number("rho"), 1 / row.number("nu"))),
            Map.entry("C9i", row -> HandOff.fixedMessage(row.number("D"), 1 / row.number("rho"), 1 / row.number("nu"))),
            Map.entry("C10", row -> LossSystem.blocked((int) row.number("c"), row.number("a"))),
            Map.entry("C12", ReferenceValuesTest::repeated),
            Map.entry("C13a", row -> Allocation.forRandom(sectors(row), row.number("B"))
                    .againstRandom()),
            Map.entry("C13b", row -> Allocation.forAdaptive(sectors(row), row.number("B"))
                    .againstAdaptive()),
            Map.entry("C13c", row -> Allocation.forAdaptive(sectors(row), row.number("B"))
                    .againstAdaptive()),
            Map.entry("C13d", row -> Allocation.forRandom(sectors(row), row.number("B"))
                    .againstAdaptive()),
            Map.entry("C13e", row -> Allocation.even(sectors(row), row.number("B"))
                    .againstRandom()),
            Map.entry("C13f", row -> Allocation.even(sectors(row), row.number("B"))
                    .againstAdaptive()),
            Map.entry("C14", row -> Displacement.meanRisk(row.numbers("w"), row.numbers("p"), row.number("beta"))),
            Map.entry("C14s", row -> Displacement.shares(row.numbers("w"), row.numbers("p"), row.number("beta"))
                    .get(0)),
            Map.entry(
                    "C16i",
                    row -> FenceDelay.detection(
                            row.number("f"), row.number("delay"), row.number("L"), row.number("v"), row.number("tau"))),
            Map.entry(
                    "C16f",
                    row -> FenceDelay.freeChoice(
                            row.number("f"), row.number("delay"), row.number("L"), row.number("v"), row.number("tau"))),
            Map.entry(
                    "C17",
                    row -> FenceDelay.detection(
                            (0.1 + 0.6) / 2, row.number("delay"), row.number("L"), row.number("v"), row.number("tau"))),
            Map.entry(
                    "C18", row -> Breaches.noneOpen(row.number("beta") / 24, row.number("ell"), row.number("R") * 24)),
            Map.entry("C19a", row -> RoadsideBomb.regularPasses(row.number("H"), 1, row.number("c"))),
            Map.entry("C19b", row -> RoadsideBomb.poissonPasses(1 / row.number("m"), row.number("h"), row.number("c"))),
            Map.entry("C21", row -> Passes.poisson(row.number("lambda"), row.number("tau"), 1)),
            Map.entry("C21f", row -> WaitingForAPass.regular(row.number("H"), row.number("tau"), 1)),
            Map.entry("C21g", row -> WaitingForAPass.longerGap(row.number("L"), row.number("v"), row.number("tau"), 1)),
            Map.entry(
                    "C23a",
                    row -> ResponseRace.exponentialVanishing(
                            row.number("L"), row.number("vr"), row.number("d"), 1 / row.number("nu"))),
            Map.entry(
                    "C23b",
                    row -> ResponseRace.fixedVanishing(
                            row.number("L"), row.number("vr"), row.number("d"), row.number("V"))),
            Map.entry("C25w", row -> Idleness.worstHours(row.number("L"), row.number("v"), 1)),
            Map.entry("C25m", row -> Idleness.meanHours(row.number("L"), row.number("v"), 1)),
            Map.entry("C25p", row -> Idleness.worstOfSectorsHours(row.number("L"), row.numbers("v"))),
            Map.entry("C26", row -> Sweeps.scattered(row.number("density"), row.number("r"), row.number("p"))),
            Map.entry(
                    "C27",
                    row -> Passes.dutyCycle(row.number("A"), row.number("B"), row.number("lambda"), row.number("tau"))),
            Map.entry(
                    "C28s",
                    row -> DutyHours.synchronous(
                            row.number("A"), row.number("B"), row.number("lambda"), row.number("tau"))),
            Map.entry("C28c", row -> DutyHours.complementary(row.number("lambda"), row.number("tau"))),
            Map.entry("C29", row -> PatrollingGame.value((int) row.number("n"), (int) row.number("m"))));

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    @DisplayName("every closed form gives its reference value")
    void referenceValue(Row row) {
        assertEquals(row.exact(), FORMS.get(row.id()).applyAsDouble(row), SIX_DIGITS);
    }

    @Test
    @DisplayName("no row of the table is passed over in silence")
    void everyRow() throws IOException {
        assertEquals(FORMS.keySet(), rows().map(Row::id).collect(Collectors.toSet()));
    }

    private static double backAndForth(Row row) {
        return BackAndForth.detection(row.number("L"), row.number("v"), row.number("tau"), row.number("p"));
    }

    /** With a stretch of 1 km and a speed of 1 km/h, the dwell in hours is a itself. */
    private static TwoPatrols patrols(Row row) {
        return new TwoPatrols(1, 1, row.number("p"));
    }

    private static double circuit(Row row) {
        return Passes.regular(row.number("T"), row.number("tau"), 1);
    }

    /** The rows of this family ask for different measures of the same episode. */
    private static double repeated(Row row) {
        RepeatAttempts episode = new RepeatAttempts(row.number("p"), row.number("q"));
        Map<String, Double> measures = Map.of(
                "success per episode", episode.success(),
                "apprehensions per episode", episode.apprehensions(),
                "attempts per episode", episode.attempts(),
                "recapture share R/A", episode.recaptures());
        return measures.get(row.quantity());
    }

    /** Weights and baselines that a row does not name are equal and 0. */
    private static List<Sector> sectors(Row row) {
        List<Double> alphas = row.numbers("alpha");
        return IntStream.range(0, alphas.size())
                .mapToObj(i -> new Sector(
                        alphas.get(i),
                        row.has("w") ? row.numbers("w").get(i) : 1.0 / alphas.size(),
                        row.has("b") ? row.numbers("b").get(i) : 0))
                .toList();
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

        private static final Pattern NUMBERS = Pattern.compile("(\\w+)=([0-9./]+)");

        static Row of(String line) {
            List<String> cells = Arrays.asList(line.split(","));
            return new Row(cells.get(0), cells.get(1), cells.get(2), Double.parseDouble(cells.get(3)));
        }

        boolean has(String name) {
            return NUMBERS.matcher(parameters).results().anyMatch(match -> match.group(1)
                    .equals(name));
        }

        double number(String name) {
            return numbers(name).get(0);
        }

        List<Double> numbers(String name) {
            return NUMBERS.matcher(parameters)
                    .results()
                    .filter(match -> match.group(1).equals(name))
                    .map(match -> Stream.of(match.group(2).split("/"))
                            .map(Double::valueOf)
                            .toList())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + parameters));
        }

        @Override
        public String toString() {
            return id + " " + quantity + " (" + parameters + ") = " + exact;
        }
    }
}
