package org.twinmarch.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/** Which policies a chart shows that has no room for all: the first, with which the others are compared, and the best. */
final class Highlights {

    private Highlights() {}

    /** All policies if there are no more than some number, or else the first and the best, as many as that. */
    static List<String> of(Findings findings, int most) {
        List<String> all = findings.policies();
        if (all.size() <= most) {
            return all;
        }
        Stream<String> best = all.stream()
                .skip(1)
                .sorted(Comparator.<String>comparingDouble(policy -> main(findings, policy))
                        .reversed())
                .limit(most - 1L);
        return Stream.concat(Stream.of(all.get(0)), best)
                .sorted(Comparator.comparingInt(all::indexOf))
                .toList();
    }

    private static double main(Findings findings, String policy) {
        return findings.estimate(policy, Findings.ALL, findings.mainMeasure())
                .map(Estimate::value)
                .orElse(0.0);
    }
}
