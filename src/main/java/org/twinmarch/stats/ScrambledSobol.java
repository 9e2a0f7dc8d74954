package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.twinmarch.quantity.Check;

/**
 * The points of Sobol's sequence with the direction numbers of Joe and Kuo, scrambled: the first 32 binary digits of a
 * coordinate are multiplied by a random lower triangular matrix of digits with ones on its diagonal, and random digits are
 * added. Every point is uniform in the unit cube, and the first 2^m points keep the even spread of the sequence.
 *
 * <p>Sources: Sobol', USSR Computational Mathematics and Mathematical Physics 7, 1967, 86-112; Joe and Kuo, SIAM Journal on
 * Scientific Computing 30, 2008, 2635-2654; Matousek, Journal of Complexity 14, 1998, 527-556.
 */
final class ScrambledSobol {

    private static final int DIGITS = 32;
    private static final double UNIT = 0x1p-32;

    private final SobolSequenceGenerator sequence;
    private final List<Scramble> scrambles = new ArrayList<>();

    /**
     * A sequence at its first point.
     *
     * @param seed     master seed
     * @param purposes for each coordinate what its scrambling is drawn for; 1000 at most
     */
    ScrambledSobol(long seed, List<String> purposes) {
        Check.within("coordinates", purposes.size(), 1, SobolDesign.MOST_COORDINATES);
        Streams.requireDistinct(purposes);
        sequence = new SobolSequenceGenerator(purposes.size());
        purposes.forEach(purpose -> scrambles.add(Scramble.draw(Streams.open(seed, purpose, 0))));
    }

    /** The next point; no coordinate is 0 or 1. */
    double[] next() {
        double[] point = sequence.nextVector();
        for (int i = 0; i < point.length; i++) {
            // In the middle of its cell, so that it is neither 0 nor 1.
            point[i] = (scrambles.get(i).of((long) (point[i] / UNIT)) + 0.5) * UNIT;
        }
        return point;
    }

    /** For each digit those of which it becomes the sum, and what is added; the first digit is the highest bit. */
    private record Scramble(List<Long> rows, long shift) {

        static Scramble draw(Stream stream) {
            List<Long> rows = new ArrayList<>();
            for (int digit = 0; digit < DIGITS; digit++) {
                long higher = ((1L << digit) - 1) << (DIGITS - digit);
                rows.add(word(stream) & higher | 1L << (DIGITS - 1 - digit));
            }
            return new Scramble(rows, word(stream));
        }

        /** 32 random digits; a number has as many, of which the last are not as good as the first. */
        private static long word(Stream stream) {
            long high = (long) (stream.next() * 0x1p16);
            return high << 16 | (long) (stream.next() * 0x1p16);
        }

        long of(long digits) {
            long scrambled = 0;
            for (long row : rows) {
                scrambled = scrambled << 1 | Long.bitCount(row & digits) & 1;
            }
            return scrambled ^ shift;
        }
    }
}
