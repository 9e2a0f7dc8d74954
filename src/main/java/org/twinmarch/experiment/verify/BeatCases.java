package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.RandomTurns;
import org.twinmarch.theory.RoundAndRound;

/** C3, C4 and C5: one patrol on its beat. */
final class BeatCases {

    private static final String BACK_AND_FORTH = "c03-back-and-forth";
    private static final String RADIUS = "c04-radius";
    private static final String RANDOM_DWELL = "c05-random-dwell";

    private BeatCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        passed("C3", "back and forth").about(BACK_AND_FORTH, "beat-40-km", "beat-100-km", "beat-60-km"),
                        passed("C3p", "back and forth, imperfect")
                                .about(
                                        BACK_AND_FORTH,
                                        "beat-40-km-imperfect",
                                        "beat-100-km-imperfect",
                                        "beat-60-km-imperfect"),
                        atOnePlace().about(BACK_AND_FORTH, "quarter-point"),
                        turningAtTheEnds().about(RADIUS, "turning-at-the-ends", "slower-turning-at-the-ends"),
                        turningEarly().about(RADIUS, "turning-early", "slower-turning-early"),
                        exponentialDwell().about(RANDOM_DWELL, "back-and-forth", "longer-beat", "longest-beat"),
                        circuit().about(RANDOM_DWELL, "circuit", "longer-circuit", "shorter-circuit"),
                        randomTurns().about(RANDOM_DWELL, "random-turns", "many-random-turns"),
                        delay().about(RANDOM_DWELL, "fixed-dwell", "fixed-dwell-longest-beat", "fixed-dwell-long-stay"),
                        circuitDelay().about(RANDOM_DWELL, "circuit", "longer-circuit", "shorter-circuit"))
                .flatMap(cases -> cases);
    }

    private static Claim passed(String id, String quantity) {
        Mistake naive = new Mistake(
                "p v tau / L", s -> Math.min(1, s.probability() * s.speedKmh() * s.dwellHours() / s.lengthKm()));
        return Claim.ofDetection(id, quantity, BeatCases::backAndForth, naive);
    }

    private static Claim atOnePlace() {
        return Claim.ofDetection(
                "C3x",
                "back and forth, at one place",
                s -> BackAndForth.detectionAt(s.beatKm(), s.speedKmh(), s.dwellHours(), s.middleKm()),
                new Mistake(
                        "the mean over all places",
                        s -> BackAndForth.detection(s.beatKm(), s.speedKmh(), s.dwellHours(), s.probability())));
    }

    private static Claim turningAtTheEnds() {
        return Claim.ofDetection(
                "C4a",
                "radius of sight, turning at the ends",
                s -> BackAndForth.withinRadius(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.radiusKm()),
                new Mistake("no radius", BeatCases::backAndForth));
    }

    private static Claim turningEarly() {
        return Claim.ofDetection(
                "C4b",
                "radius of sight, turning early",
                s -> BackAndForth.withinRadiusTurningEarly(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.radiusKm()),
                new Mistake("turning at the ends", turningAtTheEnds().theory()));
    }

    private static Claim exponentialDwell() {
        return Claim.ofDetection(
                "C5a",
                "back and forth, exponential dwell",
                s -> BackAndForth.exponentialDwell(s.lengthKm(), s.speedKmh(), s.dwellHours()),
                new Mistake("a fixed dwell", BeatCases::backAndForth));
    }

    private static Claim circuit() {
        return Claim.ofDetection(
                "C5b",
                "circuit, exponential dwell",
                s -> RoundAndRound.exponentialDwell(s.lapHours(), s.dwellHours()),
                new Mistake("a fixed dwell", s -> Passes.regular(s.lapHours(), s.dwellHours(), 1)));
    }

    private static Claim randomTurns() {
        return Claim.ofDetection(
                "C5r",
                "random turns, exponential dwell",
                s -> RandomTurns.exponentialDwell(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.meanTurnHours()),
                new Mistake("turning at the ends only", exponentialDwell().theory()));
    }

    private static Claim delay() {
        return new Claim(
                "C5d",
                "back and forth, mean delay [h]",
                Observable.MEAN_DELAY,
                s -> BackAndForth.meanDelayHours(s.lengthKm(), s.speedKmh(), s.dwellHours()),
                new Mistake("half the dwell", s -> s.dwellHours() / 2));
    }

    private static Claim circuitDelay() {
        return new Claim(
                "C5e",
                "circuit, exponential dwell, mean delay [h]",
                Observable.MEAN_DELAY,
                s -> RoundAndRound.meanDelayHours(s.lapHours(), s.dwellHours()),
                new Mistake("half a lap", s -> s.lapHours() / 2));
    }

    private static double backAndForth(Setting s) {
        return BackAndForth.detection(s.lengthKm(), s.speedKmh(), s.dwellHours(), s.probability());
    }
}
