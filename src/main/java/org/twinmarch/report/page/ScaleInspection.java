package org.twinmarch.report.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.stats.Estimate;

/** Probabilities that came out as 0 or 1, intervals without an end, and policies under which nobody tried to cross. */
final class ScaleInspection implements Inspection<Dossier> {

    @Override
    public Stream<Warning> warnings(Dossier dossier) {
        Findings findings = dossier.findings();
        Stream<Warning> extremes = Stream.of(Share.INTERCEPTION, Share.DETECTION)
                .filter(share -> share.isPlayed(findings))
                .flatMap(share -> findings.traffic(share.measure()).stream()
                        .flatMap(flow -> Stream.concat(
                                extreme(findings, share, flow, 0).stream(),
                                extreme(findings, share, flow, 1).stream())));
        return Stream.of(undefined(findings).stream(), extremes, endless(findings).stream())
                .flatMap(warnings -> warnings);
    }

    private static Optional<Warning> undefined(Findings findings) {
        List<String> policies = Ranking.of(findings).undefined();
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "Nobody tried to cross under %s, in any replication.".formatted(Listing.of(policies)),
                        "Give the flows a higher rate or the study a longer horizon, or leave these policies out."));
    }

    private static Optional<Warning> extreme(Findings findings, Share share, String flow, double at) {
        List<Finding> found = findings.findings().stream()
                .filter(finding ->
                        finding.flow().equals(flow) && finding.measure().equals(share.measure()))
                .filter(finding -> finding.estimate().filter(isAt(at)).isPresent())
                .toList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String who = flow.equals(Findings.ALL) ? "parties" : "parties of " + flow;
        String verb = share.equals(Share.DETECTION) ? "detected" : "intercepted";
        String policies = Listing.of(found.stream().map(Finding::policy).toList());
        Estimate widest = found.stream()
                .flatMap(finding -> finding.estimate().stream())
                .reduce((one, other) -> one.halfWidth() >= other.halfWidth() ? one : other)
                .orElseThrow();
        String what = at == 0
                ? "No %s were %s under %s; the probability may be up to %s %%."
                        .formatted(who, verb, policies, Wording.number(100 * widest.upper()))
                : "All %s were %s under %s; the probability may be down to %s %%."
                        .formatted(who, verb, policies, Wording.number(100 * widest.lower()));
        String mend =
                "See with \"twinmarch explain FILE\" whether it can be otherwise at all; if it can, ten times as many"
                        + " replications bring a bound ten times as near.";
        return Optional.of(new Warning(what, mend));
    }

    private static Predicate<Estimate> isAt(double end) {
        return estimate -> estimate.value() == end;
    }

    private static Optional<Warning> endless(Findings findings) {
        List<String> measures = findings.findings().stream()
                .filter(finding -> finding.estimate()
                        .filter(estimate -> Double.isInfinite(estimate.halfWidth()))
                        .isPresent())
                .map(Finding::measure)
                .distinct()
                .toList();
        return measures.isEmpty() || findings.design().replications() == 1
                ? Optional.empty()
                : Optional.of(new Warning(
                        "The interval has no end for %s: it can be any number.".formatted(Listing.of(measures)),
                        "Do not use the estimate alone; more replications help where what is counted is rare."));
    }
}
