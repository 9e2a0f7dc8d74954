package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.quantity.Check;

/**
 * Latin hypercube points: of n points, each of the n equal slices of every coordinate holds exactly one, at a place that is
 * uniform within the slice; the order of the slices is a random permutation, of each coordinate its own.
 *
 * <p>Each coordinate has a stream of its own, so that one more coordinate leaves the others as they are. Another number of
 * points gives other points.
 *
 * <p>Source: McKay, Beckman and Conover, Technometrics 21, 1979, 239-245.
 */
public final class LatinHypercube {

    private static final String PURPOSE = "design / latin hypercube";

    private LatinHypercube() {}

    /**
     * Draws points.
     *
     * @param seed      master seed
     * @param count     number of points, 1 or more
     * @param dimension number of coordinates, 1 or more
     * @return the points, each with its coordinates in [0, 1)
     */
    public static List<double[]> points(long seed, int count, int dimension) {
        Check.atLeast("number of points", count, 1);
        Check.atLeast("number of coordinates", dimension, 1);
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(new double[dimension]);
        }
        for (int coordinate = 0; coordinate < dimension; coordinate++) {
            Stream stream = Streams.open(seed, PURPOSE, 0, coordinate);
            int[] slices = shuffled(count, stream);
            for (int i = 0; i < count; i++) {
                points.get(i)[coordinate] = Math.min((slices[i] + stream.next()) / count, Math.nextDown(1.0));
            }
        }
        return points;
    }

    /** A permutation of 0 .. count - 1, each equally likely (Fisher and Yates; Durstenfeld 1964). */
    private static int[] shuffled(int count, Stream stream) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = (int) (stream.next() * (i + 1));
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
