package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A piece of the line that units of one plan watch together, with the units on it and the parties now in their reach. When
 * a unit of the beat turns busy or free, these parties, and no others, are reckoned anew.
 */
final class Beat {

    private final Lookout lookout;
    private final boolean changes;
    private final double fromKm;
    private final double toKm;
    private final List<Unit> units = new ArrayList<>();
    private Party[] parties = new Party[8];
    private int count;

    /** A beat whose units go from one place to another [km] and see as far as their farthest law. */
    Beat(Lookout lookout, double leastKm, double mostKm) {
        this.lookout = lookout;
        this.changes = lookout.isOccupied() || !lookout.isPermanent();
        this.fromKm = leastKm - lookout.farthestKm();
        this.toKm = mostKm + lookout.farthestKm();
    }

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

    List<Unit> units() {
        return units;
    }

    /** Number of parties on the list, some of whom may have gone. */
    int parties() {
        return count;
    }

    /** A party on the list, by order of start. */
    Party party(int index) {
        return parties[index];
    }

    /** Puts a party on the list; drops those who have gone when the list is full, so that it stays as short as they are few. */
    void register(Party party, double nowHours) {
        if (count == parties.length) {
            dropGone(nowHours);
            if (count > parties.length / 2) {
                parties = Arrays.copyOf(parties, 2 * parties.length);
            }
        }
        parties[count++] = party;
    }

    private void dropGone(double nowHours) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (!parties[i].isGone(nowHours)) {
                parties[kept++] = parties[i];
            }
        }
        Arrays.fill(parties, kept, count, null);
        count = kept;
    }
}
