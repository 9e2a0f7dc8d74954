package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.experiment.Sensitivity.Gauge;
import org.twinmarch.experiment.Sensitivity.Question;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Dominance;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.scenario.yaml.Assumption;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Variation;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.MorrisDesign;
import org.twinmarch.stats.SobolDesign;

@DisplayName("on what the detection of two agreed patrols depends, 2 v tau / L, and their gain, (v tau / L)^2")
class SensitivityTest {

    private static final long SEED = 20200508;
    private static final double LAP_KM = 40;

    private static final String SCENARIO = """
            format: 1
            name: circuit
            horizon: 24 h
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
              patrols.circuit.speed: {assumption: a guess, range: [10 km/h, 22 km/h]}
              flows.parties.stay: {assumption: a guess, range: [6 min, 54 min]}
              flows.parties.speed: {assumption: it does not matter, range: [2 km/h, 8 km/h]}
            """;

    @TempDir
    private Path folder;

    private SensitivityFindings play(Probing probing, int replications, List<Gauge> gauges) throws Exception {
        Path file = Files.writeString(folder.resolve("circuit.yaml"), SCENARIO);
        List<Assumption> assumptions =
                read(file, Variation.NONE).file().assumptions().usable();
        List<String> policies = List.of("independent", "agreed");
        Reading.Checked points = read(file, Variation.assumed(policies, assumptions, probing.rows()));
        Design design = new Design(points.file().policies(), replications, SEED, 0.999);
        List<Factor> factors = assumptions.stream()
                .map(one -> new Factor(one.name(), one.paths(), one.value(), one.least(), one.most(), "linear"))
                .toList();
        Sensitivity sensitivity =
                new Sensitivity(new Question(policies, gauges, factors, probing), points.study(), design);
        assertEquals(List.of(), sensitivity.missing());
        Player player = Experiment.of(points.study(), design).player();
        new Replications(design.policies().size(), replications, 2).play(player, sensitivity);
        return sensitivity.findings();
    }

    private static Reading.Checked read(Path file, Variation variation) {
        return (Reading.Checked) ScenarioFile.read(file, variation);
    }

    private static final List<Gauge> DETECTION = List.of(new Gauge("parties", Findings.PROBABILITY_OF_DETECTION));

    /** The square of the coefficient of variation of a uniform number. */
    private static double relative(double least, double most) {
        double mean = (least + most) / 2;
        return (most - least) * (most - least) / 12 / (mean * mean);
    }

    @Test
    @DisplayName("its Sobol' indices are those of a product, with all the noise of few replications")
    void sobol() throws Exception {
        SensitivityFindings findings = play(new Probing.Sobol(SobolDesign.draw(3, 128, SEED)), 4, DETECTION);

        Answer agreed = findings.answers().get(1);
        double speed = relative(10, 22);
        double stay = relative(0.1, 0.9);
        double whole = (1 + speed) * (1 + stay) - 1;
        List<Estimate> first = findings.estimates(agreed, "first");
        List<Estimate> total = findings.estimates(agreed, "total");
        assertTrue(first.get(0).covers(speed / whole), () -> first.toString());
        assertTrue(first.get(1).covers(stay / whole), () -> first.toString());
        assertTrue(total.get(0).covers(speed * (1 + stay) / whole), () -> total.toString());
        assertTrue(total.get(1).covers(stay * (1 + speed) / whole), () -> total.toString());
        assertFalse(first.get(1).covers(speed / whole), "the two are not confused");
        assertEquals(0, total.get(2).upper(), "parties that stay on the line may walk as they like");
        List<Dominance> dominances = findings.dominances();
        assertEquals("flows.parties.stay", dominances.get(0).factor());
    }

    @Test
    @DisplayName(
            "its elementary effects are those of a product over the grid; one that does nothing does exactly nothing")
    void morris() throws Exception {
        SensitivityFindings findings = play(
                new Probing.Morris(MorrisDesign.draw(
                        List.of("patrols.circuit.speed", "flows.parties.stay", "flows.parties.speed"), 30, 4, SEED)),
                6,
                DETECTION);

        Answer agreed = findings.answers().get(1);
        List<Estimate> size = findings.estimates(agreed, "mu-star");
        List<Estimate> spread = findings.estimates(agreed, "sigma");
        // The other factor stands on one of four levels of its range, each as likely.
        double deviation = Math.sqrt((4.0 + 1) / (4 - 1) / 12);
        assertTrue(size.get(0).covers(2 * (22 - 10) * 0.5 / LAP_KM), size::toString);
        assertTrue(spread.get(0).covers(2 * (22 - 10) * 0.8 * deviation / LAP_KM), spread::toString);
        assertTrue(size.get(1).covers(2 * 16 * 0.8 / LAP_KM), size::toString);
        assertFalse(
                size.get(1).covers(2 * 16 * 0.8 / LAP_KM / (4 / 6.0)),
                "an effect is for the whole range, not per step");
        assertEquals(0, size.get(2).upper());
        assertEquals("flows.parties.stay", agreed.ranked().get(0).factor());

        Answer gain = findings.answers().get(2);
        assertEquals(Optional.of("independent"), gain.response().baseline());
        assertEquals(0, gain.below(), "f^2 is never below 0");
        assertTrue(gain.above() > 0, gain::toString);
    }

    @Test
    @DisplayName("a measure that is undefined somewhere has no effects, and what nothing measures is named")
    void undefined() throws Exception {
        Estimate one = new Estimate(1, 0, 2, 0.95, 3);
        Effect large = new Effect("large", List.of(one));
        Effect small = new Effect("small", List.of(new Estimate(0.2, 0.1, 0.3, 0.95, 3)));
        SensitivityFindings.Response response =
                new SensitivityFindings.Response("base", Optional.empty(), "all", "any", false);
        Answer answer = new Answer(response, List.of(Optional.of(one), Optional.empty()), List.of(small, large));

        assertEquals(1, answer.undefined());
        assertEquals(List.of(1.0), answer.ordered());
        assertEquals(List.of(large, small), answer.ranked());
    }
}
