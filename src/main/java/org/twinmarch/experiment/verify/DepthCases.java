package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.detection.Reach;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.patrol.Response;
import org.twinmarch.theory.HandOff;
import org.twinmarch.theory.LinesInDepth;
import org.twinmarch.theory.Passes;

/** C9: two lines in depth, and the hand-off between them. */
final class DepthCases {

    private static final String LINES = "c09-lines-in-depth";
    private static final String HAND_OFF = "c09-hand-off";

    private DepthCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        agreed().about(LINES, "in-step", "an-hour-apart", "three-hours-apart"),
                        independent().about(LINES, "independent"),
                        randomDelay().about(HAND_OFF, "random-delay", "half-of-the-messages"),
                        fixedDelay().about(HAND_OFF, "fixed-delay"))
                .flatMap(cases -> cases);
    }

    private static Claim agreed() {
        return Claim.ofDetection(
                "C9",
                "two lines in depth, equal laps",
                s -> lines(s, walkHours(s) + s.lag() * s.lapHours()),
                new Mistake("without the way between the lines", s -> lines(s, s.lag() * s.lapHours())));
    }

    private static double lines(Setting s, double offsetHours) {
        return LinesInDepth.agreed(s.lapHours(), watchedHours(s), offsetHours % s.lapHours(), s.probability());
    }

    private static Claim independent() {
        return Claim.ofDetection(
                "C9b",
                "two lines in depth, independent",
                s -> LinesInDepth.independent(oneLine(s), oneLine(s)),
                new Mistake("the sum of both", s -> 2 * oneLine(s)));
    }

    private static double oneLine(Setting s) {
        return Passes.regular(s.lapHours(), watchedHours(s), s.probability());
    }

    /** Time that a party spends in the band of either line [h]. */
    private static double watchedHours(Setting s) {
        return (band(s, 0).toKm() - band(s, 0).fromKm()) / s.partySpeedKmh();
    }

    /** Time on foot from the band of the first line to that of the second [h]. */
    private static double walkHours(Setting s) {
        return (band(s, 1).fromKm() - band(s, 0).fromKm()) / s.partySpeedKmh();
    }

    private static Reach.Along band(Setting s, int watch) {
        return (Reach.Along) s.scenario().watches().get(watch).sensor().reach();
    }

    private static Claim randomDelay() {
        Mistake alone = new Mistake(
                "as if the message took no time",
                s -> terms(s).message() * HandOff.fixedMessage(0, reactionHours(s), s.dwellHours()));
        return new Claim(
                "C9h",
                "hand-off, exponential message",
                Observable.APPREHENDED,
                s -> terms(s).message()
                        * HandOff.exponentialMessage(terms(s).delay().mean(), reactionHours(s), s.dwellHours()),
                alone);
    }

    private static Claim fixedDelay() {
        return new Claim(
                "C9i",
                "hand-off, fixed message",
                Observable.APPREHENDED,
                s -> HandOff.fixedMessage(terms(s).delay().mean(), reactionHours(s), s.dwellHours()),
                new Mistake("an exponential message", randomDelay().theory()));
    }

    private static Terms terms(Setting s) {
        return s.scenario()
                .command()
                .cooperation()
                .terms(s.scenario().command().cooperation().grade());
    }

    private static double reactionHours(Setting s) {
        Response response = s.scenario().watches().get(1).plan().response().orElseThrow();
        return response.reaction().mean();
    }
}
