package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bombs against adding up passage by passage. */
class RoadsideBombTest {

    @ParameterizedTest(name = "H = {0} h, h = {1}, c = {2} per hour")
    @CsvSource({"8, 1, 0.2", "24, 0.5, 0.1", "4, 0.1, 0.02"})
    @DisplayName("C19: equal headways, over all moments of laying")
    void regularPasses(double headwayHours, double trigger, double clearance) {
        double added = Midpoints.mean(
                first -> {
                    double hit = 0;
                    double there = 1;
                    for (int passage = 0; passage < 1000; passage++) {
                        hit += there * trigger * Math.exp(-clearance * (first + passage * headwayHours));
                        there *= 1 - trigger;
                    }
                    return hit;
                },
                0,
                headwayHours,
                2000);
        assertEquals(added, RoadsideBomb.regularPasses(headwayHours, trigger, clearance), 1e-6);
    }

    @ParameterizedTest(name = "{0} per hour, h = {1}, c = {2} per hour")
    @CsvSource({"0.125, 0.5, 0.2", "0.5, 1, 0.05"})
    @DisplayName("C19: Poisson passages, by quadrature over the moment of the explosion")
    void poissonPasses(double perHour, double trigger, double clearance) {
        double triggers = perHour * trigger;
        double added = Midpoints.integral(t -> triggers * Math.exp(-(triggers + clearance) * t), 0, 400);
        assertEquals(added, RoadsideBomb.poissonPasses(perHour, trigger, clearance), 1e-5);
    }

    @ParameterizedTest(name = "at {0} km")
    @CsvSource({"0", "7", "20", "40"})
    @DisplayName("C19: back and forth, over all moments of laying in a lap")
    void backAndForth(double placeKm) {
        double out = placeKm / 20;
        double home = 4 - out;
        double added = Midpoints.mean(
                laid -> {
                    double next = laid < out ? out : laid < home ? home : 4 + out;
                    return Math.exp(-0.3 * (next - laid));
                },
                0,
                4);
        assertEquals(added, RoadsideBomb.backAndForth(40, 20, placeKm, 0.3), 1e-5);
    }

    @Test
    @DisplayName("C19: over all places a bomb is to a patrol what a party with an exponential stay is")
    void overAllPlaces() {
        double mean = Midpoints.mean(place -> RoadsideBomb.backAndForth(40, 20, place, 0.3), 0, 40);
        assertEquals(BackAndForth.exponentialDwell(40, 20, 1 / 0.3), mean, 1e-6);
    }

    @Test
    @DisplayName("C19: it lies as long as the first of passage and clearance lets it")
    void meanLying() {
        double outlasts = Midpoints.integral(t -> (1 - t / 8) * Math.exp(-0.2 * t), 0, 8);
        double hit = RoadsideBomb.regularPasses(8, 1, 0.2);
        assertEquals(outlasts, RoadsideBomb.meanLyingHours(hit, 0.2), 1e-6);
    }

    @Test
    @DisplayName("regular passages detect more and are hit more often than Poisson ones of the same number")
    void theFrontier() {
        assertTrue(Passes.regular(8, 2, 1) > Passes.poisson(0.125, 2, 1));
        assertTrue(RoadsideBomb.regularPasses(8, 1, 0.2) > RoadsideBomb.poissonPasses(0.125, 1, 0.2) + 0.1);
    }
}
