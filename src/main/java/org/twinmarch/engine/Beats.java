package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The beats of a run by chainage: cells of equal length, each with the beats that reach into it in order of declaration,
 * so that the cost of a crossing does not grow with patrols far away.
 */
final class Beats {

    private final List<List<Beat>> cells = new ArrayList<>();
    private final double cellsPerKm;

    Beats(double lengthKm, List<Beat> beats) {
        int count = Math.max(1, 2 * beats.size());
        cellsPerKm = count / lengthKm;
        for (int cell = 0; cell < count; cell++) {
            cells.add(new ArrayList<>(2));
        }
        for (Beat beat : beats) {
            for (int cell = cellAt(beat.fromKm()); cell <= cellAt(beat.toKm()); cell++) {
                cells.get(cell).add(beat);
            }
        }
    }

    /** The beats that may reach a place, in order of declaration. */
    List<Beat> around(double placeKm) {
        return cells.get(cellAt(placeKm));
    }

    private int cellAt(double km) {
        return (int) Math.max(0, Math.min(km * cellsPerKm, cells.size() - 1.0));
    }
}
