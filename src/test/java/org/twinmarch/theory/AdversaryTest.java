package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties that try again, choose their place, learn and are deterred, against sums over all that can happen. */
class AdversaryTest {

    private static final List<Double> WEIGHTS = List.of(0.5, 0.3, 0.2);
    private static final List<Double> RISKS = List.of(0.2, 0.5, 0.7);

    @ParameterizedTest(name = "p = {0}, q = {1}")
    @CsvSource({"0.4, 0.8", "0.5, 0.6", "0.9, 1", "0, 0.5", "1, 0.7"})
    @DisplayName("C12: adding up the episode attempt by attempt")
    void repeatAttempts(double apprehension, double retry) {
        double starts = 1;
        double attempts = 0;
        double again = 0;
        for (int attempt = 0; attempt < 500; attempt++) {
            attempts += starts;
            again += attempt > 0 ? starts * apprehension : 0;
            starts *= apprehension * retry;
        }
        RepeatAttempts episode = new RepeatAttempts(apprehension, retry);
        assertEquals(attempts, episode.attempts(), 1e-9);
        assertEquals(attempts * apprehension, episode.apprehensions(), 1e-9);
        assertEquals(attempts * (1 - apprehension), episode.success(), 1e-9);
        if (apprehension > 0) {
            assertEquals(again / (attempts * apprehension), episode.recaptures(), 1e-9);
        }
    }

    @Test
    @DisplayName("C12: whoever always tries again gets through in the end")
    void alwaysAgain() {
        assertEquals(1, new RepeatAttempts(0.9, 1).success(), 1e-12);
    }

    @ParameterizedTest(name = "beta = {0}")
    @CsvSource({"0", "1.5", "4", "12"})
    @DisplayName("C14: the shares are those of the best of random utilities with Gumbel noise")
    void displacement(double beta) {
        List<Double> shares = Displacement.shares(WEIGHTS, RISKS, beta);
        for (int i = 0; i < shares.size(); i++) {
            assertEquals(best(i, beta), shares.get(i), 1e-5);
        }
    }

    @Test
    @DisplayName("C14: risk repels: the mean falls by its variance, down to the least risk")
    void displacementLowersTheMean() {
        double step = 1e-5;
        double slope =
                (Displacement.meanRisk(WEIGHTS, RISKS, 4 + step) - Displacement.meanRisk(WEIGHTS, RISKS, 4 - step))
                        / (2 * step);
        List<Double> shares = Displacement.shares(WEIGHTS, RISKS, 4);
        double mean = Displacement.meanRisk(WEIGHTS, RISKS, 4);
        double variance = IntStream.range(0, 3)
                .mapToDouble(i -> shares.get(i) * (RISKS.get(i) - mean) * (RISKS.get(i) - mean))
                .sum();
        assertEquals(-variance, slope, 1e-6);
        assertEquals(0.2, Displacement.meanRisk(WEIGHTS, RISKS, 400), 1e-12);
    }

    @ParameterizedTest(name = "g = {0}, P = {1}, {2} outcomes")
    @CsvSource({"0.05, 0.3, 1", "0.2, 0.3, 12", "0.5, 0.9, 8", "1, 0.4, 3", "0, 0.4, 5"})
    @DisplayName("what is learned, over all sequences of outcomes")
    void perceivedRisk(double forgetting, double risk, int outcomes) {
        double mean = 0;
        double squares = 0;
        for (int sequence = 0; sequence < 1 << outcomes; sequence++) {
            double belief = 0.8;
            double probability = 1;
            for (int i = 0; i < outcomes; i++) {
                int stopped = sequence >> i & 1;
                belief = (1 - forgetting) * belief + forgetting * stopped;
                probability *= stopped == 1 ? risk : 1 - risk;
            }
            mean += probability * belief;
            squares += probability * belief * belief;
        }
        PerceivedRisk learned = new PerceivedRisk(0.8, forgetting, risk);
        assertEquals(mean, learned.mean(outcomes), 1e-12);
        assertEquals(squares - mean * mean, learned.variance(outcomes), 1e-12);
    }

    @ParameterizedTest(name = "P = {0}")
    @CsvSource({"0", "0.1", "0.3", "0.300001", "0.6", "1"})
    @DisplayName("above the threshold apprehensions stay while entries fall")
    void deterrence(double risk) {
        double tries = risk > 0 ? Math.min(1, 0.3 / risk) : 1;
        assertEquals(tries, Deterrence.tries(0.3, risk), 1e-12);
        assertEquals(Math.min(0.3, risk), Deterrence.apprehended(0.3, risk), 1e-12);
        assertEquals(tries - Math.min(0.3, risk), Deterrence.enters(0.3, risk), 1e-12);
    }

    @Test
    @DisplayName("seizures cannot measure success: twice the risk, half the entries and more, the same apprehensions")
    void seizuresCannotMeasureSuccess() {
        assertEquals(Deterrence.apprehended(0.3, 0.4), Deterrence.apprehended(0.3, 0.8), 1e-12);
        assertTrue(Deterrence.enters(0.3, 0.8) < Deterrence.enters(0.3, 0.4) / 2);
    }

    /** Probability that place i has the greatest of {@code ln w - beta p + Gumbel noise}, by quadrature over its utility. */
    private static double best(int i, double beta) {
        return Midpoints.integral(
                utility -> {
                    double density = density(utility - draw(i, beta));
                    for (int j = 0; j < WEIGHTS.size(); j++) {
                        density *= j == i ? 1 : Math.exp(-Math.exp(-(utility - draw(j, beta))));
                    }
                    return density;
                },
                -30,
                40);
    }

    private static double draw(int i, double beta) {
        return Math.log(WEIGHTS.get(i)) - beta * RISKS.get(i);
    }

    private static double density(double noise) {
        return Math.exp(-noise - Math.exp(-noise));
    }
}
