package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.UncertaintyFindings.Split;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Assumption;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Variation;
import org.twinmarch.stats.UncertainEstimate;

@DisplayName("two patrols on a circuit whose speed is uncertain")
class UncertaintyTest {

    private static final int PAIR = 2;
    private static final double LEAST_SHARE = 0.05;
    private static final double MOST_SHARE = 0.45;

    /** On the line for half an hour of a lap of 40 km: the share f of the lap goes from 0.05 at 4 km/h to 0.45 at 36 km/h. */
    private static final String SCENARIO = """
            format: 1
            name: uncertain-speed
            seed: 20200508
            horizon: 12 h
            border: {length: 40 km}
            flows:
              parties: {direction: a-to-b, rate: 8 per h, speed: 4 km/h, stay: 30 min}
            patrols:
              circuit:
                side: a
                from: 0 km
                to: 40 km
                units: 2
                speed: 20 km/h
                motion: circuit
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
            policies:
              independent: {patrols: {circuit: {spacing: independent}}}
              agreed: {patrols: {circuit: {spacing: even}}}
            provenance:
              patrols.circuit.speed: {assumption: a guess, range: [4 km/h, 36 km/h]}
            """;

    @TempDir
    private Path folder;

    private UncertaintyFindings play(int draws, double confidence, int threads) throws Exception {
        Path file = Files.writeString(folder.resolve("uncertain-speed.yaml"), SCENARIO);
        List<Assumption> assumptions =
                read(file, Variation.NONE).file().assumptions().usable();
        Design design = new Design(List.of("independent", "agreed"), PAIR * draws, 20200508, confidence);
        List<String> names = assumptions.stream().map(Assumption::name).toList();
        List<double[]> rows = Uncertainty.draws(names, draws, design.seed());
        Study points = read(file, Variation.assumed(design.policies(), assumptions, rows))
                .study();
        return new Uncertainty(points, design, PAIR).play(threads);
    }

    private static Reading.Checked read(Path file, Variation variation) {
        return (Reading.Checked) ScenarioFile.read(file, variation);
    }

    private static UncertainEstimate detected(UncertaintyFindings findings, String policy, Optional<String> baseline) {
        return findings.splits().stream()
                .filter(split -> split.measure().equals(Findings.PROBABILITY_OF_DETECTION))
                .filter(split -> split.flow().equals("parties"))
                .filter(split ->
                        split.policy().equals(policy) && split.baseline().equals(baseline))
                .flatMap(split -> split.estimate().stream())
                .findFirst()
                .orElseThrow();
    }

    /** Mean of a function of f, which is uniform. */
    private static double mean(DoubleUnaryOperator of) {
        int steps = 10_000;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += of.applyAsDouble(LEAST_SHARE + (MOST_SHARE - LEAST_SHARE) * (i + 0.5) / steps);
        }
        return sum / steps;
    }

    private static double variance(DoubleUnaryOperator of) {
        double mean = mean(of);
        return mean(f -> Math.pow(of.applyAsDouble(f) - mean, 2));
    }

    @Test
    @DisplayName(
            "mean, Var E[. | speed] and E Var[. | speed] are the integrals over the speed, of each policy and of the gain f^2")
    void integrals() throws Exception {
        UncertaintyFindings findings = play(1000, 0.999, 2);

        UncertainEstimate independent = detected(findings, "independent", Optional.empty());
        UncertainEstimate agreed = detected(findings, "agreed", Optional.empty());
        UncertainEstimate gain = detected(findings, "agreed", Optional.of("independent"));
        holds(independent, f -> 1 - (1 - f) * (1 - f));
        holds(agreed, f -> 2 * f);
        holds(gain, f -> f * f);
        double parties = 8 * 12;
        // Agreed patrols leave no chance but that of the place: so many trials with probability 2 f.
        double noise = mean(f -> 2 * f * (1 - 2 * f)) / parties;
        assertTrue(agreed.components().replication().covers(noise), agreed::toString);
        assertFalse(agreed.components().replication().covers(noise / PAIR), "that of a pair is half of it");

        double middle = (LEAST_SHARE + MOST_SHARE) / 2;
        assertFalse(Math.abs(gain.value() - middle * middle) <= gain.monteCarlo(), "the gain at the mean is less");
        double perReplication =
                variance(f -> f * f) + gain.components().replication().value();
        assertFalse(
                gain.components().parameters().covers(perReplication),
                "draws for single replications would take noise for uncertainty");
    }

    private static void holds(UncertainEstimate found, DoubleUnaryOperator probability) {
        assertTrue(Math.abs(found.value() - mean(probability)) <= found.monteCarlo(), found::toString);
        assertTrue(found.components().parameters().covers(variance(probability)), found::toString);
    }

    @Test
    @DisplayName("threads change nothing")
    void threads() throws Exception {
        assertEquals(play(6, 0.95, 1).splits(), play(6, 0.95, 3).splits());
    }

    @Test
    @DisplayName("another assumption, and more draws, leave the draws of an assumption as they are")
    void addressed() {
        List<double[]> alone = Uncertainty.draws(List.of("speed"), 3, 5);
        List<double[]> together = Uncertainty.draws(List.of("range", "speed"), 4, 5);

        for (int group = 0; group < 3; group++) {
            assertEquals(alone.get(group)[0], together.get(group)[1]);
        }
        assertFalse(alone.get(0)[0] == alone.get(1)[0]);
        assertArrayEquals(
                alone.get(2), Uncertainty.draws(List.of("speed"), 3, 5).get(2));
    }

    @Test
    @DisplayName("the table has a row for every measure, and for every difference")
    void table() throws Exception {
        UncertaintyFindings findings = play(3, 0.95, 1);
        Path file = folder.resolve("uncertainty.csv");
        findings.write(file);

        List<String> lines = Files.readAllLines(file);
        assertEquals(1 + findings.splits().size(), lines.size());
        long differences = findings.splits().stream()
                .filter(split -> split.baseline().isPresent())
                .count();
        assertEquals(findings.splits().size(), 3 * differences, "two policies and their difference");
        assertTrue(lines.get(1).startsWith("independent,,all,probability-of-detection,0."), lines.get(1));
        assertTrue(lines.get(1).endsWith(",3,2"), lines.get(1));
    }

    @Test
    @DisplayName("a split is told also where it is undefined")
    void undefined() throws IOException {
        Split split = new Split("base", Optional.empty(), "all", "time-to-detection", false, Optional.empty());
        Design design = new Design(List.of("base"), 4, 1, 0.95);
        Path file = folder.resolve("uncertainty.csv");
        new UncertaintyFindings(new Findings.Topic("none", "", ""), design, PAIR, 2, List.of(split)).write(file);

        assertTrue(Files.readAllLines(file).get(1).startsWith("base,,all,time-to-detection,,,"));
    }
}
