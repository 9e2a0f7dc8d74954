package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.quantity.Check;
import umontreal.ssj.hups.SobolSequence;

/**
 * Sobol' points, scrambled as Owen does: each binary digit of a coordinate is flipped or not, by a fair coin that belongs to
 * the digits before it. Each point by itself is uniform, so that a mean over the points is unbiased; together they stay as
 * even as they were: of the first 2^m points, every box of the first two coordinates with sides 2^-a and 2^-b, a + b = m, that
 * the halvings of the square make, holds exactly one.
 *
 * <p>Each coordinate has a stream of its own, and the first points stay the same when there are more of them or more
 * coordinates.
 *
 * <p>Sources: Sobol', USSR Computational Mathematics and Mathematical Physics 7(4), 1967, 86-112; Owen, Randomly permuted
 * (t,m,s)-nets and (t,s)-sequences, in Monte Carlo and Quasi-Monte Carlo Methods in Scientific Computing, 1995, 299-317.
 */
public final class ScrambledSobol {

    /** Largest number of coordinates: as many as SSJ has direction numbers for. */
    public static final int MOST_COORDINATES = 360;

    /** Largest number of points. */
    public static final int MOST_POINTS = 1 << 20;

    private static final String PURPOSE = "design / scrambled sobol";
    private static final int DIGITS = 31;
    private static final double UNIT = Math.scalb(1.0, -DIGITS);

    private ScrambledSobol() {}

    /**
     * Draws points.
     *
     * @param seed      master seed
     * @param count     number of points, 1 to {@link #MOST_POINTS}; a power of two, or they are not even
     * @param dimension number of coordinates, 1 to {@link #MOST_COORDINATES}
     * @return the points, each with its coordinates in (0, 1)
     */
    public static List<double[]> points(long seed, int count, int dimension) {
        Check.within("number of points", count, 1, MOST_POINTS);
        Check.within("number of coordinates", dimension, 1, MOST_COORDINATES);
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count - 1));
        SobolSequence plain = new SobolSequence(bits, DIGITS, dimension);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new double[dimension]);
        }
        for (int coordinate = 0; coordinate < dimension; coordinate++) {
            Coins coins = new Coins(Streams.open(seed, PURPOSE, 0, coordinate));
            for (int i = 0; i < count; i++) {
                int digits = (int) (plain.getCoordinateNoGray(i, coordinate) / UNIT);
                points.get(i)[coordinate] = (coins.scrambled(digits) + 0.5) * UNIT;
            }
        }
        return points;
    }

    /** The coins of one coordinate, tossed when they are first looked at. */
    private static final class Coins {

        private final Stream stream;
        private final Map<Integer, Integer> tossed = new HashMap<>();

        Coins(Stream stream) {
            this.stream = stream;
        }

        int scrambled(int digits) {
            int scrambled = 0;
            for (int place = 0; place < DIGITS; place++) {
                int shift = DIGITS - 1 - place;
                // A leading 1 tells digits of different number apart.
                int before = (1 << place) | (digits >>> (shift + 1));
                scrambled |= (digits >>> shift & 1 ^ coin(before)) << shift;
            }
            return scrambled;
        }

        private int coin(int before) {
            return tossed.computeIfAbsent(before, unseen -> stream.next() < 0.5 ? 0 : 1);
        }
    }
}
