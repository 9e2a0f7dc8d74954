package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("playing a list of runs over threads")
class ReplicationsTest {

    private static final Cast CAST = SmallWorld.cast(SmallWorld.study("""
                    format: 1
                    name: small
                    border: {length: 10 km}
                    horizon: 10 h
                    flows:
                      north: {direction: a-to-b, rate: 5 per h, speed: 4 km/h}
                    """), "base");

    @ParameterizedTest(name = "{0} threads")
    @ValueSource(ints = {1, 2, 5})
    @DisplayName("outcomes come in order, replication by replication, whichever run is ready first")
    void order(int threads) throws InterruptedException {
        List<String> heard = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int run = 0; run < 3 * 200; run++) {
            expected.add(run % 3 + "/" + (1 + run / 3));
        }

        new Replications(3, 200, threads)
                .play(ReplicationsTest::unevenly, outcome -> heard.add(outcome.policy() + "/" + outcome.replication()));

        assertEquals(expected, heard);
    }

    @Test
    @DisplayName("while one run is slow the others do not pile up without bound")
    void bounded() throws InterruptedException {
        AtomicInteger started = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();

        new Replications(1, 5000, 2)
                .play(
                        (policy, replication) -> {
                            started.incrementAndGet();
                            return outcome(policy, replication);
                        },
                        outcome -> ahead.add(started.get() - ahead.size()));

        assertTrue(
                ahead.stream().mapToInt(Integer::intValue).max().orElseThrow() <= 65, "at most 32 a thread, and one");
    }

    @Test
    @DisplayName("a run that fails says which it is, and why")
    void failure() {
        Player failing = (policy, replication) -> {
            if (policy == 1 && replication == 7) {
                throw new IllegalStateException("no such place");
            }
            return outcome(policy, replication);
        };

        IllegalStateException failure = assertThrows(
                IllegalStateException.class, () -> new Replications(2, 50, 2).play(failing, outcome -> {}));

        assertTrue(failure.getMessage().startsWith("replication 7 of policy 2 failed"), failure::getMessage);
        assertTrue(failure.getMessage().endsWith("no such place"), failure::getMessage);
    }

    @Test
    @DisplayName("an interrupt stops the work")
    void interrupt() {
        Thread.currentThread().interrupt();

        assertThrows(InterruptedException.class, () -> new Replications(1, 1_000_000, 1)
                .play(ReplicationsTest::unevenly, outcome -> {}));
    }

    @Test
    @DisplayName("numbers below 1 are refused by name")
    void refuses() {
        assertThrows(IllegalArgumentException.class, () -> new Replications(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Replications(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Replications(1, 1, 0));
    }

    private static Outcome unevenly(int policy, long replication) {
        if ((replication + policy) % 37 == 0) {
            pause();
        }
        return outcome(policy, replication);
    }

    private static void pause() {
        try {
            Thread.sleep(3);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Outcome outcome(int policy, long replication) {
        return new Sketch(CAST).outcome(policy, replication);
    }
}
