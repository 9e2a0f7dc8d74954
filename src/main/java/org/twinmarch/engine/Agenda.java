package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.stream.Stream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.eventlist.EventList;

/**
 * The events to come, ordered by time, then priority, then the order of scheduling. A few events of the near future stand
 * in a short sorted list, the others in a heap with four children to a node; every event of the list comes before every
 * event of the heap. So the next start of a party, which is scheduled more often than anything else and mostly comes next,
 * seldom enters the heap. Times are kept beside the events as plain numbers, and each event knows its place, so that
 * taking one off needs no search.
 */
final class Agenda implements EventList {

    /** Place of an event that is not on the agenda. */
    static final int NOWHERE = -1;

    private static final int CHILDREN = 4;
    private static final int NEAR = 8;

    /** The near future, latest first; its places are told to the events as numbers below {@link #NOWHERE}. */
    private final BorderEvent[] near = new BorderEvent[NEAR];

    private final double[] nearHours = new double[NEAR];
    private int nearCount;

    private BorderEvent[] heap = new BorderEvent[32];
    private double[] hours = new double[32];
    private int count;
    private long scheduled;

    @Override
    public boolean isEmpty() {
        return nearCount == 0 && count == 0;
    }

    @Override
    public void clear() {
        while (!isEmpty()) {
            removeFirst();
        }
    }

    @Override
    public void add(Event event) {
        BorderEvent coming = (BorderEvent) event;
        coming.sequence = scheduled++;
        double atHours = event.time();
        if (count > 0 && !isBefore(coming, atHours, heap[0], hours[0])) {
            push(coming, atHours);
        } else if (nearCount < NEAR) {
            insert(nearCount++, coming, atHours);
        } else if (isBefore(coming, atHours, near[0], nearHours[0])) {
            push(near[0], nearHours[0]);
            insert(dropLatest(), coming, atHours);
        } else {
            push(coming, atHours);
        }
    }

    @Override
    public boolean remove(Event event) {
        BorderEvent leaving = (BorderEvent) event;
        if (leaving.place == NOWHERE) {
            return false;
        }
        if (leaving.place < NOWHERE) {
            closeNear(NOWHERE - 1 - leaving.place);
        } else {
            closeHeap(leaving.place);
        }
        leaving.place = NOWHERE;
        return true;
    }

    @Override
    public Event getFirst() {
        return nearCount > 0 ? near[nearCount - 1] : heap[0];
    }

    /** Takes the first event; null if there is none, as SSJ's contract wants it. */
    @Override
    public Event removeFirst() {
        if (isEmpty()) {
            return null;
        }
        BorderEvent first = nearCount > 0 ? near[nearCount - 1] : heap[0];
        remove(first);
        return first;
    }

    /** Moves the earlier ones of the near future up until the event fits, beginning at a free place. */
    private void insert(int free, BorderEvent event, double atHours) {
        int place = free;
        while (place > 0 && !isBefore(event, atHours, near[place - 1], nearHours[place - 1])) {
            putNear(place, near[place - 1], nearHours[place - 1]);
            place--;
        }
        putNear(place, event, atHours);
    }

    /** Closes the place of the latest event of the near future; the free place is then the last. */
    private int dropLatest() {
        closeNear(0);
        return nearCount++;
    }

    private void closeNear(int gap) {
        nearCount--;
        for (int place = gap; place < nearCount; place++) {
            putNear(place, near[place + 1], nearHours[place + 1]);
        }
        near[nearCount] = null;
    }

    private void putNear(int place, BorderEvent event, double atHours) {
        near[place] = event;
        nearHours[place] = atHours;
        event.place = NOWHERE - 1 - place;
    }

    private void push(BorderEvent event, double atHours) {
        if (count == heap.length) {
            heap = Arrays.copyOf(heap, 2 * count);
            hours = Arrays.copyOf(hours, 2 * count);
        }
        rise(count++, event, atHours);
    }

    /** Closes a gap in the heap with its last event. */
    private void closeHeap(int gap) {
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
            if (!isBefore(event, atHours, heap[parent], hours[parent])) {
                break;
            }
            put(place, heap[parent], hours[parent]);
            place = parent;
        }
        put(place, event, atHours);
    }

    private int sink(int from, BorderEvent event, double atHours) {
        int place = from;
        while (CHILDREN * place + 1 < count) {
            int child = firstChild(place);
            if (isBefore(event, atHours, heap[child], hours[child])) {
                break;
            }
            put(place, heap[child], hours[child]);
            place = child;
        }
        put(place, event, atHours);
        return place;
    }

    /** The child that comes first, of a place that has children. */
    private int firstChild(int place) {
        int first = CHILDREN * place + 1;
        int end = Math.min(first + CHILDREN, count);
        for (int other = first + 1; other < end; other++) {
            if (isBefore(heap[other], hours[other], heap[first], hours[first])) {
                first = other;
            }
        }
        return first;
    }

    private static boolean isBefore(BorderEvent event, double atHours, BorderEvent other, double otherHours) {
        return atHours != otherHours ? atHours < otherHours : precedes(event, other);
    }

    /** Which of two events at one instant comes first. */
    private static boolean precedes(BorderEvent event, BorderEvent other) {
        return event.priority() != other.priority()
                ? event.priority() < other.priority()
                : event.sequence < other.sequence;
    }

    private void put(int place, BorderEvent event, double atHours) {
        heap[place] = event;
        hours[place] = atHours;
        event.place = place;
    }

    @Override
    public Iterator<Event> iterator() {
        return listIterator();
    }

    @Override
    public ListIterator<Event> listIterator() {
        Comparator<BorderEvent> order = Comparator.comparingDouble(BorderEvent::time)
                .thenComparing(BorderEvent::priority)
                .thenComparing(event -> event.sequence);
        return List.<Event>copyOf(Stream.concat(Arrays.stream(near, 0, nearCount), Arrays.stream(heap, 0, count))
                        .sorted(order)
                        .toList())
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
