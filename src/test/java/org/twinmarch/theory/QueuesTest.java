package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Busy units, detention, trust and gates against the balance of their states. */
class QueuesTest {

    private static final int MOST = 2000;

    @ParameterizedTest(name = "{0} places, {1} per hour, stay {2} h")
    @CsvSource({"1, 0.5, 1", "2, 1.5, 1", "10, 0.35, 24", "5, 0.1, 3"})
    @DisplayName("detention: waiting, from the balance of arrivals and departures")
    void detention(int places, double perHour, double stayHours) {
        double[] states = balance(perHour * stayHours, places, MOST);
        double waits = IntStream.range(places, MOST).mapToDouble(k -> states[k]).sum();
        double queue = IntStream.range(places, MOST)
                .mapToDouble(k -> (k - places) * states[k])
                .sum();
        assertEquals(waits, DetentionQueue.waits(places, perHour * stayHours), 1e-9);
        assertEquals(queue / perHour, DetentionQueue.meanWaitHours(places, perHour, stayHours), 1e-6);
    }

    @Test
    @DisplayName("detention: one place and equal stays, from the number left behind by each departure")
    void equalStays() {
        double load = 0.6;
        PoissonDistribution arrivals = new PoissonDistribution(load);
        double[] left = new double[60];
        left[0] = 1 - load;
        for (int j = 0; j + 1 < left.length; j++) {
            double inflow = left[j] - left[0] * arrivals.probability(j);
            for (int i = 1; i <= j; i++) {
                inflow -= left[i] * arrivals.probability(j - i + 1);
            }
            left[j + 1] = inflow / arrivals.probability(0);
        }
        double inside =
                IntStream.range(0, left.length).mapToDouble(k -> k * left[k]).sum();
        double stayHours = 3;
        assertEquals(
                inside / (load / stayHours) - stayHours,
                DetentionQueue.meanWaitForOnePlaceHours(load / stayHours, stayHours, 0),
                1e-6);
    }

    @Test
    @DisplayName("detention: exponential stays are one case of all stays, and a queue that grows for ever is refused")
    void oneCase() {
        assertEquals(
                DetentionQueue.meanWaitHours(1, 0.2, 3), DetentionQueue.meanWaitForOnePlaceHours(0.2, 3, 1), 1e-12);
        assertThrows(IllegalArgumentException.class, () -> DetentionQueue.waits(2, 2));
    }

    @ParameterizedTest(name = "{0} units, load {1}")
    @CsvSource({"1, 0.5", "2, 1.5", "5, 3", "10, 7"})
    @DisplayName("C10: the share of the time that units are busy, from the balance of states")
    void utilisation(int units, double load) {
        double[] states = balance(load, units, units + 1);
        double busy =
                IntStream.rangeClosed(0, units).mapToDouble(k -> k * states[k]).sum();
        assertEquals(busy / units, LossSystem.utilisation(units, load), 1e-12);
        assertTrue(LossSystem.utilisation(units, load) < load / units, "some sightings are lost");
    }

    @ParameterizedTest(name = "{0} falls")
    @CsvSource({"0", "1", "2", "4"})
    @DisplayName("trust: falls in force, slice of time by slice of time")
    void fallsOfTrust(int falls) {
        double sliceHours = 0.5;
        double[] inForce = new double[12];
        inForce[0] = 1;
        for (double age = sliceHours / 2; age < 500 * 30; age += sliceHours) {
            double adds = 0.003 * sliceHours * Math.exp(-age / 500);
            for (int k = inForce.length - 1; k > 0; k--) {
                inForce[k] += adds * (inForce[k - 1] - inForce[k]);
            }
            inForce[0] -= adds * inForce[0];
        }
        assertEquals(inForce[falls], FallsOfTrust.inForce(0.003, 500, falls), 1e-3);
    }

    @Test
    @DisplayName("trust: attribution errs in both directions")
    void attribution() {
        assertEquals(0.3 * 0.8 + 0.7 * 0.2, FallsOfTrust.attributedAcross(0.3, 0.2), 1e-12);
        assertEquals(0.5, FallsOfTrust.attributedAcross(0.9, 0.5), 1e-12);
    }

    @Test
    @DisplayName("gates: the members inspected in an hour are Poisson, by sorting every number of them")
    void gates() {
        GateTrade trade = new GateTrade(20, 0.05, 0.1);
        PoissonDistribution came = new PoissonDistribution(20);
        for (int inspected = 0; inspected < 8; inspected++) {
            int wanted = inspected;
            double sorted = IntStream.range(wanted, 200)
                    .mapToDouble(n -> came.probability(n) * new BinomialDistribution(n, 0.095).probability(wanted))
                    .sum();
            assertEquals(sorted, new PoissonDistribution(trade.inspectedPerHour()).probability(wanted), 1e-9);
        }
        double all = trade.inspectedPerHour() + trade.wavedThroughPerHour() + 4 * trade.evadingPartiesPerHour(4);
        assertEquals(20, all, 1e-12);
    }

    /** Probabilities of 0, 1, ... inside, if one leaves at the rate of the places taken: birth and death, normalised. */
    private static double[] balance(double load, int places, int states) {
        double[] probability = new double[states];
        probability[0] = 1;
        for (int k = 1; k < states; k++) {
            probability[k] = probability[k - 1] * load / Math.min(k, places);
        }
        double sum = IntStream.range(0, states).mapToDouble(k -> probability[k]).sum();
        return IntStream.range(0, states).mapToDouble(k -> probability[k] / sum).toArray();
    }
}
