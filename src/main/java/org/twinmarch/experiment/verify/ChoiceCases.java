package org.twinmarch.experiment.verify;

import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.intrusion.Fence;
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
                        againstRandom("C13a", "best shares, random parties").about(ALLOCATION, "best-against-random"),
                        againstRandom("C13r", "given shares, random parties").about(ALLOCATION, "even-shares"),
                        againstAdaptive("C13b", "best shares, parties at the weakest place", evenShares())
                                .about(ALLOCATION, "adaptive-on-best-against-adaptive"),
                        againstAdaptive("C13w", "given shares, parties at the weakest place", randomParties())
                                .about(ALLOCATION, "adaptive-on-best-against-random", "adaptive-on-even-shares"),
                        againstAdaptive("C13c", "best shares with fences, parties at the weakest place", noFence())
                                .about(ALLOCATION, "adaptive-at-fences"),
                        displaced().about(DISPLACEMENT, "learning", "blind"),
                        neverLearning().about(DISPLACEMENT, "never-learning"))
                .flatMap(cases -> cases);
    }

    private static Claim againstRandom(String id, String quantity) {
        return Claim.ofDetection(
                id,
                quantity,
                s -> allocation(s).againstRandom(),
                new Mistake("as if all stretches drew alike", s -> allocation(s, 1).againstRandom()));
    }

    private static Claim againstAdaptive(String id, String quantity, Mistake mistake) {
        return Claim.ofDetection(id, quantity, s -> allocation(s).againstAdaptive(), mistake);
    }

    private static Mistake evenShares() {
        return new Mistake("even shares", s -> {
            Allocation given = allocation(s);
            double budget = given.efforts().stream().mapToDouble(effort -> effort).sum();
            return Allocation.even(given.sectors(), budget).againstAdaptive();
        });
    }

    private static Mistake randomParties() {
        return new Mistake("random parties", s -> allocation(s).againstRandom());
    }

    private static Mistake noFence() {
        return new Mistake(
                "without the fences",
                s -> new Allocation(
                                sectors(s).stream()
                                        .map(sector -> new Sector(sector.perEffort(), sector.weight(), 0))
                                        .toList(),
                                allocation(s).efforts())
                        .againstAdaptive());
    }
}
