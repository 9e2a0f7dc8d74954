package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties that start just after a pass, against going through the passes one by one. */
class WaitingForAPassTest {

    private static final int CELLS = 2000;

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, dwell {2} h, p = {3}")
    @CsvSource({"40, 20, 1, 1", "40, 20, 3, 0.6", "100, 25, 3.9, 0.8", "60, 15, 7.5, 1"})
    @DisplayName("C21: one patrol back and forth, over all places and moments of arrival")
    void backAndForth(double lengthKm, double speedKmh, double dwellHours, double probability) {
        double lapHours = 2 * lengthKm / speedKmh;
        double next = Midpoints.mean(
                (place, moment) -> {
                    double longer = 2 * Math.max(place, 1 - place) * lengthKm / speedKmh;
                    // The first pass of a lap begins the longer gap, the second the rest of the lap.
                    double gapAfterNext = moment * lapHours < longer ? lapHours - longer : longer;
                    return gapAfterNext <= dwellHours ? probability : 0;
                },
                CELLS);
        double chosen = Midpoints.mean(
                place -> 2 * Math.max(place, 1 - place) * lengthKm / speedKmh <= dwellHours ? probability : 0, 0, 1);
        assertEquals(next, WaitingForAPass.backAndForth(lengthKm, speedKmh, dwellHours, probability), 2.0 / CELLS);
        assertEquals(chosen, WaitingForAPass.longerGap(lengthKm, speedKmh, dwellHours, probability), 1e-4);
    }

    @ParameterizedTest(name = "{0} stages")
    @CsvSource({"1", "2", "7"})
    @DisplayName("C21: Erlang headways, by the gamma law")
    void erlang(int stages) {
        GammaDistribution headway = new GammaDistribution(stages, 4.0 / stages);
        assertEquals(headway.cumulativeProbability(3), WaitingForAPass.erlang(stages, 4, 3), 1e-9);
    }

    @Test
    @DisplayName("C21: waiting beats every schedule that is not Poisson, the more regular the better")
    void waitingPays() {
        assertEquals(Passes.poisson(0.25, 2, 1), WaitingForAPass.erlang(1, 4, 2), 1e-12);
        assertTrue(WaitingForAPass.erlang(2, 4, 2) < Passes.erlang(2, 4, 2) - 0.1);
        assertTrue(WaitingForAPass.uniform(2, 6, 3) < Passes.uniform(2, 6, 3) - 0.1);
        assertEquals(0, WaitingForAPass.regular(4, 3.99, 1));
    }

    @Test
    @DisplayName("C21: a dwell of several headways meets as many passes as fit in it")
    void severalHeadways() {
        assertEquals(1 - 0.4 * 0.4, WaitingForAPass.regular(4, 10, 0.6), 1e-12);
        assertEquals(0, WaitingForAPass.uniform(2, 6, 1.9), 0);
        assertEquals(0.25, WaitingForAPass.uniform(2, 6, 3), 1e-12);
        assertEquals(1, WaitingForAPass.uniform(2, 6, 7), 0);
    }
}
