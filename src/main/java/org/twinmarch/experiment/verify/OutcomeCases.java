package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Counts;
import org.twinmarch.theory.FenceDelay;
import org.twinmarch.theory.LossSystem;

/** C10, C11 and C17: busy units, counts, and the fence. */
final class OutcomeCases {

    private static final String BUSY = "c10-busy";
    private static final String[] EACH_LOAD = {"one-unit", "two-units", "three-units", "five-units", "ten-units"};

    private OutcomeCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        loss().about(BUSY, EACH_LOAD),
                        utilisation().about(BUSY, EACH_LOAD),
                        nuisance().about("nuisance", "base"),
                        count().about("c11-counts", "base"),
                        dispersion().about("c11-counts", "base"),
                        fence().about("c17-fence-delay", "base"))
                .flatMap(cases -> cases);
    }

    private static Claim loss() {
        return Claim.ofDetection(
                "C10",
                "busy units, lost sightings",
                s -> 1 - LossSystem.blocked(s.units(), s.load()),
                new Mistake("as if a lost sighting, too, occupied a unit", s -> new PoissonDistribution(s.load())
                        .cumulativeProbability(s.units() - 1)));
    }

    private static Claim count() {
        return new Claim(
                "C11",
                "detections in a run, mean",
                Observable.amount((tally, s) -> tally.detected(0), (tally, s) -> 1),
                OutcomeCases::meanDetected,
                new Mistake(
                        "as if v tau / L were the probability",
                        s -> s.partiesPerHour() * s.horizonHours() * s.speedKmh() * s.dwellHours() / s.lengthKm()));
    }

    private static Claim dispersion() {
        return new Claim(
                "C11v",
                "detections in a run, variance over mean",
                Observable.amount(
                        (tally, s) -> Math.pow(tally.detected(0) - meanDetected(s), 2), (tally, s) -> meanDetected(s)),
                s -> 1,
                new Mistake("binomial: 1 - P", s -> 1 - open(s)));
    }

    private static Claim fence() {
        Mistake averaged = new Mistake(
                "the mean delay for every party",
                s -> BackAndForth.detection(
                        s.lengthKm(), s.speedKmh(), s.dwellHours() + s.fencedShare() * s.fenceDelayHours(), 1));
        return Claim.ofDetection(
                "C17",
                "fence as delay",
                s -> FenceDelay.detection(
                        s.fencedShare(), s.fenceDelayHours(), s.lengthKm(), s.speedKmh(), s.dwellHours()),
                averaged);
    }

    private static double meanDetected(Setting s) {
        return Counts.meanDetected(s.partiesPerHour(), s.horizonHours(), open(s));
    }

    private static double open(Setting s) {
        return BackAndForth.detection(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.probability());
    }
}
