package org.twinmarch.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

/**
 * What each policy of a sweep does at the same levels, and each level under the same policy: the main measure of all flows together,
 * or of the only flow, at points that differ in one thing alone.
 *
 * @param findings    what the sweep found
 * @param points      what its points stand for
 * @param differences of points that differ in one thing alone
 */
public record AllElseEqual(Findings findings, PointTable points, List<LevelDifference> differences) {

    /** Copies the list. */
    public AllElseEqual {
        differences = List.copyOf(differences);
    }

    /** A point and its difference from the one with which it is compared. */
    private record Told(String point, Estimate difference) {}

    /** The differences of the main measure that are of policies, or of a factor, in order. */
    public List<LevelDifference> main(String varied) {
        String flow = flow();
        return differences.stream()
                .filter(each -> each.varied().equals(varied))
                .filter(each -> each.contrast().measure().equals(findings.mainMeasure()))
                .filter(each -> each.contrast().flow().equals(flow))
                .toList();
    }

    /** In what the points differ: the policy, then the factors, as far as there is anything to compare. */
    public List<String> varied() {
        return differences.stream().map(LevelDifference::varied).distinct().toList();
    }

    /** Of which traffic it tells. */
    public String flow() {
        return findings.traffic(findings.mainMeasure()).get(0);
    }

    /** The policy of the first point, with which the others are compared at the same levels. */
    public String firstPolicy() {
        return first().policy();
    }

    /** The level of a factor with which the others are compared; nothing where the first policy leaves it as it is. */
    public Optional<String> firstLevel(String factor) {
        return Optional.ofNullable(first().levels().get(factor));
    }

    private DesignPoint first() {
        return points.point(findings.policies().get(0)).orElseThrow();
    }

    /** A sentence or two for each policy after the first, then for each factor. */
    public List<String> sentences() {
        return varied().stream()
                .flatMap(varied -> main(varied).stream().anyMatch(LevelDifference::isOfPolicies)
                        ? ofPolicies(main(varied))
                        : ofFactor(varied))
                .toList();
    }

    private Stream<String> ofPolicies(List<LevelDifference> all) {
        return points.points().stream()
                .map(DesignPoint::policy)
                .distinct()
                .flatMap(policy -> sentence(
                        "At the same levels, %s against %s".formatted(policy, firstPolicy()),
                        told(all.stream().filter(each -> policyOf(each).equals(policy)))));
    }

    private Stream<String> ofFactor(String factor) {
        String from = firstLevel(factor).orElse("what the policy says");
        return sentence("With all else the same, %s against %s".formatted(factor, from), told(main(factor).stream()));
    }

    private String policyOf(LevelDifference difference) {
        return points.point(difference.contrast().policy()).orElseThrow().policy();
    }

    private static List<Told> told(Stream<LevelDifference> differences) {
        return differences
                .map(LevelDifference::contrast)
                .flatMap(contrast -> contrast.difference().map(Difference::estimate).stream()
                        .map(estimate -> new Told(contrast.policy(), estimate)))
                .sorted(Comparator.comparingDouble(told -> told.difference().value()))
                .toList();
    }

    private Stream<String> sentence(String what, List<Told> told) {
        if (told.isEmpty()) {
            return Stream.empty();
        }
        Told least = told.get(0);
        Told most = told.get(told.size() - 1);
        return Stream.of(
                told.size() == 1
                        ? "%s: %s percentage points (%s).".formatted(what, value(most), place(most))
                        : "%s: %s. From %s percentage points (%s) to %s (%s)."
                                .formatted(what, counts(told), value(least), place(least), value(most), place(most)));
    }

    private String counts(List<Told> told) {
        long above = told.stream().filter(each -> each.difference().lower() > 0).count();
        long below = told.stream().filter(each -> each.difference().upper() < 0).count();
        long between = told.size() - above - below;
        String verb = Share.main(findings).equals(Share.INTERCEPTION) ? "intercepted" : "detected";
        return "more are %s at %d of %d points, fewer at %s%s"
                .formatted(
                        verb,
                        above,
                        told.size(),
                        below == 0 ? "none" : Long.toString(below),
                        between == 0 ? "" : "; at %d they cannot be told apart".formatted(between));
    }

    /** The decimals that its differences deserve. */
    public Percent percent() {
        return Percent.of(varied().stream()
                .flatMap(varied -> main(varied).stream())
                .flatMap(each -> each.contrast().difference().map(Difference::estimate).stream()));
    }

    private String value(Told told) {
        return percent().signed(told.difference());
    }

    private String place(Told told) {
        return "%s; %s".formatted(percent().signedInterval(told.difference()), told.point());
    }
}
