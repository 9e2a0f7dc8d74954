package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.report.AllElseEqual;
import org.twinmarch.report.Percent;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.report.page.Ranking.Ranked;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/** The answer of a study in words: which policy is best, by how much, and how sure that is. Made of the numbers alone. */
final class Answer {

    private final Findings findings;
    private final Ranking ranking;
    private final Percent percent;
    private final boolean pursued;
    private final Optional<AllElseEqual> equal;

    /** The answer that the findings of a study without levels give. */
    Answer(Findings findings) {
        this(findings, Optional.empty());
    }

    /** The answer that findings give, and of a sweep what each policy and each level does with all else the same. */
    Answer(Findings findings, Optional<AllElseEqual> equal) {
        this.equal = equal;
        this.findings = findings;
        this.ranking = Ranking.of(findings);
        this.percent = Percent.of(findings, List.of(Share.main(findings)));
        this.pursued = Share.main(findings).equals(Share.INTERCEPTION);
    }

    /** The sentence that matters most. */
    String lead() {
        if (ranking.best().isEmpty()) {
            return "There is no answer: nobody tried to cross, in any replication, under any policy.";
        }
        Ranked best = ranking.best().get();
        if (findings.policies().size() == 1) {
            return "Under %s, the only policy, %s.".formatted(best.policy(), told(best));
        }
        if (ranking.ranked().size() == 1) {
            return "Only under %s did anybody try to cross: %s.".formatted(best.policy(), told(best));
        }
        return ranking.inseparable().isEmpty() ? clear(best) : unclear(best);
    }

    private String clear(Ranked best) {
        return best.policy().equals(first())
                ? "No policy does better than %s, the first one: under it, %s.".formatted(best.policy(), told(best))
                : "Best is %s: under it, %s.".formatted(best.policy(), told(best));
    }

    private String unclear(Ranked best) {
        List<String> others = ranking.inseparable();
        boolean isAll = others.size() == ranking.ranked().size() - 1 && others.size() > 1;
        return "%s. The highest estimate is that of %s: under it, %s."
                .formatted(
                        isAll
                                ? "The policies cannot be told apart"
                                : "No policy is clearly best: %s and %s cannot be told apart"
                                        .formatted(best.policy(), Listing.of(others)),
                        best.policy(),
                        told(best));
    }

    private String told(Ranked policy) {
        return "%s %% of all parties are %s (%s: %s)"
                .formatted(
                        percent.value(policy.estimate()),
                        verb(),
                        Wording.interval(findings),
                        percent.interval(policy.estimate()));
    }

    private String verb() {
        return pursued ? "intercepted" : "detected";
    }

    private String first() {
        return findings.policies().get(0);
    }

    /** What there is to say besides, a paragraph each. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        if (ranking.ranked().size() > 1) {
            paragraphs.addAll(comparisons(ranking.ranked().get(0)));
        }
        equal.ifPresent(known -> paragraphs.addAll(known.sentences()));
        ranking.best().ifPresent(best -> {
            paragraphs.addAll(exceptions(best));
            paragraphs.addAll(new Price(findings, best.policy()).sentences());
        });
        if (!ranking.undefined().isEmpty() && ranking.best().isPresent()) {
            paragraphs.add("Nobody tried to cross, in any replication, under %s: of it nothing can be said."
                    .formatted(Listing.of(ranking.undefined())));
        }
        paragraphs.add(certainty());
        return paragraphs;
    }

    private List<String> comparisons(Ranked best) {
        Ranked runnerUp = ranking.runnerUp().orElseThrow();
        Stream<Ranked> base = ranking.ranked().stream()
                .filter(policy -> policy.policy().equals(first()))
                .filter(policy -> !policy.equals(best));
        Stream<Ranked> others = Stream.concat(base, Stream.of(runnerUp)).distinct();
        return others.map(other -> comparison(best, other)).toList();
    }

    private String comparison(Ranked best, Ranked other) {
        Estimate lead = ranking.lead(best, other);
        String first = equal.isPresent() ? "the first point of the sweep" : "the first policy";
        boolean isFirst = other.policy().equals(first());
        String how = isFirst || best.policy().equals(first())
                ? "both are played with the same random numbers"
                : "the interval is put together from two, and rather too wide than too narrow";
        String role = isFirst ? first + ", with which all are compared" : "the runner-up";
        if (lead.lower() > 0) {
            return "That is %s percentage points (%s) more than under %s, %s; %s."
                    .formatted(percent.value(lead), percent.interval(lead), other.policy(), role, how);
        }
        return "From %s, %s, it cannot be told apart: the difference is %s percentage points, and may be anything from %s; %s."
                .formatted(other.policy(), role, percent.signed(lead), percent.signedInterval(lead), how);
    }

    /** The flows for which the best policy of all is worse than the first. */
    private List<String> exceptions(Ranked best) {
        String measure = Share.main(findings).measure();
        List<String> worse = findings.traffic(measure).stream()
                .filter(flow -> !flow.equals(ranking.flow()))
                .filter(flow -> findings.difference(best.policy(), flow, measure)
                        .filter(difference -> difference.estimate().upper() < 0)
                        .isPresent())
                .toList();
        if (worse.isEmpty()) {
            return List.of();
        }
        Estimate deepest = worse.stream()
                .flatMap(flow -> findings.difference(best.policy(), flow, measure).stream())
                .map(Difference::estimate)
                .reduce((one, other) -> one.value() <= other.value() ? one : other)
                .orElseThrow();
        return List.of(
                "Not for every flow: of %s fewer are %s under %s than under %s, at most by %s percentage points (%s)."
                        .formatted(
                                Listing.of(worse),
                                verb(),
                                best.policy(),
                                first(),
                                percent.signed(deepest),
                                percent.signedInterval(deepest)));
    }

    private String certainty() {
        int replications = findings.design().replications();
        if (replications == 1) {
            return "One replication says nothing about how sure this is.";
        }
        return String.format(
                Locale.ROOT,
                "How sure: the intervals come from %,d independent replications with %,d parties in all, and each holds on its own.",
                replications,
                findings.parties());
    }
}
