package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.MRG32k3a;

@DisplayName("a stream of random numbers")
class StreamTest {

    private static final int DRAWS = 1_000_000;
    private static final long[] STATE = {12345, 67890, 4294967086L, 4294944442L, 1, 987654321};

    @Test
    @DisplayName("gives the numbers of SSJ's MRG32k3a to the last bit, a million in a row")
    void equalsSsj() {
        MRG32k3a ssj = reference(STATE);
        Stream stream = new Stream(STATE);

        for (int i = 0; i < DRAWS; i++) {
            assertEquals(ssj.nextDouble(), stream.next());
        }
    }

    @Test
    @DisplayName("gives the numbers of SSJ's MRG32k3a from states with the smallest and the largest words")
    void extremeStates() {
        long[][] states = {
            {0, 0, 1, 0, 0, 1},
            {Stream.M1 - 1, 0, 0, Stream.M2 - 1, 0, 0},
            {Stream.M1 - 1, Stream.M1 - 1, Stream.M1 - 1, Stream.M2 - 1, Stream.M2 - 1, Stream.M2 - 1},
            {0, Stream.M1 - 1, 0, 0, 0, Stream.M2 - 1}
        };
        for (long[] state : states) {
            assertArrayEquals(numbers(reference(state), 1000), numbers(new Stream(state), 1000));
        }
    }

    @Test
    @DisplayName("fills a block with the same numbers as one by one, and goes on behind it")
    void fill() {
        Stream oneByOne = new Stream(STATE);
        Stream byBlocks = new Stream(STATE);

        for (int length = 0; length < 200; length++) {
            double[] block = new double[length];
            byBlocks.fill(block);
            assertArrayEquals(numbers(oneByOne, length), block);
            assertEquals(oneByOne.next(), byBlocks.next());
        }
    }

    @Test
    @DisplayName("never gives 0 or 1")
    void openInterval() {
        double[] numbers = new double[DRAWS];
        new Stream(STATE).fill(numbers);

        assertTrue(Arrays.stream(numbers).allMatch(number -> number > 0 && number < 1));
    }

    private static MRG32k3a reference(long[] state) {
        MRG32k3a ssj = new MRG32k3a();
        ssj.setSeed(state);
        return ssj;
    }

    private static double[] numbers(MRG32k3a ssj, int count) {
        return DoubleStream.generate(ssj::nextDouble).limit(count).toArray();
    }

    private static double[] numbers(Stream stream, int count) {
        return DoubleStream.generate(stream::next).limit(count).toArray();
    }
}
