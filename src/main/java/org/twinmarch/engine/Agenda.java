package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The events to come, as a heap with four children to a node: ordered by time, then priority, then the order of
 * scheduling. Times are kept beside the events as plain numbers, and each event knows its place, so that taking one off
 * needs no search.
 */
final class Agenda implements EventList {

    private static final int CHILDREN = 4;

    private BorderEvent[] heap = new BorderEvent[32];
    private double[] hours = new double[32];
    private int count;
    private long scheduled;

    @Override
    public boolean isEmpty() {
        return count == 0;
    }

    @Override
    public void clear() {
        Arrays.fill(heap, 0, count, null);
        count = 0;
    }

    @Override
    public void add(Event event) {
        if (count == heap.length) {
            heap = Arrays.copyOf(heap, 2 * count);
            hours = Arrays.copyOf(hours, 2 * count);
        }
        BorderEvent coming = (BorderEvent) event;
        coming.sequence = scheduled++;
        rise(count++, coming, event.time());
    }

    @Override
    public boolean remove(Event event) {
        BorderEvent leaving = (BorderEvent) event;
        if (leaving.slot == 0) {
            return false;
        }
        fill(leaving.slot - 1);
        leaving.slot = 0;
        return true;
    }

    @Override
    public Event getFirst() {
        return heap[0];
    }

    /** Takes the first event; null if there is none, as SSJ's contract wants it. */
    @Override
    public Event removeFirst() {
        if (count == 0) {
            return null;
        }
        BorderEvent first = heap[0];
        fill(0);
        first.slot = 0;
        return first;
    }

    /** Closes the gap at a place with the last event. */
    private void fill(int gap) {
        int last = --count;
        BorderEvent moved = heap[last];
        heap[last] = null;
        if (gap < last) {
            double movedHours = hours[last];
            if (sink(gap, moved, movedHours) == gap) {
                rise(gap, moved, movedHours);
            }
        }
    }

    private void rise(int from, BorderEvent event, double atHours) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!isBefore(event, atHours, parent)) {
                break;
            }
            put(place, heap[parent], hours[parent]);
            place = parent;
        }
        put(place, event, atHours);
    }

    private int sink(int from, BorderEvent event, double atHours) {
        int place = from;
        while (true) {
            int child = firstChild(place);
            if (child < 0 || isBefore(event, atHours, child)) {
                break;
            }
            put(place, heap[child], hours[child]);
            place = child;
        }
        put(place, event, atHours);
        return place;
    }

    /** The child that comes first, or -1 for a leaf. */
    private int firstChild(int place) {
        int child = CHILDREN * place + 1;
        if (child >= count) {
            return -1;
        }
        int first = child;
        int end = Math.min(child + CHILDREN, count);
        for (int other = child + 1; other < end; other++) {
            if (hours[other] < hours[first]
                    || (hours[other] == hours[first] && isBefore(heap[other], hours[other], first))) {
                first = other;
            }
        }
        return first;
    }

    private boolean isBefore(BorderEvent event, double atHours, int place) {
        if (atHours != hours[place]) {
            return atHours < hours[place];
        }
        double priority = heap[place].priority();
        return event.priority() != priority ? event.priority() < priority : event.sequence < heap[place].sequence;
    }

    private void put(int place, BorderEvent event, double atHours) {
        heap[place] = event;
        hours[place] = atHours;
        event.slot = place + 1;
    }

    @Override
    public Iterator<Event> iterator() {
        return listIterator();
    }

    @Override
    public ListIterator<Event> listIterator() {
        return List.<Event>of(Arrays.stream(heap, 0, count)
                        .sorted(Comparator.comparingDouble(BorderEvent::time).thenComparing(BorderEvent::priority))
                        .toArray(Event[]::new))
                .listIterator();
    }

    @Override
    public Event getFirstOfClass(String className) {
        throw noRelativeOrder();
    }

    @Override
    public <E extends Event> E getFirstOfClass(Class<E> type) {
        throw noRelativeOrder();
    }

    @Override
    public void addFirst(Event event) {
        throw noRelativeOrder();
    }

    @Override
    public void addBefore(Event event, Event other) {
        throw noRelativeOrder();
    }

    @Override
    public void addAfter(Event event, Event other) {
        throw noRelativeOrder();
    }

    private static UnsupportedOperationException noRelativeOrder() {
        return new UnsupportedOperationException("events are ordered by time, rank and number only");
    }
}
