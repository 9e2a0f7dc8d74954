package org.twinmarch.engine;

import java.util.List;

/**
 * How the fence stood in one run.
 *
 * @param fences  number of pieces
 * @param amounts for each piece, in order of declaration, and in it for each of {@link Parts#tracts}, the amounts in the order
 *     of {@link FenceAmount}; empty if nobody kept them
 */
public record FenceSheet(int fences, List<Double> amounts) {

    static final int WIDTH = FenceAmount.values().length;

    /** Copies the list. */
    public FenceSheet {
        amounts = List.copyOf(amounts);
    }

    /** Of a run of which nobody kept how the fence stood. */
    public static FenceSheet unknown(int fences) {
        return new FenceSheet(fences, List.of());
    }

    /** What was measured of a piece on a tract, by their positions [km, or h of breaches]. */
    public double amount(FenceAmount amount, int fence, int tract) {
        int tracts = amounts.size() / fences / WIDTH;
        return amounts.get((fence * tracts + tract) * WIDTH + amount.ordinal());
    }
}
