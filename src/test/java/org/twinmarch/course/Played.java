package org.twinmarch.course;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Experiment;
import org.twinmarch.experiment.Findings;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/**
 * The scenario of a lesson, played under each of its policies, as {@code twinmarch run} does it.
 *
 * @param findings what came out, with intervals of 99.9 %
 */
record Played(Findings findings) {

    /** The measure of parties that are stopped. */
    static final String INTERCEPTION = "probability-of-interception";

    private static final double CONFIDENCE = 0.999;
    private static final int THREADS = 2;

    /** Reads a scenario and plays it; a scenario with a fault fails the test. */
    static Played of(String scenario) throws InterruptedException {
        Study study = study(scenario);
        Design filed = Design.of(study);
        Design design = new Design(filed.policies(), filed.replications(), filed.seed(), CONFIDENCE);
        return new Played(Experiment.of(study, design).play(THREADS, outcome -> {}));
    }

    private static Study study(String scenario) {
        Reading reading = ScenarioFile.read("the scenario of this lesson", scenario, Played::noTable);
        if (reading instanceof Reading.Checked checked) {
            return checked.study();
        }
        return fail(reading.toString());
    }

    private static byte[] noTable(String name) throws IOException {
        throw new IOException("a lesson has no tables, and no " + name);
    }

    /** Share of the parties of a flow that are detected under a policy. */
    Reply detected(String policy, String flow) {
        return found(policy, flow, Findings.PROBABILITY_OF_DETECTION);
    }

    /** Share of the parties of a flow that are stopped under a policy. */
    Reply intercepted(String policy, String flow) {
        return found(policy, flow, INTERCEPTION);
    }

    /** A measure of a flow under a policy. */
    Reply found(String policy, String flow, String measure) {
        String question = "%s of %s under %s".formatted(measure, flow, policy);
        return findings.estimate(policy, flow, measure)
                .map(estimate -> new Reply(question, estimate))
                .orElseThrow(() -> new AssertionError("there is no " + question));
    }

    /** How far a measure of a flow under a policy is above that under the first policy, on the same random numbers. */
    Reply gained(String policy, String flow, String measure) {
        String question = "gain in %s of %s under %s".formatted(measure, flow, policy);
        return findings.difference(policy, flow, measure)
                .map(difference -> new Reply(question, difference.estimate()))
                .orElseThrow(() -> new AssertionError("there is no " + question));
    }
}
