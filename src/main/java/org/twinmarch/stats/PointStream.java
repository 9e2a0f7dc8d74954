package org.twinmarch.stats;

import org.apache.commons.math3.random.SobolSequenceGenerator;

/**
 * The numbers of one point of a randomised quasi-Monte Carlo point set. The numbers of the stream are cut into groups of
 * {@link #DIMENSIONS}. In each group the {@link #POINTS} points are those of a Sobol sequence of as many dimensions, in an
 * order of its own, shifted digit by digit (exclusive or) by the plain numbers of the stream. All points share the stream and
 * so the shift and the order:
 *
 * <ul>
 *   <li>one point alone is plain random numbers, because the shift is: every mean stays what it is;
 *   <li>of all points together, each number lies once in each of {@link #POINTS} equal parts of (0, 1), and the numbers of one
 *       group are evenly spread together;
 *   <li>groups and streams are put together at random, so that their number does not matter (padding).
 * </ul>
 *
 * <p>A group takes one number more of the plain stream than it gives: the one that settles the order.
 *
 * <p>Sources: S. Joe and F. Y. Kuo, Constructing Sobol sequences with better two-dimensional projections, SIAM J. Sci.
 * Comput. 30, 2008, 2635-2654; A. B. Owen, Latin supercube sampling for very high-dimensional simulations, ACM Trans.
 * Model. Comput. Simul. 8, 1998, 71-102.
 */
final class PointStream extends Stream {

    /** Points of a set: a power of 2. */
    static final int POINTS = 64;
    /** Numbers of a group; that many make the block of a party. */
    static final int DIMENSIONS = 10;

    private static final double TWO_32 = 0x1p32;
    private static final long[][] SOBOL = sobol();

    private final int point;
    private long[] here = SOBOL[0];
    private int used = DIMENSIONS;

    /**
     * A stream of a point.
     *
     * @param state where its plain stream begins
     * @param point number of the point, from 0
     */
    PointStream(long[] state, int point) {
        super(state);
        this.point = point;
    }

    @Override
    public double next() {
        if (used == DIMENSIONS) {
            here = SOBOL[place(point, word())];
            used = 0;
        }
        return ((word() ^ here[used++]) + 0.5) / TWO_32;
    }

    @Override
    public void fill(double[] block) {
        for (int i = 0; i < block.length; i++) {
            block[i] = next();
        }
    }

    /** The first 32 binary digits of the next plain number. */
    private long word() {
        return (long) (super.next() * TWO_32);
    }

    /** Where a point stands in an order of the points; different points stand at different places. */
    static int place(int point, long key) {
        int mask = POINTS - 1;
        int half = Integer.numberOfTrailingZeros(POINTS) / 2;
        long mixed = (point * (key | 1) + (key >>> 8)) & mask;
        mixed ^= mixed >>> half;
        mixed = (mixed * (key >>> 16 | 1) + (key >>> 22)) & mask;
        return (int) (mixed ^ mixed >>> half);
    }

    private static long[][] sobol() {
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(DIMENSIONS);
        long[][] points = new long[POINTS][DIMENSIONS];
        for (long[] digits : points) {
            double[] vector = sequence.nextVector();
            for (int i = 0; i < DIMENSIONS; i++) {
                digits[i] = (long) (vector[i] * TWO_32);
            }
        }
        return points;
    }
}
