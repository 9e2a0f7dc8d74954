package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Counts;
import org.twinmarch.theory.LossSystem;
import org.twinmarch.theory.RepeatAttempts;

/** C10, C11 and C12: busy units, counts, and what befalls a party in the end. */
final class OutcomeCases {

    private static final String BUSY = "c10-busy";
    private static final String[] EACH_LOAD = {"one-unit", "two-units", "three-units", "five-units", "ten-units"};

    private static final String RETRY = "c12-retry";
    private static final String[] EACH_TEMPER = {"stubborn", "discouraged", "turned-back"};

    private OutcomeCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        loss().about(BUSY, EACH_LOAD),
                        utilisation().about(BUSY, EACH_LOAD),
                        nuisance().about("nuisance", "base"),
                        count().about("c11-counts", "base"),
                        dispersion().about("c11-counts", "base"),
                        attempts().about(RETRY, EACH_TEMPER),
                        success().about(RETRY, EACH_TEMPER),
                        apprehensions().about(RETRY, EACH_TEMPER),
                        recaptures().about(RETRY, EACH_TEMPER))
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

    private static Claim utilisation() {
        return new Claim(
                "C10u",
                "busy units, share of their time",
                Observable.fraction((tally, s) -> tally.busyHours(0), (tally, s) -> s.units() * s.horizonHours()),
                s -> LossSystem.utilisation(s.units(), s.load()),
                new Mistake("as if no sighting were lost", s -> Math.min(1, s.load() / s.units())));
    }

    private static Claim nuisance() {
        return new Claim(
                "C10n",
                "units that answer nuisance alarms, apprehended",
                Observable.APPREHENDED,
                s -> 1 - LossSystem.blocked(s.units(), s.load() + nuisanceLoad(s)),
                new Mistake("as if nuisance alarms took no time", s -> 1 - LossSystem.blocked(s.units(), s.load())));
    }

    private static double nuisanceLoad(Setting s) {
        Nuisance nuisance = s.fence().nuisance().orElseThrow();
        return nuisance.perHour() * nuisance.check().mean();
    }

    private static Claim attempts() {
        return new Claim(
                "C12",
                "attempts in an episode",
                Episodes.attempts(),
                s -> episode(s).attempts(),
                new Mistake("at most one more", s -> 1 + episode(s).recaptures()));
    }

    private static Claim success() {
        return new Claim(
                "C12",
                "passage in the end of an episode",
                Episodes.passages(),
                s -> episode(s).success(),
                new Mistake("one attempt", s -> 1 - episode(s).apprehension()));
    }

    private static Claim apprehensions() {
        return new Claim(
                "C12",
                "apprehensions in an episode",
                Episodes.stops(),
                s -> episode(s).apprehensions(),
                new Mistake("one attempt", s -> episode(s).apprehension()));
    }

    private static Claim recaptures() {
        return new Claim(
                "C12",
                "share of apprehensions that are recaptures",
                Episodes.recaptures(),
                s -> episode(s).recaptures(),
                new Mistake("everybody tries again", s -> episode(s).apprehension()));
    }

    private static RepeatAttempts episode(Setting s) {
        boolean pursued = s.flow().onDetection() == Flow.OnDetection.PURSUE;
        double stopped = pursued ? s.flow().interception().apprehension() : s.probability();
        return new RepeatAttempts(
                stopped, s.flow().tactics().retry().orElseThrow().probability());
    }

    private static double meanDetected(Setting s) {
        return Counts.meanDetected(s.partiesPerHour(), s.horizonHours(), open(s));
    }

    private static double open(Setting s) {
        return BackAndForth.detection(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.probability());
    }
}
