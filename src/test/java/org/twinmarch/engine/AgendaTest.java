package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.stats.Numbers;

@DisplayName("the agenda")
class AgendaTest {

    private final Stage stage = Stage.of(Lite.of(1, 10));
    private final Numbers numbers = new Numbers.Plain(1, 1);
    private final Run run = new Run(stage, numbers, new Tape() {});
    private final Traffic traffic = new Traffic(stage, 0, Works.of(stage, numbers), numbers);
    private final Agenda agenda = new Agenda();
    private final TreeSet<Entry> oracle = new TreeSet<>(Comparator.comparingDouble(Entry::hours)
            .thenComparing(entry -> entry.event().priority())
            .thenComparing(Entry::sequence));

    /** An event with all that its place depends on. */
    private record Entry(double hours, long sequence, BorderEvent event) {}

    private Entry add(double hours, long order, long sequence) {
        PartyDetected event = new PartyDetected(run.clock(), run.detections(), traffic.next(0, order));
        event.setTime(hours);
        Entry entry = new Entry(hours, sequence, event);
        agenda.add(event);
        oracle.add(entry);
        return entry;
    }

    @Test
    @DisplayName(
            "gives the events in the order of a sorted set, through any mixture of adding, calling off and taking, with many ties")
    void sortedSet() {
        SplittableRandom random = new SplittableRandom(111);
        for (int step = 0; step < 100_000; step++) {
            int choice = random.nextInt(step % 4000 < 2000 ? 8 : 12);
            if (choice < 5) {
                add(random.nextInt(20), random.nextInt(4), step);
            } else if (choice < 6 && !oracle.isEmpty()) {
                callOff(random);
            } else {
                take();
            }
            assertEquals(oracle.isEmpty(), agenda.isEmpty());
        }
        while (!oracle.isEmpty()) {
            take();
        }
        assertTrue(agenda.isEmpty());
    }

    private void callOff(SplittableRandom random) {
        List<Entry> entries = new ArrayList<>(oracle);
        Entry leaving = entries.get(random.nextInt(entries.size()));
        oracle.remove(leaving);
        assertTrue(agenda.remove(leaving.event()));
        assertFalse(agenda.remove(leaving.event()), "it is off already");
    }

    private void take() {
        if (oracle.isEmpty()) {
            assertNull(agenda.removeFirst());
        } else {
            assertSame(oracle.first().event(), agenda.getFirst());
            assertSame(oracle.pollFirst().event(), agenda.removeFirst());
        }
    }

    @Test
    @DisplayName("cleared is empty, and an event that was on it can be called off in vain")
    void cleared() {
        Entry entry = add(1, 0, 0);
        agenda.clear();

        assertTrue(agenda.isEmpty());
        assertFalse(agenda.remove(entry.event()));
    }
}
