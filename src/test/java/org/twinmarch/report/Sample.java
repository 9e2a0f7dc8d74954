package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** Made-up findings to show. */
final class Sample {

    private Sample() {}

    /** Two flows under one policy or more; each policy detects 10 points more than the one before. */
    static Findings of(String... policies) {
        List<Finding> findings = new ArrayList<>();
        List<Contrast> contrasts = new ArrayList<>();
        for (int policy = 0; policy < policies.length; policy++) {
            for (String flow : List.of("all", "north", "south")) {
                findings.add(finding(policies[policy], flow, 0.2 + 0.1 * policy));
                if (policy > 0) {
                    contrasts.add(contrast(policies, policy, flow));
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

    private static Finding finding(String policy, String flow, double share) {
        Estimate estimate = new Estimate(share, share - 0.012, share + 0.013, 0.95, 100);
        return new Finding(policy, flow, "probability-of-detection", Optional.of(estimate));
    }

    private static Contrast contrast(String[] policies, int policy, String flow) {
        double gain = 0.1 * policy;
        Difference difference = new Difference(new Estimate(gain, gain - 0.1, gain + 0.01, 0.95, 100), 2);
        return new Contrast(policies[policy], policies[0], flow, "probability-of-detection", Optional.of(difference));
    }
}
