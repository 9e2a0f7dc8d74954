package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the numbers of a run")
class NumbersTest {

    private static final int POINTS = Numbers.Point.POINTS;
    private static final int DRAWS = 35;

    @Test
    @DisplayName("are those of the streams of its replication")
    void plain() {
        assertEquals(
                Streams.open(7, "weather", 3, 5).next(),
                new Numbers.Plain(7, 3).open("weather", 5).next());
    }

    @Test
    @DisplayName("are 1 - u where they are mirrored, one by one and by blocks, of members and their parts")
    void mirrored() {
        double[] plain = drawn(new Numbers.Plain(7, 3));
        double[] mirrored = drawn(new Numbers.Mirrored(7, 3));

        for (int i = 0; i < DRAWS; i++) {
            assertEquals(1 - plain[i], mirrored[i]);
        }
        double part = new Numbers.Plain(7, 3).members("later").open(2, 1).next();
        assertEquals(
                1 - part, new Numbers.Mirrored(7, 3).members("later").open(2, 1).next());
    }

    @Test
    @DisplayName("are not mirrored but others where they have no direction")
    void withoutDirection() {
        assertEquals(new Numbers.Plain(7, 4), new Numbers.Mirrored(7, 3).withoutDirection());
        assertEquals(new Numbers.Plain(7, 3), new Numbers.Plain(7, 3).withoutDirection());
    }

    @Test
    @DisplayName("of a point set are the same one by one and by blocks")
    void blocks() {
        double[] block = new double[DRAWS];
        new Numbers.Point(7, 1, 11).open("weather").fill(block);

        assertArrayEquals(drawn(new Numbers.Point(7, 1, 11)), block);
    }

    private static double[] drawn(Numbers numbers) {
        Stream stream = numbers.open("weather");
        double[] drawn = new double[DRAWS];
        Arrays.setAll(drawn, i -> stream.next());
        return drawn;
    }

    @Test
    @DisplayName("of all points lie once in each part of (0, 1), whichever number of whichever stream it is")
    void stratified() {
        double[][] points = set(7);
        for (int draw = 0; draw < DRAWS; draw++) {
            int column = draw;
            long parts = Arrays.stream(points)
                    .mapToLong(point -> (long) (point[column] * POINTS))
                    .distinct()
                    .count();
            assertEquals(POINTS, parts);
        }
    }

    @Test
    @DisplayName("of all points fill the square of the first two numbers of a group evenly; plain numbers do not")
    void net() {
        double[][] plain = new double[POINTS][];
        Arrays.setAll(plain, point -> drawn(new Numbers.Plain(7, point)));

        assertEquals(POINTS, cells(set(7), 0));
        assertEquals(POINTS, cells(set(7), PointStream.DIMENSIONS));
        assertNotEquals(POINTS, cells(plain, 0));
    }

    /** Cells of a grid of 8 by 8 that two neighbouring numbers of the points fall into. */
    private static long cells(double[][] points, int draw) {
        return Arrays.stream(points)
                .mapToLong(point -> 8 * (long) (8 * point[draw]) + (long) (8 * point[draw + 1]))
                .distinct()
                .count();
    }

    private static double[][] set(long seed) {
        double[][] points = new double[POINTS][];
        Arrays.setAll(points, point -> drawn(new Numbers.Point(seed, 1, point)));
        return points;
    }

    @Test
    @DisplayName(
            "of one point are uniform and independent over the sets: their means and products are those of uniform numbers")
    void unbiased() {
        RatioEstimator[] moments = {new RatioEstimator(), new RatioEstimator(), new RatioEstimator()};
        for (int set = 0; set < 5_000; set++) {
            double[] point = drawn(new Numbers.Point(9, 1 + (long) set * POINTS, 13));
            assertTrue(Arrays.stream(point).allMatch(number -> number > 0 && number < 1));
            moments[0].add(point[3], 1);
            moments[1].add(point[3] * point[3], 1);
            moments[2].add(point[3] * point[14], 1);
        }

        double[] truths = {1 / 2.0, 1 / 3.0, 1 / 4.0};
        for (int i = 0; i < truths.length; i++) {
            assertTrue(moments[i].estimate(Scale.AMOUNT, 0.999).orElseThrow().covers(truths[i]));
        }
    }

    @Test
    @DisplayName("stand in another order in each group, every point at a place of its own")
    void order() {
        Stream keys = Streams.open(1, "keys", 1);
        for (int i = 0; i < 1000; i++) {
            long key = (long) (keys.next() * 0x1p32);
            int[] places = IntStream.range(0, POINTS)
                    .map(point -> PointStream.place(point, key))
                    .toArray();
            assertEquals(POINTS, Arrays.stream(places).distinct().count());
            assertTrue(Arrays.stream(places).allMatch(place -> place >= 0 && place < POINTS));
        }
    }

    @Test
    @DisplayName("of a point that is not in the set are refused")
    void refused() {
        assertThrows(IllegalArgumentException.class, () -> new Numbers.Point(1, 1, POINTS));
    }
}
