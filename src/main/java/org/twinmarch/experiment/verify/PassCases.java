package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.stats.Headway;
import org.twinmarch.theory.DutyHours;
import org.twinmarch.theory.Passes;

/** C1, C2, C27 and C28: passes at one place, on a timetable or at random. */
final class PassCases {

    private static final String RANDOM_DEPARTURES = "c02-random-departures";

    private PassCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        timetable().about("c01-timetable", "every-6-hours", "every-8-hours", "every-4-hours"),
                        poisson().about(RANDOM_DEPARTURES, "poisson", "poisson-imperfect"),
                        erlang().about(RANDOM_DEPARTURES, "erlang"),
                        uniform().about(RANDOM_DEPARTURES, "uniform"),
                        duty().about("c27-duty", "cycle", "daily-hours"),
                        together().about("c28-two-duties", "together", "together-shorter"),
                        inTurn().about("c28-two-duties", "in-turn", "in-turn-shorter"))
                .flatMap(cases -> cases);
    }

    private static Claim timetable() {
        Mistake poisson = new Mistake(
                "Poisson passes of the same mean headway",
                s -> Passes.poisson(1 / s.lapHours(), s.dwellHours(), s.probability()));
        return Claim.ofDetection(
                "C1", "fixed headways", s -> Passes.regular(s.lapHours(), s.dwellHours(), s.probability()), poisson);
    }

    private static Claim poisson() {
        return Claim.ofDetection("C2a", "Poisson headways", PassCases::memoryless, asOnATimetable());
    }

    private static Claim erlang() {
        return Claim.ofDetection(
                "C2c",
                "Erlang headways",
                s -> {
                    Headway.Erlang headway = (Headway.Erlang) s.headway();
                    return Passes.erlang(headway.stages(), headway.meanHours(), s.dwellHours());
                },
                asOnATimetable());
    }

    private static Claim uniform() {
        return Claim.ofDetection(
                "C2d",
                "uniform headways",
                s -> {
                    Headway.Uniform headway = (Headway.Uniform) s.headway();
                    return Passes.uniform(headway.leastHours(), headway.mostHours(), s.dwellHours());
                },
                asOnATimetable());
    }

    private static Claim duty() {
        Mistake spread = new Mistake(
                "the same passes spread over the day",
                s -> Passes.poisson(s.passesPerHour() * s.onHours() / (s.onHours() + s.offHours()), s.dwellHours(), 1));
        return Claim.ofDetection(
                "C27",
                "duty cycle, Poisson headways",
                s -> Passes.dutyCycle(s.onHours(), s.offHours(), s.passesPerHour(), s.dwellHours()),
                spread);
    }

    private static Claim together() {
        return Claim.ofDetection(
                "C28s",
                "two forces on duty together",
                s -> DutyHours.synchronous(s.onHours(), s.offHours(), s.passesPerHour(), s.dwellHours()),
                new Mistake("as if they took turns", s -> DutyHours.complementary(s.passesPerHour(), s.dwellHours())));
    }

    private static Claim inTurn() {
        return Claim.ofDetection(
                "C28c",
                "two forces on duty in turn",
                s -> DutyHours.complementary(s.passesPerHour(), s.dwellHours()),
                new Mistake("as if they kept the same hours", together().theory()));
    }

    private static double memoryless(Setting s) {
        return Passes.poisson(s.passesPerHour(), s.dwellHours(), s.probability());
    }

    private static Mistake asOnATimetable() {
        return new Mistake(
                "fixed headways of the same mean",
                s -> Passes.regular(1 / s.passesPerHour(), s.dwellHours(), s.probability()));
    }
}
