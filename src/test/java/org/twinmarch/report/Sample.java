package org.twinmarch.report;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.detection.Light;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** Made-up findings to show. */
final class Sample {

    private static final String DETECTION = "probability-of-detection";

    private Sample() {}

    /** Two flows under one policy or more; each policy detects 10 points more than the one before. */
    static Findings of(String... policies) {
        List<Finding> findings = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (int policy = 0; policy < policies.length; policy++) {
            for (String flow : List.of("all", "north", "south")) {
                findings.add(finding(policies[policy], flow, DETECTION, 0.2 + 0.1 * policy));
                if (policy > 0) {
                    contrasts.add(contrast(policies, policy, flow, DETECTION));
                }
            }
        }
        Design design = new Design(List.of(policies), 100, 7, 0.95);
        return new Findings(
                new Findings.Topic("sample", "Does it matter?", "money"),
                design,
                12_345,
                findings,
                contrasts,
                List.of());
    }

    /** The findings with the scenarios that they could be of: a line of 100 km with two stretches and a gap between them. */
    static Evidence evidence(Findings findings) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        findings.policies().forEach(policy -> scenarios.put(policy, scenario()));
        return new Evidence(findings, new Study("sample", "Does it matter?", 7, 100, scenarios));
    }

    private static Scenario scenario() {
        Border border = new Border(
                100,
                new Border.Zone("A", 5),
                new Border.Zone("B", 5),
                List.of(
                        new Stretch("hills", new Span(0, 30), Terrain.OPEN),
                        new Stretch("plain", new Span(50, 100), Terrain.OPEN)));
        Calendar calendar = new Calendar(LocalDateTime.of(2020, 5, 8, 0, 0), 0, 24);
        return new Scenario(border, calendar, Light.ALWAYS_DAY, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** The same where the parties of flow north are pursued: half of them are intercepted. Alarms, attacks and costs besides. */
    static Findings pursued(String... policies) {
        Findings plain = of(policies);
        List<Finding> findings = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (int policy = 0; policy < policies.length; policy++) {
            for (String flow : List.of("all", "north")) {
                findings.add(finding(policies[policy], flow, "probability-of-interception", 0.1 + 0.05 * policy));
                if (policy > 0) {
                    contrasts.add(contrast(policies, policy, flow, "probability-of-interception"));
                }
            }
            findings.addAll(besides(policies[policy], policy));
        }
        return new Findings(
                plain.topic(),
                plain.design(),
                plain.parties(),
                Stream.concat(plain.findings().stream(), findings.stream()).toList(),
                Stream.concat(plain.contrasts().stream(), contrasts.stream()).toList(),
                List.of());
    }

    private static List<Finding> besides(String policy, int number) {
        Estimate alarms = new Estimate(0.3, 0.25, 0.36, 0.95, 100);
        Estimate attacks = new Estimate(number, number * 0.9, number * 1.1 + 0.02, 0.95, 100);
        double cost = 12_345 + 1000 * number;
        return List.of(
                new Finding(policy, "all", "alarms-unanswered", number == 0 ? Optional.empty() : Optional.of(alarms)),
                new Finding(policy, "all", "attacks", Optional.of(attacks)),
                new Finding(policy, "all", "cost", Optional.of(new Estimate(cost, cost, cost, 0.95, 100))));
    }

    private static Finding finding(String policy, String flow, String measure, double share) {
        Estimate estimate = new Estimate(share, share - 0.012, share + 0.013, 0.95, 100);
        return new Finding(policy, flow, measure, Optional.of(estimate));
    }

    private static Contrast contrast(String[] policies, int policy, String flow, String measure) {
        double gain = 0.1 * policy;
        Difference difference = new Difference(new Estimate(gain, gain - 0.1, gain + 0.01, 0.95, 100), 2);
        return new Contrast(policies[policy], policies[0], flow, measure, Optional.of(difference));
    }
}
