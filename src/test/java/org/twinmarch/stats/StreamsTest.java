package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import umontreal.ssj.rng.MRG32k3a;

@DisplayName("the addresses of random numbers")
class StreamsTest {

    private static final int STREAM_BIT = 127;
    private static final int SUBSTREAM_BIT = 76;
    private static final long[] STATE = {12345, 12345, 12345, 12345, 12345, 12345};

    @Test
    @DisplayName("stream j and substream i begin where SSJ's do when they are made one after the other")
    void ssjGrid() {
        MRG32k3a.setPackageSeed(STATE);
        for (int j = 0; j < 40; j++) {
            MRG32k3a ssj = new MRG32k3a();
            for (int i = 0; i < 40; i++) {
                assertEquals(ssj.nextDouble(), at(j, i).next(), "stream " + j + ", substream " + i);
                ssj.resetNextSubstream();
            }
        }
    }

    private static Stream at(long j, long i) {
        long[] state = STATE.clone();
        Streams.jump(state, j, STREAM_BIT);
        Streams.jump(state, i, SUBSTREAM_BIT);
        return new Stream(state);
    }

    @Test
    @DisplayName("jumps add up: 2^k units of one size are one unit of a size k bits larger")
    void jumpsAddUp() {
        for (int bit = 36; bit < 100; bit++) {
            long[] inOne = STATE.clone();
            long[] inMany = STATE.clone();
            Streams.jump(inOne, 1, bit + 20);
            Streams.jump(inMany, 1L << 19, bit);
            Streams.jump(inMany, 1L << 19, bit);
            assertEquals(new Stream(inOne).next(), new Stream(inMany).next(), "bit " + bit);
        }
    }

    @Test
    @DisplayName("two addresses that differ anywhere give different numbers")
    void distinct() {
        Set<Double> firsts = new HashSet<>();
        int opened = 0;
        for (long seed : new long[] {0, 1, 2, 1L << 52, Long.MAX_VALUE}) {
            for (String purpose : List.of("weather", "flow a / arrivals", "flow b / arrivals", "flow a / parties")) {
                for (long replication : new long[] {0, 1, 2, 3, Streams.MOST_REPLICATIONS}) {
                    for (long member : new long[] {0, 1, 2, Streams.MOST_MEMBERS}) {
                        Stream stream = Streams.open(seed, purpose, replication, member);
                        firsts.add(stream.next() + stream.next() / (1L << 20));
                        opened++;
                    }
                }
            }
        }
        assertEquals(opened, firsts.size());
    }

    @Test
    @DisplayName("a part of a member's stream begins 2^18 numbers after the part before; part 0 is its beginning")
    void parts() {
        Streams.Members members = Streams.members(7, "flow a / retries", 3);
        Stream whole = members.open(5);
        for (int part = 0; part < 3; part++) {
            assertEquals(whole.next(), members.open(5, part).next());
            for (int i = 1; i < 1 << 18; i++) {
                whole.next();
            }
        }
        assertThrows(IllegalArgumentException.class, () -> members.open(5, -1));
        assertThrows(IllegalArgumentException.class, () -> members.open(5, Streams.MOST_PARTS + 1));
    }

    @Test
    @DisplayName("an address does not depend on what was opened before")
    void independentOfOrder() {
        double alone = Streams.open(7, "weather", 3).next();
        Streams.open(7, "plan x / phase", 3, 5).next();

        assertEquals(alone, Streams.open(7, "weather", 3).next());
        assertEquals(alone, Streams.open(7, "weather", 3, 0).next());
    }

    @Test
    @DisplayName("two purposes with one hash are refused by name")
    void collision() {
        // Found by trying the numbers in turn: by the birthday rule a clash of 40 bits needs about a million names.
        List<String> clash = List.of("flow 641753 / parties", "flow 1103585 / parties");
        assertEquals(Streams.hash(clash.get(0)), Streams.hash(clash.get(1)));

        String message = assertThrows(IllegalArgumentException.class, () -> Streams.requireDistinct(clash))
                .getMessage();

        assertTrue(message.contains(clash.get(0)) && message.contains(clash.get(1)), message);
        assertThrows(IllegalArgumentException.class, () -> Streams.requireDistinct(List.of("weather", "weather")));
        assertDoesNotThrow(() -> Streams.requireDistinct(List.of("weather", "flow 641753 / parties")));
    }

    @Test
    @DisplayName("numbers out of range are refused")
    void ranges() {
        assertAll(
                () -> refused(-1, 0),
                () -> refused(Streams.MOST_REPLICATIONS + 1, 0),
                () -> refused(1, -1),
                () -> refused(1, Streams.MOST_MEMBERS + 1));
    }

    private static void refused(long replication, long member) {
        assertThrows(IllegalArgumentException.class, () -> Streams.open(1, "weather", replication, member));
    }
}
