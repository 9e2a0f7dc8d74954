package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.patrol.Passages;

/** The free units that come to a place before a moment, each with its next passage as things stand. */
final class Approaches {

    private final double km;
    private final double untilHours;
    private final List<Approach> coming = new ArrayList<>();

    /** Nobody comes yet to a place [km] before a moment [h]. */
    Approaches(double km, double untilHours) {
        this.km = km;
        this.untilHours = untilHours;
    }

    /** A unit on its way to the place. */
    private static final class Approach {

        final Unit unit;
        final Passages passages;
        double nextHours;

        Approach(Unit unit, Passages passages, double nextHours) {
            this.unit = unit;
            this.passages = passages;
            this.nextHours = nextHours;
        }

        /** Who comes at the same moment comes in order of declaration. */
        boolean isBefore(Approach other) {
            return nextHours < other.nextHours || nextHours == other.nextHours && unit.order < other.unit.order;
        }
    }

    /** A unit that was not expected drives on from a moment [h]. */
    void expect(Unit unit, double afterHours) {
        Passages passages = unit.passages(km);
        double nextHours = unit.passesHours(passages, afterHours, untilHours);
        if (nextHours < untilHours) {
            coming.add(new Approach(unit, passages, nextHours));
        }
    }

    /** A unit does not come any more; whether it was expected. */
    boolean dismiss(Unit unit) {
        return coming.removeIf(approach -> approach.unit == unit);
    }

    /** When the next unit comes [h]; infinite if nobody does. */
    double nextHours() {
        return coming.isEmpty() ? Double.POSITIVE_INFINITY : coming.get(first()).nextHours;
    }

    /** Lets the next unit pass, and says who it was. */
    Unit pass() {
        Approach passing = coming.get(first());
        passing.nextHours = passing.unit.passesHours(passing.passages, passing.nextHours, untilHours);
        if (!(passing.nextHours < untilHours)) {
            coming.remove(passing);
        }
        return passing.unit;
    }

    private int first() {
        int first = 0;
        for (int i = 1; i < coming.size(); i++) {
            first = coming.get(i).isBefore(coming.get(first)) ? i : first;
        }
        return first;
    }
}
