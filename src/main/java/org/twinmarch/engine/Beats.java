package org.twinmarch.engine;

import java.util.Arrays;
import java.util.List;

/**
 * The beats of a run by chainage: cells of equal length, each with the beats that reach into it in order of declaration,
 * so that the cost of a crossing does not grow with patrols far away.
 */
final class Beats {

    /** So short that a cell seldom holds a beat that does not reach all of it. */
    private static final int CELLS_A_BEAT = 8;

    private final Beat[][] cells;
    private final double cellsPerKm;

    Beats(double lengthKm, List<Beat> beats) {
        int count = Math.max(1, CELLS_A_BEAT * beats.size());
        cellsPerKm = count / lengthKm;
        cells = new Beat[count][0];
        for (Beat beat : beats) {
            for (int cell = cellAt(beat.fromKm()); cell <= cellAt(beat.toKm()); cell++) {
                cells[cell] = Arrays.copyOf(cells[cell], cells[cell].length + 1);
                cells[cell][cells[cell].length - 1] = beat;
            }
        }
        share();
    }

    /** Neighbours with the same beats share one list, so that what is read on long borders lies in little memory. */
    private void share() {
        for (int cell = 1; cell < cells.length; cell++) {
            cells[cell] = Arrays.equals(cells[cell], cells[cell - 1]) ? cells[cell - 1] : cells[cell];
        }
    }

    /** The beats that may reach a place, in order of declaration. */
    Beat[] around(double placeKm) {
        return cells[cellAt(placeKm)];
    }

    private int cellAt(double km) {
        return Math.max(0, Math.min((int) (km * cellsPerKm), cells.length - 1));
    }
}
