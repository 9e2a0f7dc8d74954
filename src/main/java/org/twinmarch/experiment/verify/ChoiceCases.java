package org.twinmarch.experiment.verify;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.Allocation;
import org.twinmarch.theory.Displacement;
import org.twinmarch.theory.Sector;

/** C13 and C14: effort shared among stretches, and parties that choose between them. */
final class ChoiceCases {

    private static final String ALLOCATION = "c13-allocation";
    private static final String DISPLACEMENT = "c14-displacement";

    private ChoiceCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        bestAgainstRandom().about(ALLOCATION, "best-against-random"),
                        againstRandom("C13r", "given shares, random parties").about(ALLOCATION, "even-shares"),
                        bestAgainstAdaptive("C13b", "best shares, parties at the weakest place")
                                .about(ALLOCATION, "adaptive-on-best-against-adaptive"),
                        againstAdaptive("C13w", "given shares, parties at the weakest place", randomParties())
                                .about(ALLOCATION, "adaptive-on-best-against-random", "adaptive-on-even-shares"),
                        bestAgainstAdaptive("C13c", "best shares with fences, parties at the weakest place")
                                .about(ALLOCATION, "adaptive-at-fences"),
                        displaced().about(DISPLACEMENT, "learning", "blind"),
                        neverLearning().about(DISPLACEMENT, "never-learning"))
                .flatMap(cases -> cases);
    }

    /** The shares of the scenario are the best ones: what they detect is what no others of the same sum exceed. */
    private static Claim bestAgainstRandom() {
        Claim given = againstRandom("C13a", "best shares, random parties");
        return Claim.ofDetection(
                given.id(),
                given.quantity(),
                s -> Allocation.forRandom(allocation(s).sectors(), budget(s)).againstRandom(),
                given.mistake());
    }

    private static Claim bestAgainstAdaptive(String id, String quantity) {
        return Claim.ofDetection(
                id,
                quantity,
                s -> Allocation.forAdaptive(allocation(s).sectors(), budget(s)).againstAdaptive(),
                new Mistake("even shares", s -> Allocation.even(allocation(s).sectors(), budget(s))
                        .againstAdaptive()));
    }

    private static double budget(Setting s) {
        return allocation(s).efforts().stream().mapToDouble(effort -> effort).sum();
    }

    private static Claim againstRandom(String id, String quantity) {
        return Claim.ofDetection(
                id,
                quantity,
                s -> allocation(s).againstRandom(),
                new Mistake("the mean of the stretches", s -> IntStream.range(
                                0, s.scenario().watches().size())
                        .mapToDouble(i -> sector(s, i).detection(patrolsPerHour(s, i)))
                        .average()
                        .orElseThrow()));
    }

    private static Claim againstAdaptive(String id, String quantity, Mistake mistake) {
        return Claim.ofDetection(id, quantity, s -> allocation(s).againstAdaptive(), mistake);
    }

    private static Mistake randomParties() {
        return new Mistake("random parties", s -> allocation(s).againstRandom());
    }

    /** The effort is the number of patrols an hour; each passes a party with the probability that the patrol sees it. */
    private static Allocation allocation(Setting s) {
        List<Watch> watches = s.scenario().watches();
        return new Allocation(
                IntStream.range(0, watches.size()).mapToObj(i -> sector(s, i)).toList(),
                IntStream.range(0, watches.size())
                        .mapToObj(i -> patrolsPerHour(s, i))
                        .toList());
    }

    private static Sector sector(Setting s, int watch) {
        Span span = s.scenario().watches().get(watch).plan().sector();
        return new Sector(probability(s, watch) * s.dwellHours(), span.lengthKm() / s.lengthKm(), baseline(s, span));
    }

    private static double patrolsPerHour(Setting s, int watch) {
        Motion motion = s.scenario().watches().get(watch).plan().motion();
        return 1 / ((Motion.RandomDepartures) motion).headway().law().mean();
    }

    /** What the alarm of a fence detects on a stretch by itself. */
    private static double baseline(Setting s, Span stretch) {
        return s.scenario().fences().stream()
                .filter(fence -> fence.span().encloses(stretch))
                .mapToDouble(fence -> fence.coverage() * fence.alarm())
                .findFirst()
                .orElse(0);
    }

    private static Claim displaced() {
        return Claim.ofDetection(
                "C14",
                "parties that choose by the risk that they learn",
                s -> Displacement.meanRisk(weights(s), risks(s), adaptive(s).beta()),
                new Mistake("the mean of the stretches", s -> risks(s).stream()
                        .mapToDouble(risk -> risk)
                        .average()
                        .orElseThrow()));
    }

    private static Claim neverLearning() {
        return Claim.ofDetection(
                "C14n",
                "parties that choose, but never learn",
                s -> Displacement.meanRisk(weights(s), risks(s), 0),
                new Mistake("as if they had learned", displaced().theory()));
    }

    private static Tactics.Adaptive adaptive(Setting s) {
        return s.flow().tactics().adaptive().orElseThrow();
    }

    private static List<Double> weights(Setting s) {
        return s.scenario().border().stretches().stream()
                .map(stretch -> stretch.span().lengthKm() / s.lengthKm())
                .toList();
    }

    private static List<Double> risks(Setting s) {
        return IntStream.range(0, s.scenario().watches().size())
                .mapToObj(watch -> probability(s, watch))
                .toList();
    }

    private static double probability(Setting s, int watch) {
        return ((DetectionLaw.DefiniteRange)
                        s.scenario().watches().get(watch).sensor().law())
                .probability();
    }
}
