package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Barrier;
import org.twinmarch.theory.Sweeps;

/** C6, C7 and C26: parties that walk through fields of sight. */
final class PlaneCases {

    private static final String BARRIER = "c06-barrier";
    private static final String SWEEPS = "c07-sweeps";

    private PlaneCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        barrier().about(BARRIER, "walking", "walking-far-sight", "driving"),
                        barrierTurningEarly().about(BARRIER, "walking-turning-early", "driving-turning-early"),
                        parallel()
                                .about(
                                        SWEEPS,
                                        "inverse-cube",
                                        "inverse-cube-full-coverage",
                                        "inverse-cube-double-coverage",
                                        "constant-rate",
                                        "gaussian"),
                        parallelAsCut().about(SWEEPS, "inverse-cube-high-and-cut"),
                        parallelDefiniteRange().about(SWEEPS, "definite-range"),
                        atRandom().about(SWEEPS, "scattered"),
                        scattered().about("c26-scattered", "sparse", "dense"))
                .flatMap(cases -> cases);
    }

    private static Claim barrier() {
        Mistake alongTheLine = new Mistake(
                "a dwell of 2r / u on the line",
                s -> BackAndForth.withinRadius(
                        s.lengthKm(), s.speedKmh(), 2 * s.radiusKm() / s.partySpeedKmh(), s.radiusKm()));
        return Claim.ofDetection(
                "C6a",
                "barrier, turning at the ends",
                s -> Barrier.turningAtTheEnds(s.lengthKm(), s.speedKmh(), s.partySpeedKmh(), s.radiusKm()),
                alongTheLine);
    }

    private static Claim barrierTurningEarly() {
        return Claim.ofDetection(
                "C6b",
                "barrier, turning early",
                s -> Barrier.turningEarly(s.lengthKm(), s.speedKmh(), s.partySpeedKmh(), s.radiusKm()),
                new Mistake("turning at the ends", barrier().theory()));
    }

    private static Claim parallel() {
        return Claim.ofDetection(
                "C7",
                "equally spaced sweeps, the law as cut",
                s -> Sweeps.parallel(s.continuousLaw(), s.spacingKm(), s.partySpeedKmh()),
                new Mistake("sweeps at random", s -> Sweeps.random(widthKm(s) / s.spacingKm())));
    }

    private static Claim parallelAsCut() {
        return Claim.ofDetection(
                "C7",
                "equally spaced sweeps, the law as cut",
                parallel().theory(),
                new Mistake(
                        "as if seen from the ground and without a cut",
                        s -> Sweeps.inverseCubeLimit(limitWidthKm(s) / s.spacingKm())));
    }

    /** Sweep width of the inverse cube law in the limit of a low observer and no cut [km]. */
    private static double limitWidthKm(Setting s) {
        DetectionLaw.InverseCube law = (DetectionLaw.InverseCube) s.continuousLaw();
        return 2 * Math.sqrt(2 * Math.PI * law.constant() * law.heightKm() / s.partySpeedKmh());
    }

    private static Claim parallelDefiniteRange() {
        return Claim.ofDetection(
                "C7d",
                "equally spaced sweeps, definite range",
                s -> Sweeps.definiteRange(2 * s.radiusKm() / s.spacingKm()),
                new Mistake("sweeps at random", s -> Sweeps.random(2 * s.radiusKm() / s.spacingKm())));
    }

    private static Claim atRandom() {
        return Claim.ofDetection(
                "C7r",
                "sweeps at random, the law as cut",
                s -> Sweeps.random(widthKm(s) * s.postsPerKm()),
                new Mistake(
                        "equally spaced sweeps",
                        s -> Sweeps.parallel(s.continuousLaw(), 1 / s.postsPerKm(), s.partySpeedKmh())));
    }

    private static Claim scattered() {
        return Claim.ofDetection(
                "C26",
                "sensors scattered at random",
                s -> Sweeps.scattered(s.postsPerKm(), s.radiusKm(), s.probability()),
                new Mistake("2 r s p", s -> 2 * s.radiusKm() * s.postsPerKm() * s.probability()));
    }

    private static double widthKm(Setting s) {
        return Sweeps.widthKm(s.continuousLaw(), s.partySpeedKmh());
    }
}
