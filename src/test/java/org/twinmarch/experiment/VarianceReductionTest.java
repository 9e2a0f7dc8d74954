package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.FDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;
import org.twinmarch.theory.Sweeps;
import org.twinmarch.theory.TwoPatrols;

@DisplayName("variance reduction")
class VarianceReductionTest {

    private static final double CONFIDENCE = 0.999;
    private static final String DETECTION = Measures.PROBABILITY_OF_DETECTION;

    /** A post that sees every party for its whole stay: the summed hazard is the rate times the stay; the fence may alarm. */
    private static final Study POST = SmallWorld.study("""
            format: 1
            name: post
            border: {length: 10 km}
            horizon: 50 h
            flows: {parties: {direction: a-to-b, rate: 4 per h, speed: 4 km/h, stay: 1 h, on-detection: report}}
            fence: {wire: {from: 0 km, to: 10 km, owner: a, coverage: 0 %, delay: 0 h, alarm: 50 %}}
            patrols:
              post: {side: a, motion: {stand: {at: [5 km]}},
                detection: {reach: along, law: {constant-rate: {range: 10 km, rate: 1 per h}}}}
            policies:
              open: {}
              fenced: {fence: {wire: {coverage: 40 %}}}
              ending: {fence: {wire: {coverage: 40 %}}, flows: {parties: {on-detection: end}}}
            """);

    private static Study closedForm(String name) {
        Path file = Path.of("scenarios", "closed-forms", name + ".yaml");
        return ((Reading.Checked) ScenarioFile.read(file)).study();
    }

    private static Findings played(
            Study study, int replications, VarianceReduction reduction, int threads, String... policies)
            throws InterruptedException {
        Design design = new Design(List.of(policies), replications, study.seed(), CONFIDENCE, reduction);
        return Experiment.of(study, design).play(threads, outcome -> {});
    }

    private static Estimate detected(Findings findings, String policy) {
        return findings.estimate(policy, "parties", DETECTION).orElseThrow();
    }

    private static Difference gained(Findings findings, String policy) {
        return findings.difference(policy, "parties", DETECTION).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("leaves two patrols, and what they gain from an agreement, where theory has them (C8)")
    void twoPatrols(VarianceReduction reduction) throws InterruptedException {
        Findings findings = played(closedForm("c08-two-patrols"), 640, reduction, 2, "independent-60", "mirrored-60");

        TwoPatrols theory = new TwoPatrols(40, 20, 0.6);
        double gain = theory.mirrored(1) - theory.independent(1);
        assertTrue(detected(findings, "independent-60").covers(theory.independent(1)));
        assertTrue(detected(findings, "mirrored-60").covers(theory.mirrored(1)));
        assertFalse(detected(findings, "mirrored-60").covers(theory.independent(1)));
        assertTrue(gained(findings, "mirrored-60").estimate().covers(gain));
        assertFalse(gained(findings, "mirrored-60").estimate().covers(0));
    }

    // Sets of 64 would take too long here.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "QUASI_RANDOM")
    @DisplayName("leaves sweeps under a continuous law where quadrature has them (C7)")
    void sweeps(VarianceReduction reduction) throws InterruptedException {
        Study study = closedForm("c07-sweeps");
        Findings findings = played(study, 10, reduction, 2, "inverse-cube");

        var law = (org.twinmarch.detection.DetectionLaw.Continuous)
                study.policies().get("inverse-cube").watches().get(0).sensor().law();
        assertTrue(detected(findings, "inverse-cube").covers(Sweeps.parallel(law, 10, 5)));
        assertFalse(detected(findings, "inverse-cube").covers(Sweeps.parallel(law, 11, 5)));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "leaves parties that a post or a fence may detect at 1 - (1 - c a) exp(-rate stay), whether they go on or end")
    void postAndFence(VarianceReduction reduction) throws InterruptedException {
        Findings findings = played(POST, 640, reduction, 2, "open", "fenced", "ending");

        double open = -Math.expm1(-1);
        double fenced = 1 - (1 - 0.4 * 0.5) * Math.exp(-1);
        assertTrue(detected(findings, "open").covers(open));
        assertTrue(detected(findings, "fenced").covers(fenced));
        assertFalse(detected(findings, "fenced").covers(open));
        assertTrue(gained(findings, "fenced").estimate().covers(fenced - open));
        // Those that the alarm ends leave the post's sight before its time.
        assertTrue(detected(findings, "ending").covers(fenced));
    }

    @Test
    @DisplayName(
            "by controls gains what theory says: 1 / (1 - rho^2) with rho^2 = h^2 e^-h / (1 - e^-h)^2 for the hazard h")
    void controlGain() throws InterruptedException {
        int replications = 800;
        Estimate plain = detected(played(POST, replications, VarianceReduction.NONE, 2, "open"), "open");
        Estimate controlled =
                detected(played(POST, replications, VarianceReduction.CONTROL_VARIATE, 2, "open"), "open");

        // cov(1{B <= h}, 1{B <= h} - min(B, h)) = h e^-h; the variances are p (1 - p) and p with p = 1 - e^-h.
        double squareOfRho = Math.exp(-1) / Math.pow(-Math.expm1(-1), 2);
        double gained = Math.pow(plain.halfWidth() / controlled.halfWidth(), 2) * (1 - squareOfRho);
        FDistribution law = new FDistribution(null, replications - 1.0, replications - 2.0);
        assertTrue(gained > law.inverseCumulativeProbability((1 - CONFIDENCE) / 2), "off by " + gained);
        assertTrue(gained < law.inverseCumulativeProbability((1 + CONFIDENCE) / 2), "off by " + gained);
    }

    @Test
    @DisplayName("by conditional probability leaves no doubt where every party has the same hazard")
    void conditionalGain() throws InterruptedException {
        Estimate known = detected(played(POST, 10, VarianceReduction.CONDITIONAL_PROBABILITY, 1, "open"), "open");

        assertEquals(-Math.expm1(-1), known.value(), 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("gives the same findings on any number of threads, and out of a log in which all runs are")
    void reproducible(VarianceReduction reduction, @TempDir Path folder) throws Exception {
        Design design = new Design(List.of("open", "fenced"), 128, 5, 0.95, reduction);
        Findings once = Experiment.of(POST, design).play(1, outcome -> {});

        assertEquals(once, Experiment.of(POST, design).play(3, outcome -> {}));
        try (RunLog log = RunLog.open(folder.resolve("runs.log"))) {
            Sweep sweep = new Sweep(POST, design, List.of("p1", "p2"), log);
            assertEquals(once, sweep.play(2, outcome -> {}));
            assertEquals(once, sweep.play(2, outcome -> {}));
        }
    }

    @Test
    @DisplayName("by antithetic pairs plays the plain replications in the odd places and others in the even ones")
    void antithetic() throws InterruptedException {
        List<Outcome> plain = new ArrayList<>();
        List<Outcome> pairs = new ArrayList<>();
        Experiment.of(POST, new Design(List.of("open"), 4, 5, 0.95)).play(1, plain::add);
        Experiment.of(POST, new Design(List.of("open"), 4, 5, 0.95, VarianceReduction.ANTITHETIC))
                .play(1, pairs::add);

        assertEquals(plain.get(0), pairs.get(0));
        assertNotEquals(plain.get(1), pairs.get(1));
        assertEquals(plain.get(2), pairs.get(2));
    }

    @Test
    @DisplayName("takes pairs and sets as one: their number stands behind the estimate, and half a pair is refused")
    void blocks() throws InterruptedException {
        assertEquals(
                3,
                detected(played(POST, 6, VarianceReduction.ANTITHETIC, 1, "open"), "open")
                        .count());
        assertEquals(
                2,
                detected(played(POST, 128, VarianceReduction.QUASI_RANDOM, 1, "open"), "open")
                        .count());
        assertThrows(
                IllegalArgumentException.class,
                () -> new Design(List.of("open"), 5, 1, 0.95, VarianceReduction.ANTITHETIC));
    }

    @Test
    @DisplayName("by conditional probability names all that makes it inexact; the others are exact everywhere")
    void obstacles() {
        Study study = SmallWorld.study("""
                format: 1
                name: obstacles
                border: {length: 10 km, sides: {a: {depth: 5 km}, b: {depth: 5 km}}}
                horizon: 24 h
                flows:
                  raiders: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, on-detection: pursue}
                  carriers: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, handling: 1 h}
                fence:
                  wire: {from: 0 km, to: 10 km, owner: a, coverage: 50 %, delay: 1 h, alarm: 50 %, repair: 1 day,
                    nuisance: {rate: 1 per day, check: 20 min}}
                patrols:
                  guards: {side: a, motion: {stand: {at: [5 km]}}, response: {speed: 40 km/h, reach: 10 km},
                    detection: {law: {definite-range: {range: 1 km, probability: 80 %}}}}
                  trips: {side: a, from: 0 km, to: 10 km, speed: 20 km/h,
                    motion: {random-departures: {exponential: 2 h}},
                    detection: {law: {definite-range: {range: 1 km, probability: 80 %}}}}
                policies: {base: {}}
                """);

        assertEquals(
                List.of(
                        "a unit that pursues one party of raiders misses others",
                        "a unit that handles a party of carriers misses others",
                        "trips depart at random moments",
                        "nuisance alarms of wire call units from their patrol",
                        "cuts stay open at wire"),
                VarianceReduction.CONDITIONAL_PROBABILITY.obstacles(study, List.of("base")));
        assertEquals(List.of(), VarianceReduction.CONTROL_VARIATE.obstacles(study, List.of("base")));
        assertEquals(List.of(), VarianceReduction.CONDITIONAL_PROBABILITY.obstacles(POST, List.of("open", "ending")));
    }
}
