package org.twinmarch.engine;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A piece of the line that units of one plan watch together, with the units on it and the parties now in their reach. When
 * a unit of the beat turns busy or free, these parties, and no others, are reckoned anew.
 */
final class Beat {

    private final Lookout lookout;
    private final boolean changes;
    private final Way way;
    private final double fromKm;
    private final double toKm;
    private Unit[] units = new Unit[0];
    private Party[] parties = new Party[8];
    /** Until when each party is there at the most [h]: who has gone by time need not be looked up. */
    private double[] untilHours = new double[8];

    private int count;

    /** A beat whose units go from one place to another [km] and see as far as their farthest law. */
    Beat(Lookout lookout, double leastKm, double mostKm) {
        this.lookout = lookout;
        this.changes = lookout.isOccupied() || !lookout.isPermanent();
        this.way = new Way(leastKm, mostKm);
        this.fromKm = leastKm - lookout.farthestKm();
        this.toKm = mostKm + lookout.farthestKm();
    }

    /** From where to where its units go [km]; both the same if they stand. */
    private record Way(double leastKm, double mostKm) {}

    Lookout lookout() {
        return lookout;
    }

    /** Lower end of what can be seen from it [km]. */
    double fromKm() {
        return fromKm;
    }

    /** Upper end of what can be seen from it [km]. */
    double toKm() {
        return toKm;
    }

    /** Whether its units ever turn busy or free, or come and go. */
    boolean changes() {
        return changes;
    }

    boolean reaches(double placeKm) {
        return placeKm >= fromKm && placeKm <= toKm;
    }

    /** Whether a unit on it may be near enough to answer a call; a road is never shorter than the line. */
    boolean mayAnswer(double placeKm) {
        double offKm = Math.max(way.leastKm - placeKm, placeKm - way.mostKm);
        return lookout.answersCalls()
                && offKm <= lookout.watch().plan().response().orElseThrow().reachKm();
    }

    /** Number of units on it. */
    int units() {
        return units.length;
    }

    /** A unit on it, by order of coming. */
    Unit unit(int index) {
        return units[index];
    }

    void add(Unit unit) {
        units = Arrays.copyOf(units, units.length + 1);
        units[units.length - 1] = unit;
    }

    void removeIf(Predicate<Unit> condition) {
        units = Arrays.stream(units).filter(condition.negate()).toArray(Unit[]::new);
    }

    /** Number of parties on the list, some of whom may have gone. */
    int parties() {
        return count;
    }

    /** A party on the list, by order of start. */
    Party party(int index) {
        return parties[index];
    }

    /** Whether a party on the list is still there. */
    boolean isHere(int index, double nowHours) {
        return untilHours[index] >= nowHours && !parties[index].isGone(nowHours);
    }

    /** Puts a party on the list; drops those who have gone when the list is full, so that it stays as short as they are few. */
    void register(Party party, double nowHours) {
        if (count == parties.length) {
            dropGone(nowHours);
            if (count > parties.length / 2) {
                parties = Arrays.copyOf(parties, 2 * count);
                untilHours = Arrays.copyOf(untilHours, 2 * count);
            }
        }
        untilHours[count] = party.latestHours();
        parties[count++] = party;
    }

    /** Drops those who have gone, so that whoever walks the list next need not pass them. */
    void dropGone(double nowHours) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (isHere(i, nowHours)) {
                untilHours[kept] = untilHours[i];
                parties[kept++] = parties[i];
            }
        }
        Arrays.fill(parties, kept, count, null);
        count = kept;
    }
}
