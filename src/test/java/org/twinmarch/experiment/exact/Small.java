package org.twinmarch.experiment.exact;

import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;

/** Small scenarios on a line of 40 km: parts of a file that are put together. */
final class Small {

    /** Two patrols on one circuit that a closed form speaks of, and a party for half an hour on the line. */
    static final String CIRCUIT = patrol("circuit", "units: 2, speed: 20 km/h, motion: circuit");

    /** Parties anywhere on the line, half an hour each. */
    static final String PARTIES = flow("parties", "rate: 4 per h, speed: 4 km/h, stay: 30 min");

    private Small() {}

    /** A patrol of side a on the whole line that detects whom it passes. */
    static String patrol(String name, String what) {
        return "  %s: {side: a, from: 0 km, to: 40 km, %s, detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}\n"
                .formatted(name, what);
    }

    /** The same with another probability of detection. */
    static String patrol(String name, double probability, String what) {
        return patrol(name, what).replace("probability: 1", "probability: " + probability);
    }

    /** Posts that see for certain what comes within a km. */
    static String posts(String where, String reach) {
        return "  posts: {side: a, motion: {stand: {%s}}, detection: {%s, law: {definite-range: {range: 1 km, probability: 1}}}}\n"
                .formatted(where, reach);
    }

    /** A flow from a to b. */
    static String flow(String name, String what) {
        return "  %s: {direction: a-to-b, %s}\n".formatted(name, what);
    }

    /** A file of some flows and patrols, and more lines. */
    static String file(String flows, String patrols, String more) {
        return "format: 1\nname: small\nhorizon: 12 h\nborder: {length: 40 km}\nflows:\n%spatrols:\n%s%s"
                .formatted(flows, patrols, more);
    }

    /** The scenario of a file. */
    static Scenario scenario(String file) {
        if (ScenarioFile.read("small.yaml", file, Tables.none()) instanceof Reading.Checked checked) {
            return checked.study().policies().values().iterator().next();
        }
        Reading.Broken broken = (Reading.Broken) ScenarioFile.read("small.yaml", file, Tables.none());
        throw new AssertionError(
                String.join("", broken.problems().stream().map(Problem::report).toList()));
    }
}
