package org.twinmarch.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a state that recurs")
class RecurrenceTest {

    private static final int PARTS = 40;

    /** A state in so many equal parts of a period, each 0, 1 or 2, and the recurrence made of it. */
    private record Sample(double periodHours, double anchorHours, int[] states, Recurrence recurrence) {

        static Sample draw(SplittableRandom random) {
            double periodHours = random.nextInt(1, 30);
            double anchorHours = random.nextInt(-20, 20) / 4.0;
            int[] states = new int[PARTS];
            TreeSet<Double> cuts = new TreeSet<>();
            for (int part = 0; part < PARTS; part++) {
                boolean changes = part == 0 || random.nextInt(5) == 0;
                states[part] = changes ? random.nextInt(3) : states[part - 1];
                cuts.add(part * periodHours / PARTS);
            }
            Recurrence recurrence = new Recurrence(
                    periodHours, anchorHours, cuts, hour -> states[(int) Math.rint(hour * PARTS / periodHours)]);
            return new Sample(periodHours, anchorHours, states, recurrence);
        }

        double beginsHours(int part) {
            return anchorHours + part * periodHours / PARTS;
        }

        int stateOf(int part) {
            return states[Math.floorMod(part, PARTS)];
        }
    }

    @Test
    @DisplayName("has in each part of each period the state of that part, before time 0 too")
    void states() {
        SplittableRandom random = new SplittableRandom(21);
        for (int i = 0; i < 200; i++) {
            Sample sample = Sample.draw(random);
            for (int part = -3 * PARTS; part < 3 * PARTS; part++) {
                double middleHours = (sample.beginsHours(part) + sample.beginsHours(part + 1)) / 2;
                assertEquals(
                        sample.stateOf(part), sample.recurrence().stateAt(middleHours), sample + " at " + middleHours);
            }
        }
    }

    @Test
    @DisplayName(
            "names as next change the first moment at which the state is another, and holds it from that instant on")
    void changes() {
        SplittableRandom random = new SplittableRandom(22);
        for (int i = 0; i < 200; i++) {
            Sample sample = Sample.draw(random);
            int part = random.nextInt(-2 * PARTS, 2 * PARTS);
            double atHours = (sample.beginsHours(part) + sample.beginsHours(part + 1)) / 2;
            double nextHours = sample.recurrence().nextChangeHours(atHours);

            int changed = IntStream.rangeClosed(part + 1, part + PARTS)
                    .filter(later -> sample.stateOf(later) != sample.stateOf(part))
                    .findFirst()
                    .orElse(Integer.MAX_VALUE);

            if (changed == Integer.MAX_VALUE) {
                assertEquals(Double.POSITIVE_INFINITY, nextHours);
            } else {
                assertEquals(sample.beginsHours(changed), nextHours, 1e-12);
                assertEquals(sample.stateOf(changed), sample.recurrence().stateAt(nextHours));
                assertEquals(sample.stateOf(part), sample.recurrence().stateAt(Math.nextDown(nextHours)));
            }
        }
    }

    @Test
    @DisplayName("goes from change to change without repeating or skipping one, over a hundred thousand periods")
    void noDrift() {
        Recurrence shifts = new Recurrence(0.7, 0.1, List.of(0.3), hour -> hour < 0.3 ? 1 : 0);
        double atHours = -30_000;
        int state = shifts.stateAt(atHours);
        int changes = 0;
        while (atHours < 40_000) {
            double next = shifts.nextChangeHours(atHours);
            assertTrue(next > atHours);
            assertNotEquals(state, shifts.stateAt(next), "at " + next);
            atHours = next;
            state = shifts.stateAt(atHours);
            changes++;
        }
        assertEquals(2 * 70_000 / 0.7, changes, 2);
    }

    @Test
    @DisplayName("that never changes says so")
    void always() {
        assertEquals(Double.POSITIVE_INFINITY, Recurrence.always(3).nextChangeHours(5));
        assertEquals(3, Recurrence.always(3).stateAt(-5));
    }
}
