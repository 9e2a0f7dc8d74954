package org.twinmarch.experiment;

import java.util.Map;

/**
 * {@code manifest.json}: what one must know to get the same bytes again. Nothing in it depends on the hour, the machine or
 * the number of threads.
 *
 * @param version   version of the program
 * @param command   command that repeats the study
 * @param findings  what was played and found
 * @param scenarios from policy to the text of its resolved scenario
 */
public record Manifest(String version, String command, Findings findings, Map<String, String> scenarios) {

    /** The file's text. */
    public String text() {
        Design design = findings.design();
        Json head = new Json()
                .with("program", "twinmarch " + version)
                .with("command", command)
                .with("seed", design.seed())
                .with("replications", design.replications())
                .with("confidence", design.confidence());
        if (design.reduction() != VarianceReduction.NONE) {
            head.with("variance-reduction", design.reduction().label());
        }
        return head.with("runs", design.runs())
                .with("parties", findings.parties())
                .with("java", Runtime.version().toString())
                .with(
                        "policies",
                        design.policies().stream()
                                .map(policy -> new Json()
                                        .with("name", policy)
                                        .with("scenario", "effective/" + policy + ".yaml")
                                        .with("sha256", Fingerprint.of(scenarios.get(policy))))
                                .toList())
                .lines();
    }
}
