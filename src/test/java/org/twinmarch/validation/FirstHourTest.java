package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.border.Calendar;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Passes;

/**
 * A run begins in the middle of life: without any warm-up the parties of its first hour are detected as the closed forms
 * say. Over a long horizon a wrong beginning would drown; here there is nothing but the beginning.
 */
class FirstHourTest {

    private static final int REPLICATIONS = 8_000;
    private static final double CONFIDENCE = 0.999;

    /** The mistake is a patrol that sets out from the first km of its beat at time 0, or a headway that begins there. */
    @ParameterizedTest(name = "{1} of {0}")
    @CsvSource({
        "c01-timetable, every-6-hours, 0.5",
        "c03-back-and-forth, beat-40-km, 0.5",
        "c02-random-departures, erlang, 0.256",
        "c02-random-departures, uniform, 0.25"
    })
    @DisplayName("the first hour is like any other")
    void firstHour(String scenario, String policy, double mistake) {
        Study study =
                ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/closed-forms", scenario + ".yaml"))).study();
        Estimate detected = detected(study.seed(), firstHour(study.policies().get(policy)));

        assertTrue(detected.covers(theory(policy)), detected::toString);
        assertFalse(detected.covers(mistake), detected::toString);
    }

    private static double theory(String policy) {
        return switch (policy) {
            case "every-6-hours" -> Passes.regular(6, 2, 1);
            case "beat-40-km" -> BackAndForth.detection(40, 20, 1, 1);
            case "erlang" -> Passes.erlang(2, 4, 2);
            case "uniform" -> Passes.uniform(2, 6, 3);
            default -> throw new IllegalArgumentException(policy);
        };
    }

    private static Estimate detected(long seed, Scenario scenario) {
        Stage stage = Stage.of(scenario);
        RatioEstimator estimator = new RatioEstimator();
        for (int replication = 1; replication <= REPLICATIONS; replication++) {
            Tally tally = new Tally(stage);
            stage.play(seed, replication, tally);
            estimator.add(tally.detected(0), tally.attempted(0));
        }
        return estimator.estimate(Scale.SHARE, CONFIDENCE).orElseThrow();
    }

    private static Scenario firstHour(Scenario scenario) {
        return new Scenario(
                scenario.border(),
                new Calendar(scenario.calendar().start(), 0, 1),
                scenario.light(),
                scenario.weather(),
                scenario.fences(),
                scenario.flows(),
                scenario.watches());
    }
}
