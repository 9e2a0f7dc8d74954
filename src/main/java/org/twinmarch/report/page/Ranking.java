package org.twinmarch.report.page;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Findings;
import org.twinmarch.report.Share;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * Policies by the probability that matters most, of all flows together or the only flow; the best first, and of equal ones the
 * one that was declared first.
 *
 * @param findings what the study found
 * @param flow     the label of the traffic
 * @param ranked   the policies under which the probability is defined
 */
record Ranking(Findings findings, String flow, List<Ranked> ranked) {

    /** A policy with its probability. */
    record Ranked(String policy, Estimate estimate) {}

    /** Copies the list. */
    Ranking {
        ranked = List.copyOf(ranked);
    }

    /** Ranks the policies of a study. */
    static Ranking of(Findings findings) {
        String measure = Share.main(findings).measure();
        String flow = findings.traffic(measure).get(0);
        List<Ranked> ranked = findings.policies().stream()
                .flatMap(policy ->
                        findings.estimate(policy, flow, measure).map(estimate -> new Ranked(policy, estimate)).stream())
                .sorted(Comparator.comparingDouble(
                        (Ranked policy) -> -policy.estimate().value()))
                .toList();
        return new Ranking(findings, flow, ranked);
    }

    /** The best; nothing if the probability is undefined under every policy. */
    Optional<Ranked> best() {
        return ranked.stream().findFirst();
    }

    /** The second best. */
    Optional<Ranked> runnerUp() {
        return ranked.stream().skip(1).findFirst();
    }

    /** The policies under which the probability is undefined. */
    List<String> undefined() {
        return findings.policies().stream()
                .filter(policy ->
                        ranked.stream().noneMatch(known -> known.policy().equals(policy)))
                .toList();
    }

    /** The policies whose distance from the best one may be 0, in their order. */
    List<String> inseparable() {
        return ranked.stream()
                .skip(1)
                .filter(other -> lead(ranked.get(0), other).covers(0))
                .map(Ranked::policy)
                .toList();
    }

    /**
     * By how much one policy is above another. Against the first policy of the study it is the paired difference. Of two later
     * ones the interval is made of two: of their differences from the first or of their own, whichever is narrower. Taking the
     * far ends of both holds whatever the correlation of the two is, so that the interval is rather too wide than too narrow.
     */
    Estimate lead(Ranked above, Ranked below) {
        Optional<Estimate> one = difference(above.policy());
        Optional<Estimate> other = difference(below.policy());
        if (isFirst(below) && one.isPresent()) {
            return one.get();
        }
        if (isFirst(above) && other.isPresent()) {
            return minus(
                    new Estimate(0, 0, 0, other.get().confidence(), other.get().count()), other.get());
        }
        Estimate byThemselves = minus(above.estimate(), below.estimate());
        return one.flatMap(left -> other.map(right -> minus(left, right)))
                .filter(paired -> paired.halfWidth() < byThemselves.halfWidth())
                .orElse(byThemselves);
    }

    private boolean isFirst(Ranked policy) {
        return policy.policy().equals(findings.policies().get(0));
    }

    private Optional<Estimate> difference(String policy) {
        return findings.difference(policy, flow, Share.main(findings).measure()).map(Difference::estimate);
    }

    private static Estimate minus(Estimate one, Estimate other) {
        return new Estimate(
                one.value() - other.value(),
                one.lower() - other.upper(),
                one.upper() - other.lower(),
                one.confidence(),
                Math.min(one.count(), other.count()));
    }
}
