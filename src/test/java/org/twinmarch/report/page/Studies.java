package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.Theory;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tables;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** Made-up findings, put together measure by measure, the first policy first. */
final class Studies {

    static final String DETECTION = "probability-of-detection";
    static final String INTERCEPTION = "probability-of-interception";

    private final List<Finding> findings = new ArrayList<>();
    private final List<Contrast> contrasts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<String> policies;
    private final int replications;

    private Studies(int replications, List<String> policies) {
        this.replications = replications;
        this.policies = policies;
    }

    static Studies of(int replications, String... policies) {
        return new Studies(replications, List.of(policies));
    }

    /** A measure of all flows and of the only flow, with the same interval up and down. */
    Studies with(String policy, String measure, double value, double half) {
        return with(policy, "all", measure, value, half).with(policy, "walkers", measure, value, half);
    }

    Studies with(String policy, String flow, String measure, double value, double half) {
        findings.add(new Finding(policy, flow, measure, Optional.of(estimate(value, half))));
        return this;
    }

    Studies undefined(String policy, String measure) {
        findings.add(new Finding(policy, "all", measure, Optional.empty()));
        findings.add(new Finding(policy, "walkers", measure, Optional.empty()));
        return this;
    }

    /** A difference from the first policy, of all flows and of the only one. */
    Studies apart(String policy, String measure, double value, double half) {
        return apart(policy, "all", measure, value, half).apart(policy, "walkers", measure, value, half);
    }

    Studies apart(String policy, String flow, String measure, double value, double half) {
        contrasts.add(new Contrast(
                policy, policies.get(0), flow, measure, Optional.of(new Difference(estimate(value, half), 1))));
        return this;
    }

    /** How unsure a policy is, of the only flow. */
    Studies doubted(String policy, double simulation, double parameters) {
        doubts.add(new Doubt(policy, Optional.empty(), "walkers", DETECTION, simulation, parameters));
        return this;
    }

    private Estimate estimate(double value, double half) {
        return new Estimate(value, value - half, value + half, 0.95, replications);
    }

    Findings findings() {
        return new Findings(
                new Findings.Topic("sample", "Does it matter?", "money"),
                new Design(policies, replications, 7, 0.95),
                1234,
                findings,
                contrasts,
                List.of(),
                List.of());
    }

    /** All that a report is made of, with a small scenario. */
    Dossier dossier(String more) {
        Reading.Checked scenario = (Reading.Checked) ScenarioFile.read("sample.yaml", SCENARIO + more, Tables.none());
        String only = scenario.file().policies().get(0);
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        Map<String, String> effective = new LinkedHashMap<>();
        for (String policy : policies) {
            scenarios.put(policy, scenario.study().policies().get(only));
            effective.put(policy, scenario.file().effective(only));
        }
        return new Dossier(
                findings(),
                scenarios,
                effective,
                Origins.of(scenario.file()),
                doubts,
                new Dossier.Maker(
                        "twinmarch 1",
                        "17",
                        "twinmarch run sample.yaml --seed 7 --policy base --policy worse --policy best"),
                List.of(),
                Theory.of(scenarios));
    }

    private static final String SCENARIO = """
            format: 1
            name: sample
            border: {length: 10 km}
            horizon: 48 h
            flows:
              walkers: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              walker:
                side: a
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            """;
}
