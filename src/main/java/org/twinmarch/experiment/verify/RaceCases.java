package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.border.Border;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Watch;
import org.twinmarch.theory.PathRace;
import org.twinmarch.theory.ResponseRace;

/** C23: a unit in the middle of a stretch that is called anywhere on it. */
final class RaceCases {

    private static final String CALLED = "c23-response";
    private static final String PATH = "c23-path";

    private RaceCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        randomStay().about(CALLED, "random-stay", "random-stay-longer-stretch"),
                        fixedStay().about(CALLED, "fixed-stay", "fixed-stay-longer-stretch"),
                        meanTime().about(CALLED, "fixed-stay", "fixed-stay-longer-stretch"),
                        onThePath()
                                .about(
                                        PATH,
                                        "to-the-far-edge",
                                        "at-the-line",
                                        "beyond-the-line",
                                        "faster-than-the-fort"))
                .flatMap(cases -> cases);
    }

    private static Claim randomStay() {
        return new Claim(
                "C23a",
                "response race, exponential stay",
                Observable.APPREHENDED,
                s -> ResponseRace.exponentialVanishing(
                        s.lengthKm(), response(s).speedKmh(), reactionHours(s), s.dwellHours()),
                new Mistake("as if all stayed for the mean", RaceCases::withinTheDwell));
    }

    private static Claim fixedStay() {
        return new Claim(
                "C23b",
                "response race, fixed stay",
                Observable.APPREHENDED,
                RaceCases::withinTheDwell,
                new Mistake(
                        "without the reaction",
                        s -> ResponseRace.fixedVanishing(
                                s.lengthKm(), response(s).speedKmh(), 0, s.dwellHours())));
    }

    private static double withinTheDwell(Setting s) {
        return ResponseRace.fixedVanishing(s.lengthKm(), response(s).speedKmh(), reactionHours(s), s.dwellHours());
    }

    private static Claim meanTime() {
        return new Claim(
                "C23r",
                "response time of the races won [h]",
                Observable.amount((tally, s) -> tally.responseHours(0), (tally, s) -> tally.intercepted(0)),
                s -> ResponseRace.meanResponseHours(
                        s.lengthKm(), response(s).speedKmh(), reactionHours(s), s.dwellHours()),
                new Mistake("half the stay", s -> s.dwellHours() / 2));
    }

    private static Claim onThePath() {
        return new Claim(
                "C23p",
                "response race along a path",
                Observable.APPREHENDED,
                s -> ResponseRace.fixedVanishing(s.lengthKm(), response(s).speedKmh(), reactionHours(s), driveHours(s)),
                new Mistake(
                        "as if the unit were in time at the fence",
                        s -> ResponseRace.fixedVanishing(
                                s.lengthKm(), response(s).speedKmh(), reactionHours(s), s.fenceDelayHours())));
    }

    /** The longest drive that still wins [h]. Depths are counted in the party's direction, the alarm is at the line. */
    private static double driveHours(Setting s) {
        PatrolPlan plan = responding(s).plan();
        Border border = s.scenario().border();
        boolean comesIn = s.flow().direction().to() == plan.side();
        double roadKm = comesIn ? plan.offsetKm() : -plan.offsetKm();
        double limitKm = comesIn ? border.zone(plan.side()).depthKm() : pursuitKm(s);
        return new PathRace(s.partySpeedKmh(), response(s).speedKmh(), roadKm, limitKm)
                .driveHours(0, s.fenceDelayHours());
    }

    private static double pursuitKm(Setting s) {
        Cooperation cooperation = s.scenario().command().cooperation();
        return cooperation.terms(cooperation.grade()).pursuitDepthKm();
    }

    private static Response response(Setting s) {
        return responding(s).plan().response().orElseThrow();
    }

    private static double reactionHours(Setting s) {
        return response(s).reaction().mean();
    }

    private static Watch responding(Setting s) {
        return s.scenario().watches().stream()
                .filter(watch -> watch.plan().response().isPresent())
                .findFirst()
                .orElseThrow();
    }
}
