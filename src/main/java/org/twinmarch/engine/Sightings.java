package org.twinmarch.engine;

import java.util.Arrays;

/** The sightings of one party, in order of time. One list serves a whole run. */
final class Sightings {

    private Sighting[] list = filled(new Sighting[16], 0);
    private int count;

    private static Sighting[] filled(Sighting[] list, int from) {
        for (int i = from; i < list.length; i++) {
            list[i] = new Sighting();
        }
        return list;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    Sighting at(int index) {
        return list[index];
    }

    /** Adds a sighting to be filled in. */
    Sighting add(Unit unit, double fromHours, double toHours) {
        if (count == list.length) {
            list = filled(Arrays.copyOf(list, 2 * count), count);
        }
        Sighting sighting = list[count++];
        sighting.unit = unit;
        sighting.fromHours = fromHours;
        sighting.toHours = toHours;
        sighting.jump = 0;
        return sighting;
    }

    /** In the sorted list, how many sightings begin before the budget of a party counts: up to the look spent last. */
    int spent(Party party) {
        int spent = 0;
        for (int i = 0; i < count && list[i].fromHours <= party.spentHours; i++) {
            spent = party.isSpent(list[i]) ? i + 1 : spent;
        }
        return spent;
    }

    /** Whether the first one detects, whatever the budget. */
    boolean beginCertain() {
        return count > 0 && list[0].jump == Double.POSITIVE_INFINITY;
    }

    /** The sum of the sightings of one unit, one or more, in order of time. */
    Exposure total() {
        Unit unit = list[0].unit;
        return new Exposure(unit.source(), unit.number(), hazard(), list[0].fromHours);
    }

    /** The sum of all sightings, in order of the list [1]. */
    double hazard() {
        double hazard = 0;
        for (int i = 0; i < count; i++) {
            Sighting sighting = list[i];
            hazard += sighting.isLook() ? sighting.jump : sighting.consumed(sighting.fromHours, sighting.toHours);
        }
        return hazard;
    }

    /** Sorts by insertion: the lists are short and nearly in order. */
    void sort(double placeKm) {
        for (int i = 1; i < count; i++) {
            Sighting moving = list[i];
            int hole = i;
            while (hole > 0 && moving.isBefore(list[hole - 1], placeKm)) {
                list[hole] = list[hole - 1];
                hole--;
            }
            list[hole] = moving;
        }
    }
}
