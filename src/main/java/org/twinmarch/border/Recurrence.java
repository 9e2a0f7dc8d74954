package org.twinmarch.border;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.DoubleToIntFunction;
import java.util.function.IntUnaryOperator;
import org.twinmarch.quantity.Check;

/**
 * A state that recurs with a period and is constant between its changes: light over the day, shifts. Windows are
 * half-open: at the instant of a change the new state holds.
 */
public final class Recurrence {

    private final double periodHours;
    private final double anchorHours;
    private final double[] changeHours;
    private final int[] states;
    /** Of a state that never changes: it has nothing to remember, so that one serves all threads. */
    private final Optional<Dial> steady;

    /**
     * A state over a period, given by a function and the moments at which it may change.
     *
     * @param periodHours length of the period [h], above 0
     * @param anchorHours a time of the run at which a period begins [h]
     * @param cuts        moments within the period at which the state may change [h]; 0 and the period may be left out
     * @param stateAt     the state from a moment within the period on
     */
    public Recurrence(double periodHours, double anchorHours, Iterable<Double> cuts, DoubleToIntFunction stateAt) {
        this.periodHours = Check.positive("periodHours", periodHours);
        this.anchorHours = Check.finite("anchorHours", anchorHours);
        TreeMap<Double, Integer> changes = new TreeMap<>();
        changes.put(0.0, stateAt.applyAsInt(0));
        for (double cut : cuts) {
            if (cut > 0 && cut < periodHours) {
                changes.put(cut, stateAt.applyAsInt(cut));
            }
        }
        dropRepeats(changes);
        changeHours = changes.keySet().stream().mapToDouble(Double::doubleValue).toArray();
        states = changes.values().stream().mapToInt(Integer::intValue).toArray();
        steady = states.length == 1 ? Optional.of(new Dial()) : Optional.empty();
    }

    /** A state that never changes. */
    public static Recurrence always(int state) {
        return new Recurrence(Calendar.DAY_HOURS, 0, List.of(), hour -> state);
    }

    /** The same changes with other states. */
    public Recurrence mapped(IntUnaryOperator other) {
        Map<Double, Integer> changes = new TreeMap<>();
        for (int i = 0; i < states.length; i++) {
            changes.put(changeHours[i], other.applyAsInt(states[i]));
        }
        int wrapping = other.applyAsInt(states[states.length - 1]);
        return new Recurrence(periodHours, anchorHours, changes.keySet(), hour -> changes.getOrDefault(hour, wrapping));
    }

    private static void dropRepeats(TreeMap<Double, Integer> changes) {
        int before = changes.lastEntry().getValue();
        var entries = changes.entrySet().iterator();
        while (entries.hasNext()) {
            int state = entries.next().getValue();
            if (state == before && changes.size() > 1) {
                entries.remove();
            }
            before = state;
        }
    }

    /** The state at a moment of the run. */
    public int stateAt(double atHours) {
        return states.length == 1 ? states[0] : states[indexAt(atHours, periodAt(atHours))];
    }

    /** The first moment after {@code atHours} at which the state changes [h]; infinite if it never does. */
    public double nextChangeHours(double atHours) {
        if (states.length == 1) {
            return Double.POSITIVE_INFINITY;
        }
        double period = periodAt(atHours);
        for (double change : changeHours) {
            double changeAtHours = startHours(period) + change;
            if (changeAtHours > atHours) {
                return changeAtHours;
            }
        }
        return startHours(period + 1) + changeHours[0];
    }

    /** A dial of this state, for one thread. */
    public Dial dial() {
        return steady.orElseGet(Dial::new);
    }

    /** Reads the state and remembers between which changes it last looked: the same answers, sooner. */
    public final class Dial {

        private double fromHours = states.length == 1 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        private double untilHours = Double.POSITIVE_INFINITY;
        private int state = states[0];

        private Dial() {}

        /** See {@link Recurrence#stateAt}. */
        public int stateAt(double atHours) {
            turn(atHours);
            return state;
        }

        /** See {@link Recurrence#nextChangeHours}. */
        public double nextChangeHours(double atHours) {
            turn(atHours);
            return untilHours;
        }

        private void turn(double atHours) {
            if (!(atHours >= fromHours && atHours < untilHours)) {
                fromHours = atHours;
                state = Recurrence.this.stateAt(atHours);
                untilHours = Recurrence.this.nextChangeHours(atHours);
            }
        }
    }

    private int indexAt(double atHours, double period) {
        int index = changeHours.length - 1;
        for (int i = 0; i < changeHours.length && startHours(period) + changeHours[i] <= atHours; i++) {
            index = i;
        }
        return index;
    }

    private double periodAt(double atHours) {
        double period = Math.floor((atHours - anchorHours) / periodHours);
        return startHours(period + 1) <= atHours ? period + 1 : startHours(period) > atHours ? period - 1 : period;
    }

    private double startHours(double period) {
        return anchorHours + period * periodHours;
    }
}
