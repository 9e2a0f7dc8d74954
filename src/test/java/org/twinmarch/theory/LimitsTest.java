package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold at the ends of each range, and between the closed forms. */
class LimitsTest {

    private static final double EXACT = 1e-12;

    @ParameterizedTest(name = "dwell {0} h")
    @CsvSource({"0.5", "1", "2", "3.5"})
    @DisplayName("at one mean headway regularity pays: fixed beats Erlang beats Poisson")
    void regularityPays(double dwellHours) {
        double fixed = Passes.regular(4, dwellHours, 1);
        double erlang = Passes.erlang(2, 4, dwellHours);
        double poisson = Passes.poisson(0.25, dwellHours, 1);
        assertTrue(fixed > erlang && erlang > poisson, fixed + ", " + erlang + ", " + poisson);
    }

    @Test
    @DisplayName("one Erlang stage is the Poisson stream, many are the timetable")
    void erlangStages() {
        assertEquals(Passes.poisson(0.25, 3, 1), Passes.erlang(1, 4, 3), EXACT);
        assertEquals(Passes.regular(4, 3, 1), Passes.erlang(700, 4, 3), 1e-3);
    }

    @Test
    @DisplayName("a uniform headway is a timetable below its least value, and certain above its greatest")
    void uniformHeadway() {
        assertEquals(Passes.regular(4, 1.5, 1), Passes.uniform(2, 6, 1.5), EXACT);
        assertEquals(1, Passes.uniform(2, 6, 6), EXACT);
        assertEquals(1, Passes.uniform(2, 6, 60), EXACT);
    }

    @Test
    @DisplayName("nobody is detected in no time, and everybody in a whole lap")
    void noTimeAndAllTime() {
        assertEquals(0, BackAndForth.detection(40, 20, 0, 1), EXACT);
        assertEquals(1, BackAndForth.detection(40, 20, 4, 1), EXACT);
        assertEquals(1, BackAndForth.withinRadius(40, 20, 0, 50), EXACT);
        assertEquals(1, BackAndForth.withinRadiusTurningEarly(40, 20, 100, 1), EXACT);
        assertEquals(0, Barrier.turningAtTheEnds(40, 20, 5, 0), EXACT);
        assertEquals(1, Barrier.turningAtTheEnds(40, 20, 5, 30), EXACT);
        assertEquals(1, LossSystem.blocked(0, 3), EXACT);
    }

    @Test
    @DisplayName("an end of the stretch is half as well guarded as its middle")
    void ends() {
        assertEquals(BackAndForth.detectionAt(40, 20, 1, 20) / 2, BackAndForth.detectionAt(40, 20, 1, 0), EXACT);
    }

    @Test
    @DisplayName("two mirrored patrols do on the whole stretch what one does on half of it")
    void halfTheStretchEach() {
        TwoPatrols patrols = new TwoPatrols(40, 20, 0.7);
        assertEquals(BackAndForth.detection(20, 20, 1.5, 0.7), patrols.mirrored(1.5), EXACT);
        assertEquals(BackAndForth.detection(40, 20, 1.5, 0.91), patrols.convoy(1.5), EXACT);
    }

    @Test
    @DisplayName("a fence nobody meets costs nothing, and one that everybody meets lengthens the dwell")
    void fence() {
        assertEquals(BackAndForth.detection(40, 20, 0.5, 1), FenceDelay.detection(0, 1, 40, 20, 0.5), EXACT);
        assertEquals(BackAndForth.detection(40, 20, 1.5, 1), FenceDelay.detection(1, 1, 40, 20, 0.5), EXACT);
    }

    @ParameterizedTest
    @MethodSource("senseless")
    @DisplayName("numbers out of range are refused, NaN among them")
    void refused(Executable senseless) {
        assertThrows(IllegalArgumentException.class, senseless);
    }

    private static Stream<Executable> senseless() {
        return Stream.of(Double.NaN, -1.0, Double.POSITIVE_INFINITY)
                .flatMap(wrong -> List.<Executable>of(
                        () -> Passes.regular(wrong, 1, 1),
                        () -> Passes.regular(4, wrong, 1),
                        () -> Passes.regular(4, 1, wrong),
                        () -> Passes.poisson(wrong, 1, 1),
                        () -> Passes.erlang(2, wrong, 1),
                        () -> Passes.uniform(wrong, 6, 1),
                        () -> Passes.dutyCycle(10, 14, 0.6, wrong),
                        () -> BackAndForth.detection(40, 20, wrong, 1),
                        () -> BackAndForth.detectionAt(40, 20, 1, wrong),
                        () -> BackAndForth.withinRadius(40, 20, 1, wrong),
                        () -> BackAndForth.exponentialDwell(40, 20, wrong),
                        () -> BackAndForth.meanDelayHours(40, 20, wrong),
                        () -> RoundAndRound.exponentialDwell(wrong, 1),
                        () -> Barrier.turningAtTheEnds(40, 20, wrong, 1),
                        () -> Barrier.turningEarly(40, 20, 5, wrong),
                        () -> new TwoPatrols(40, 20, wrong),
                        () -> new TwoPatrols(40, 20, 1).agreed(1, wrong),
                        () -> LossSystem.blocked(2, wrong),
                        () -> FenceDelay.detection(wrong, 1, 40, 20, 0.5),
                        () -> Counts.meanDetected(0.8, wrong, 0.4),
                        () -> Sweeps.random(wrong),
                        () -> Sweeps.scattered(wrong, 0.3, 0.8))
                        .stream());
    }

    @ParameterizedTest
    @MethodSource("senselessTogether")
    @DisplayName("so are those of two sides and of adversaries")
    void refusedTogether(Executable senseless) {
        assertThrows(IllegalArgumentException.class, senseless);
    }

    private static Stream<Executable> senselessTogether() {
        return Stream.of(Double.NaN, -1.0, Double.POSITIVE_INFINITY)
                .flatMap(wrong -> List.<Executable>of(
                        () -> LinesInDepth.agreed(6, wrong, 1, 1),
                        () -> LinesInDepth.agreed(6, 1, wrong, 1),
                        () -> LinesInDepth.independent(0.5, wrong),
                        () -> HandOff.exponentialMessage(wrong, 1, 1),
                        () -> HandOff.fixedMessage(wrong, 1, 1),
                        () -> HandOff.fixedMessage(1, 1, wrong),
                        () -> ResponseRace.exponentialVanishing(30, 40, wrong, 1),
                        () -> ResponseRace.fixedVanishing(30, 40, 0, wrong),
                        () -> ResponseRace.meanResponseHours(30, wrong, 0, 1),
                        () -> new PathRace(5, wrong, 0, 10),
                        () -> new PathRace(5, 40, 0, 10).driveHours(0, wrong),
                        () -> DutyHours.synchronous(12, 12, wrong, 2),
                        () -> DutyHours.complementary(wrong, 2),
                        () -> new RepeatAttempts(wrong, 0.5),
                        () -> new RepeatAttempts(0.5, wrong),
                        () -> Displacement.shares(List.of(wrong), List.of(0.5), 1),
                        () -> Displacement.shares(List.of(1.0), List.of(wrong), 1),
                        () -> Displacement.shares(List.of(1.0), List.of(0.5), wrong),
                        () -> new PerceivedRisk(0.5, wrong, 0.5),
                        () -> Deterrence.tries(wrong, 0.5),
                        () -> Deterrence.enters(0.3, wrong),
                        () -> new CoverPremium(1, wrong, 1),
                        () -> new CoverPremium(1, 1, 1).premium(wrong),
                        () -> WaitingForAPass.regular(wrong, 1, 1),
                        () -> WaitingForAPass.erlang(2, wrong, 1),
                        () -> WaitingForAPass.uniform(2, 6, wrong),
                        () -> WaitingForAPass.backAndForth(40, 20, 1, wrong),
                        () -> WaitingForAPass.longerGap(40, 20, wrong, 1),
                        () -> new Sector(wrong, 0.5, 0),
                        () -> new Sector(0.05, 0.5, wrong),
                        () -> Allocation.even(List.of(new Sector(0.05, 1, 0)), wrong),
                        () -> Allocation.forAdaptive(List.of(new Sector(0.05, 1, 0)), wrong),
                        () -> FenceDelay.freeChoice(wrong, 1, 40, 20, 0.5),
                        () -> FenceDelay.meanShare(0.1, wrong, 100),
                        () -> Breaches.noneOpen(wrong, 1, 1),
                        () -> Breaches.passThrough(1, wrong, 1),
                        () -> RoadsideBomb.regularPasses(wrong, 1, 0.1),
                        () -> RoadsideBomb.poissonPasses(1, wrong, 0.1),
                        () -> RoadsideBomb.backAndForth(40, 20, wrong, 0.1),
                        () -> RoadsideBomb.meanLyingHours(wrong, 0.1),
                        () -> Idleness.worstHours(wrong, 20, 1),
                        () -> Idleness.meanHoursAt(40, 20, wrong),
                        () -> Idleness.worstOfSectorsHours(100, List.of(10.0, wrong)),
                        () -> DetentionQueue.waits(2, wrong),
                        () -> DetentionQueue.meanWaitForOnePlaceHours(0.2, 3, wrong),
                        () -> FallsOfTrust.inForce(wrong, 1, 0),
                        () -> FallsOfTrust.attributedAcross(0.5, wrong),
                        () -> new GateTrade(wrong, 0, 0),
                        () -> new GateTrade(1, wrong, 0),
                        () -> LossSystem.utilisation(2, wrong))
                        .stream());
    }
}
