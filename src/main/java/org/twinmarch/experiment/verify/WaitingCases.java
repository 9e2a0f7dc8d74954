package org.twinmarch.experiment.verify;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.stats.Headway;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.WaitingForAPass;

/** C21: parties that wait for a pass and only then come onto the line. */
final class WaitingCases {

    private static final String WAITING = "c21-waiting";

    private WaitingCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        atRandom().about(WAITING, "random-departures", "random-departures-imperfect"),
                        erlang().about(WAITING, "erlang"),
                        uniform().about(WAITING, "uniform"),
                        timetable().about(WAITING, "timetable", "timetable-long-stay"),
                        backAndForth().about(WAITING, "back-and-forth"),
                        longerGap().about(WAITING, "longer-gap", "longer-gap-short-stay"))
                .flatMap(cases -> cases);
    }

    private static Claim atRandom() {
        return Claim.ofDetection(
                "C21",
                "starting just after a pass, Poisson headways",
                s -> Passes.poisson(s.passesPerHour(), s.dwellHours(), s.probability()),
                new Mistake(
                        "as if the pass it waited for might see it, too",
                        s -> 1
                                - (1 - s.probability())
                                        * (1 - Passes.poisson(s.passesPerHour(), s.dwellHours(), s.probability()))));
    }

    private static Claim erlang() {
        return Claim.ofDetection(
                "C21e",
                "starting just after a pass, Erlang headways",
                s -> {
                    Headway.Erlang headway = (Headway.Erlang) s.headway();
                    return WaitingForAPass.erlang(headway.stages(), headway.meanHours(), s.dwellHours());
                },
                new Mistake("without waiting", s -> {
                    Headway.Erlang headway = (Headway.Erlang) s.headway();
                    return Passes.erlang(headway.stages(), headway.meanHours(), s.dwellHours());
                }));
    }

    private static Claim uniform() {
        return Claim.ofDetection(
                "C21u",
                "starting just after a pass, uniform headways",
                s -> {
                    Headway.Uniform headway = (Headway.Uniform) s.headway();
                    return WaitingForAPass.uniform(headway.leastHours(), headway.mostHours(), s.dwellHours());
                },
                new Mistake("without waiting", s -> {
                    Headway.Uniform headway = (Headway.Uniform) s.headway();
                    return Passes.uniform(headway.leastHours(), headway.mostHours(), s.dwellHours());
                }));
    }

    private static Claim timetable() {
        return Claim.ofDetection(
                "C21t",
                "starting just after a pass, fixed headways",
                s -> WaitingForAPass.regular(s.lapHours(), s.dwellHours(), s.probability()),
                new Mistake("without waiting", s -> Passes.regular(s.lapHours(), s.dwellHours(), s.probability())));
    }

    private static Claim backAndForth() {
        return Claim.ofDetection(
                "C21b",
                "starting just after a pass, back and forth",
                onABeat(WaitingForAPass::backAndForth),
                new Mistake("without waiting", onABeat(BackAndForth::detection)));
    }

    private static Claim longerGap() {
        return Claim.ofDetection(
                "C21g",
                "starting in the longer gap, back and forth",
                onABeat(WaitingForAPass::longerGap),
                new Mistake("starting in the next gap", onABeat(WaitingForAPass::backAndForth)));
    }

    /** What speaks of one patrol back and forth. */
    @FunctionalInterface
    private interface OnABeat {

        double of(double lengthKm, double speedKmh, double dwellHours, double probability);
    }

    private static ToDoubleFunction<Setting> onABeat(OnABeat form) {
        return s -> form.of(s.beatKm(), s.speedKmh(), s.dwellHours(), s.probability());
    }
}
