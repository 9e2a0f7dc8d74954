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
}
