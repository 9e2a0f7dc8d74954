package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.detection.DetectionLaw;

/**
 * The closed forms against plain summation over a fine grid of places and start times, from the definition of the motion
 * alone. On a midpoint grid of n by n cells only the cells that a boundary crosses are wrong, a share of order 1/n.
 */
class IndependentCheckTest {

    private static final int CELLS = 500;
    private static final int GLANCES = 400;
    private static final double GRID_ERROR = 2.0 / CELLS;

    /** A patrol that drives back and forth between two places. */
    private record Zigzag(double fromKm, double toKm, double speedKmh) {

        double lapHours() {
            return 2 * (toKm - fromKm) / speedKmh;
        }

        double positionKm(double atHours) {
            double lap = atHours / lapHours();
            double done = lap - Math.floor(lap);
            return fromKm + 2 * (toKm - fromKm) * Math.min(done, 1 - done);
        }

        /** Whether it stands within a radius of a party at any of many glances. */
        boolean sees(double placeKm, DoubleUnaryOperator depthKm, double radiusKm, double fromHours, double forHours) {
            for (int i = 0; i <= GLANCES; i++) {
                double atHours = fromHours + forHours * i / GLANCES;
                double alongKm = positionKm(atHours) - placeKm;
                double acrossKm = depthKm.applyAsDouble(atHours - fromHours);
                if (alongKm * alongKm + acrossKm * acrossKm <= radiusKm * radiusKm) {
                    return true;
                }
            }
            return false;
        }

        /** How often it passes a place in [from, from + dwell). */
        int visits(double placeKm, double fromHours, double dwellHours) {
            double outHours = (placeKm - fromKm) / speedKmh;
            return regular(outHours, fromHours, dwellHours) + regular(lapHours() - outHours, fromHours, dwellHours);
        }

        private int regular(double firstHours, double fromHours, double dwellHours) {
            return (int) (Math.ceil((fromHours + dwellHours - firstHours) / lapHours())
                    - Math.ceil((fromHours - firstHours) / lapHours()));
        }
    }

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, dwell {2} h, p = {3}")
    @CsvSource({"40, 20, 1, 1", "60, 15, 6, 0.5", "100, 25, 1, 0.8", "40, 20, 4, 0.3"})
    @DisplayName("C3: counting the visits of one patrol")
    void backAndForth(double lengthKm, double speedKmh, double dwellHours, double probability) {
        Zigzag patrol = new Zigzag(0, lengthKm, speedKmh);
        double counted = gridMean((place, phase) ->
                1 - Math.pow(1 - probability, patrol.visits(place * lengthKm, phase * patrol.lapHours(), dwellHours)));
        assertEquals(counted, BackAndForth.detection(lengthKm, speedKmh, dwellHours, probability), GRID_ERROR);
    }

    @Test
    @DisplayName("C3: the mean over all places is the probability on the whole stretch")
    void overAllPlaces() {
        double mean = Midpoints.mean(place -> BackAndForth.detectionAt(40, 20, 1.5, 40 * place), 0, 1);
        assertEquals(BackAndForth.detection(40, 20, 1.5, 1), mean, 1e-6);
    }

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, dwell {2} h, r = {3} km")
    @CsvSource({"50, 20, 0.5, 2", "30, 12, 1, 1", "20, 10, 0.2, 3"})
    @DisplayName("C4: glancing along the line for the whole dwell")
    void withinRadius(double lengthKm, double speedKmh, double dwellHours, double radiusKm) {
        assertEquals(
                seen(new Zigzag(0, lengthKm, speedKmh), lengthKm, t -> 0, radiusKm, dwellHours),
                BackAndForth.withinRadius(lengthKm, speedKmh, dwellHours, radiusKm),
                GRID_ERROR);
        assertEquals(
                seen(new Zigzag(radiusKm, lengthKm - radiusKm, speedKmh), lengthKm, t -> 0, radiusKm, dwellHours),
                BackAndForth.withinRadiusTurningEarly(lengthKm, speedKmh, dwellHours, radiusKm),
                GRID_ERROR);
    }

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, u = {2} km/h, r = {3} km")
    @CsvSource({"50, 20, 5, 2", "30, 10, 30, 3", "40, 12, 6, 1.5"})
    @DisplayName("C6: glancing in the plane while the party walks across")
    void barrier(double lengthKm, double patrolKmh, double partyKmh, double radiusKm) {
        DoubleUnaryOperator depthKm = t -> partyKmh * t - radiusKm;
        double acrossHours = 2 * radiusKm / partyKmh;
        assertEquals(
                seen(new Zigzag(0, lengthKm, patrolKmh), lengthKm, depthKm, radiusKm, acrossHours),
                Barrier.turningAtTheEnds(lengthKm, patrolKmh, partyKmh, radiusKm),
                GRID_ERROR);
        assertEquals(
                seen(new Zigzag(radiusKm, lengthKm - radiusKm, patrolKmh), lengthKm, depthKm, radiusKm, acrossHours),
                Barrier.turningEarly(lengthKm, patrolKmh, partyKmh, radiusKm),
                GRID_ERROR);
    }

    @ParameterizedTest(name = "lag {0} of a lap, dwell {1} h, p = {2}")
    @CsvSource({"0, 1, 0.6", "0.5, 1, 0.6", "0.5, 3, 0.7", "0.25, 1.2, 1", "0.25, 3.5, 0.4", "0.9, 2, 0.8"})
    @DisplayName("C8: counting the visits of two patrols that keep a lag")
    void agreed(double lag, double dwellHours, double probability) {
        Zigzag patrol = new Zigzag(0, 40, 20);
        double counted = gridMean((place, phase) -> {
            double fromHours = phase * patrol.lapHours();
            int visits = patrol.visits(place * 40, fromHours, dwellHours)
                    + patrol.visits(place * 40, fromHours + lag * patrol.lapHours(), dwellHours);
            return 1 - Math.pow(1 - probability, visits);
        });
        assertEquals(counted, new TwoPatrols(40, 20, probability).agreed(dwellHours, lag), GRID_ERROR);
    }

    @ParameterizedTest(name = "dwell {0} h, p = {1}")
    @CsvSource({"1, 1", "1, 0.6", "2, 0.9", "3, 0.7", "4, 0.5"})
    @DisplayName("C8: independent patrols are the average over all lags")
    void independent(double dwellHours, double probability) {
        TwoPatrols patrols = new TwoPatrols(40, 20, probability);
        assertEquals(
                Midpoints.mean(lag -> patrols.agreed(dwellHours, lag), 0, 1), patrols.independent(dwellHours), 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.5, 1", "2, 3", "0.25, 6"})
    @DisplayName("C5: random dwells are the average over fixed ones")
    void randomDwell(double perHour, double lapHours) {
        DoubleUnaryOperator density = t -> perHour * Math.exp(-perHour * t);
        double longestHours = 40 / perHour;
        double passed = longestHours
                * Midpoints.mean(t -> density.applyAsDouble(t) * Math.min(1, t / lapHours), 0, longestHours);
        double delayed = Midpoints.mean(t -> t * Math.exp(-perHour * t), 0, lapHours);
        assertEquals(passed, RoundAndRound.exponentialDwell(lapHours, 1 / perHour), 1e-5);
        assertEquals(delayed / passed, RoundAndRound.meanDelayHours(lapHours, 1 / perHour), 1e-4);

        double lengthKm = 10 * lapHours;
        double backAndForth = longestHours
                * Midpoints.mean(
                        t -> density.applyAsDouble(t) * BackAndForth.detection(lengthKm, 20, Math.min(t, lapHours), 1),
                        0,
                        longestHours);
        assertEquals(backAndForth, BackAndForth.exponentialDwell(lengthKm, 20, 1 / perHour), 1e-5);
    }

    @ParameterizedTest(name = "on {0} h, off {1} h, {2} per hour, dwell {3} h")
    @CsvSource({"10, 14, 0.6, 2", "8, 8, 1.5, 8", "3, 20, 0.2, 1"})
    @DisplayName("C27: the time on duty within the dwell, over all starts of the cycle")
    void dutyCycle(double onHours, double offHours, double perHour, double dwellHours) {
        double cycleHours = onHours + offHours;
        DoubleUnaryOperator dutyUpTo = t ->
                Math.floor(t / cycleHours) * onHours + Math.min(onHours, t - Math.floor(t / cycleHours) * cycleHours);
        double mean = Midpoints.mean(
                t -> -Math.expm1(-perHour * (dutyUpTo.applyAsDouble(t + dwellHours) - dutyUpTo.applyAsDouble(t))),
                0,
                cycleHours);
        assertEquals(mean, Passes.dutyCycle(onHours, offHours, perHour, dwellHours), 1e-6);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.5", "1", "2"})
    @DisplayName("C7: an almost uncut law from a low observer comes near the limit, and the cut lowers it")
    void inverseCube(double coverage) {
        double spacingKm = 10;
        double limit = Sweeps.inverseCubeLimit(coverage);
        assertEquals(Erf.erf(Math.sqrt(Math.PI) * coverage / 2), limit, 1e-9);
        assertEquals(limit, Sweeps.parallel(inverseCube(coverage, 400, 0.01), spacingKm, 5), 2e-3);
        // The page of closed forms gives 0.4536 for h = S / 20 and 0.4525 for a cut at 2 S, both at a coverage of one
        // half.
        if (coverage == 0.5) {
            assertEquals(0.4536, Sweeps.parallel(inverseCube(coverage, 800, 0.5), spacingKm, 5), 5e-4);
            assertEquals(0.4525, Sweeps.parallel(inverseCube(coverage, 20, 0.001), spacingKm, 5), 1e-3);
        }
    }

    @Test
    @DisplayName("C7: the quadrature of a constant rate agrees with the chords of its circles")
    void constantRate() {
        double rangeKm = 4;
        double chords = Midpoints.mean(
                offKm -> -Math.expm1(-(chordKm(rangeKm, offKm) + chordKm(rangeKm, 6 - offKm)) * 0.7 / 5), 0, 6);
        assertEquals(chords, Sweeps.parallel(new DetectionLaw.ConstantRate(rangeKm, 0.7), 6, 5), 1e-5);
    }

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, mean dwell {2} h, mean time between turns {3} h")
    @CsvSource({"40, 20, 2, 1", "40, 20, 2, 0.25", "100, 25, 0.5, 3"})
    @DisplayName("C5r: stepping through the equations of a patrol that turns round at random")
    void randomTurns(double lengthKm, double speedKmh, double meanDwellHours, double meanTurnHours) {
        double mu = 1 / meanDwellHours;
        double lambda = 1 / meanTurnHours;
        int cells = 20_000;
        double stepHours = lengthKm / speedKmh / cells;
        double towards = 1;
        double away = 1;
        double passed = 0;
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            double towardsMiddle = towards + ((lambda + mu) * towards - lambda * away) * stepHours / 2;
            double awayMiddle = away + (lambda * towards - (lambda + mu) * away) * stepHours / 2;
            towards += ((lambda + mu) * towardsMiddle - lambda * awayMiddle) * stepHours;
            away += (lambda * towardsMiddle - (lambda + mu) * awayMiddle) * stepHours;
            passed += (towardsMiddle + awayMiddle) / 2 / cells;
            // The place of the party is here; what was summed is in units of the probability of coming straight at it.
            sum += 2 * (passed - (towardsMiddle + awayMiddle) / 4 / cells) / towardsMiddle / cells;
        }
        assertEquals(sum, RandomTurns.exponentialDwell(lengthKm, speedKmh, meanDwellHours, meanTurnHours), 1.0 / cells);
    }

    @Test
    @DisplayName("C5r: without turns at random it is the patrol back and forth")
    void hardlyAnyTurns() {
        assertEquals(BackAndForth.exponentialDwell(40, 20, 2), RandomTurns.exponentialDwell(40, 20, 2, 1e7), 1e-6);
    }

    /** An inverse cube law whose uncut sweep width at 5 km/h is the given coverage of a spacing of 10 km. */
    private static DetectionLaw.InverseCube inverseCube(double coverage, double rangeKm, double heightKm) {
        double widthKm = 10 * coverage;
        return new DetectionLaw.InverseCube(rangeKm, widthKm * widthKm * 5 / (8 * Math.PI * heightKm), heightKm);
    }

    private static double chordKm(double radiusKm, double offKm) {
        return 2 * Math.sqrt(Math.max(0, radiusKm * radiusKm - offKm * offKm));
    }

    private static double seen(
            Zigzag patrol, double lengthKm, DoubleUnaryOperator depthKm, double radiusKm, double forHours) {
        return gridMean((place, phase) ->
                patrol.sees(place * lengthKm, depthKm, radiusKm, phase * patrol.lapHours(), forHours) ? 1 : 0);
    }

    private static double gridMean(DoubleBinaryOperator function) {
        return Midpoints.mean(function, CELLS);
    }
}
