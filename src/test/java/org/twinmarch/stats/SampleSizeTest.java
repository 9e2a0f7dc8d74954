package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import umontreal.ssj.probdist.ChiSquareDist;
import umontreal.ssj.probdist.NormalDist;
import umontreal.ssj.probdist.StudentDist;

@DisplayName("the number of replications for a half-width")
class SampleSizeTest {

    private static final double CONFIDENCE = 0.95;

    /** A pilot of independent detections with probability p, one in each replication. */
    private static Estimate pilot(double p, int count, long seed) {
        Stream stream = Streams.open(seed, "pilot", 1);
        RatioEstimator ratio = new RatioEstimator();
        for (int i = 0; i < count; i++) {
            ratio.add(stream.next() < p ? 1 : 0, 1);
        }
        return ratio.estimate(Scale.SHARE, CONFIDENCE).orElseThrow();
    }

    @Test
    @DisplayName("is the first for which Student's interval is short enough")
    void first() {
        SampleSize size = new SampleSize(0.5, 30, CONFIDENCE);
        int needed = (int) size.needed(0.05).replications();

        assertTrue(StudentDist.inverseF(needed - 1, 0.975) * 0.5 / Math.sqrt(needed) <= 0.05);
        assertTrue(StudentDist.inverseF(needed - 2, 0.975) * 0.5 / Math.sqrt(needed - 1) > 0.05);
        assertEquals(2, new SampleSize(0, 30, CONFIDENCE).needed(0.05).replications());
        assertEquals(2, size.needed(1e6).replications());
    }

    @Test
    @DisplayName("of independent detections is z^2 p (1 - p) / h^2; not p (1 - p) / h^2, nor half of it")
    void bernoulli() {
        double p = 0.3;
        double wanted = 0.01;
        double z = NormalDist.inverseF01(0.975);
        double theory = z * z * p * (1 - p) / (wanted * wanted);

        SampleSize.Needed needed = SampleSize.seen(pilot(p, 400, 1)).needed(wanted);
        assertTrue(needed.least() <= theory && theory <= needed.most(), needed::toString);
        assertTrue(needed.least() <= needed.replications() && needed.replications() <= needed.most());
        assertTrue(p * (1 - p) / (wanted * wanted) < needed.least(), needed::toString);
        assertTrue(2 * theory > needed.most(), needed::toString);
    }

    @Test
    @DisplayName("holds the needed number between its bounds as often as its confidence says, for normal replications")
    void bounds() {
        RatioEstimator held = new RatioEstimator();
        double truth = new SampleSize(1, 1_000_000_000, CONFIDENCE).needed(0.1).replications();
        for (long seed = 1; seed <= 400; seed++) {
            Stream stream = Streams.open(7, "normal pilot", seed);
            Comoments seen = new Comoments(1);
            for (int i = 0; i < 12; i++) {
                seen.add(Normal.quantile(stream.next()));
            }
            SampleSize.Needed needed = new SampleSize(Math.sqrt(seen.sum(0, 0) / 11), 11, CONFIDENCE).needed(0.1);
            held.add(needed.least() <= truth && truth <= needed.most() ? 1 : 0, 1);
        }

        Estimate share = held.estimate(Scale.SHARE, 0.999).orElseThrow();
        assertTrue(share.covers(CONFIDENCE), share::toString);
    }

    @Test
    @DisplayName("has chi-square bounds of the standard deviation")
    void chiSquare() {
        SampleSize size = new SampleSize(2, 9, 0.9);

        assertEquals(
                2 * Math.sqrt(9 / ChiSquareDist.inverseF(9, 0.95)),
                size.smallest().deviation(),
                1e-9);
        assertEquals(
                2 * Math.sqrt(9 / ChiSquareDist.inverseF(9, 0.05)),
                size.largest().deviation(),
                1e-9);
    }

    @Test
    @DisplayName("is told by an interval of Student's, which it gives back at the pilot's own size")
    void roundTrip() {
        Estimate pilot = new Estimate(5, 4.2, 5.8, CONFIDENCE, 40);

        assertEquals(0.8, SampleSize.seen(pilot).halfWidth(40), 1e-12);
        assertEquals(40, SampleSize.seen(pilot).needed(0.8 + 1e-9).replications());
    }

    @Test
    @DisplayName("is unknown after one replication and where there is no bound")
    void unknown() {
        assertEquals(Optional.empty(), SampleSize.ifSeen(new Estimate(1, 0, 2, CONFIDENCE, 1)));
        assertEquals(Optional.empty(), SampleSize.ifSeen(new Estimate(1, 0, Double.POSITIVE_INFINITY, CONFIDENCE, 9)));
        assertThrows(IllegalArgumentException.class, () -> new SampleSize(1, 9, CONFIDENCE).needed(0));
        assertThrows(IllegalArgumentException.class, () -> new SampleSize(Double.NaN, 9, CONFIDENCE));
    }
}
