package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.engine.SideCount;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Breaches;
import org.twinmarch.theory.FenceDelay;
import org.twinmarch.theory.RoadsideBomb;

/** C16 to C19: the fence, its breaches, and roadside bombs. */
final class FenceCases {

    private static final String BOMBS = "c19-roadside-bombs";

    /** As many explode of those laid before the counted time as will explode after it of those laid in it. */
    private static final Observable EXPLODED = Observable.share(
            (tally, s) -> tally.count(SideCount.BOMBS_EXPLODED, s.plan().side()),
            (tally, s) -> tally.count(SideCount.BOMBS_LAID, s.plan().side()));

    private FenceCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        delay("C16", "a fence on a part, parties anywhere").about("c16-fence-and-choice", "anywhere"),
                        freeChoice().about("c16-fence-and-choice", "round-it"),
                        delay("C17", "fence as delay").about("c17-fence-delay", "standing", "growing"),
                        whole().about("c18-breaches", "random-repair", "fixed-repair"),
                        open().about("c18-breaches", "random-repair", "fixed-repair"),
                        passThrough().about("c18-breaches", "one-breach-for-all"),
                        regularPasses().about(BOMBS, "timetable", "slow-timetable"),
                        randomPasses().about(BOMBS, "random-departures", "random-departures-imperfect"),
                        lying().about(BOMBS, "timetable", "slow-timetable"))
                .flatMap(cases -> cases);
    }

    private static Claim delay(String id, String quantity) {
        Mistake averaged = new Mistake(
                "the mean delay for every party",
                s -> BackAndForth.detection(
                        s.lengthKm(), s.speedKmh(), s.dwellHours() + s.fencedShare() * s.fenceDelayHours(), 1));
        return Claim.ofDetection(
                id,
                quantity,
                s -> FenceDelay.detection(
                        s.fencedShare(), s.fenceDelayHours(), s.lengthKm(), s.speedKmh(), s.dwellHours()),
                averaged);
    }

    private static Claim freeChoice() {
        return Claim.ofDetection(
                "C16c",
                "a fence on a part, parties that go round it",
                s -> FenceDelay.freeChoice(
                        s.fencedShare(), s.fenceDelayHours(), s.lengthKm(), s.speedKmh(), s.dwellHours()),
                new Mistake("parties anywhere", delay("C16", "").theory()));
    }

    private static Claim whole() {
        return new Claim(
                "C18",
                "share of time without an open breach",
                Observable.witnessed(Scale.FRACTION, WholeFence::new),
                s -> Breaches.noneOpen(cutsPerKmHour(s), s.lengthKm(), repairHours(s)),
                new Mistake("cut and repaired in turn", s -> 1 / (1 + s.partiesPerHour() * repairHours(s))));
    }

    private static Claim open() {
        return new Claim(
                "C18o",
                "breaches open at a time",
                Observable.amount((tally, s) -> tally.breachHours(0), (tally, s) -> s.horizonHours()),
                s -> Breaches.meanOpen(cutsPerKmHour(s), s.lengthKm(), repairHours(s)),
                new Mistake(
                        "one at a time", s -> 1 - Breaches.noneOpen(cutsPerKmHour(s), s.lengthKm(), repairHours(s))));
    }

    private static Claim passThrough() {
        return new Claim(
                "C18p",
                "parties that pass another's breach",
                Observable.witnessed(Scale.SHARE, s -> new Passers()),
                s -> Breaches.passThrough(s.partiesPerHour(), s.fenceDelayHours(), repairHours(s)),
                new Mistake(
                        "as if the fence were cut in no time",
                        s -> Breaches.passThrough(s.partiesPerHour(), 0, repairHours(s))));
    }

    private static double cutsPerKmHour(Setting s) {
        return s.partiesPerHour() * s.fencedShare() / s.lengthKm();
    }

    private static double repairHours(Setting s) {
        return s.fence().breach().map(Fence.Breach::repair).orElseThrow().mean();
    }

    private static Claim regularPasses() {
        return new Claim(
                "C19a",
                "bombs that explode, fixed headways",
                EXPLODED,
                s -> RoadsideBomb.regularPasses(s.lapHours(), bombs(s).trigger(), bombs(s).clearancePerHour()),
                new Mistake(
                        "Poisson passes of the same mean headway",
                        s -> RoadsideBomb.poissonPasses(
                                1 / s.lapHours(), bombs(s).trigger(), bombs(s).clearancePerHour())));
    }

    private static Claim randomPasses() {
        return new Claim(
                "C19b",
                "bombs that explode, Poisson headways",
                EXPLODED,
                s -> RoadsideBomb.poissonPasses(s.passesPerHour(), bombs(s).trigger(), bombs(s).clearancePerHour()),
                new Mistake(
                        "fixed headways of the same mean",
                        s -> RoadsideBomb.regularPasses(
                                1 / s.passesPerHour(), bombs(s).trigger(), bombs(s).clearancePerHour())));
    }

    private static Claim lying() {
        return new Claim(
                "C19l",
                "bombs that lie on the road",
                Observable.witnessed(Scale.AMOUNT, LyingBombs::new),
                s -> bombs(s).perHour()
                        * RoadsideBomb.meanLyingHours(regularPasses().theory().applyAsDouble(s), clearance(s)),
                new Mistake(
                        "as if nobody drove over them",
                        s -> bombs(s).perHour() * RoadsideBomb.meanLyingHours(0, clearance(s))));
    }

    private static double clearance(Setting s) {
        return bombs(s).clearancePerHour();
    }

    private static RoadsideBombs bombs(Setting s) {
        return s.scenario().bombs().get(0);
    }
}
