package org.twinmarch.engine;

import java.util.List;

/**
 * What a run sums up at its end, over [0, horizon).
 *
 * @param fenceKm        for each piece of fence, km fenced at the horizon
 * @param gates          for each gate, what passed
 * @param idleness       for each plan that moves, the time between visits; empty if not asked for
 */
public record Ledger(List<Double> fenceKm, List<GateCount> gates, List<Idleness> idleness) {

    /** Copies the lists. */
    public Ledger {
        fenceKm = List.copyOf(fenceKm);
        gates = List.copyOf(gates);
        idleness = List.copyOf(idleness);
    }

    /**
     * What passed a gate.
     *
     * @param passed    members that passed
     * @param inspected those of them that were inspected
     */
    public record GateCount(long passed, long inspected) {}

    /**
     * Time since the last visit by a unit of a source, at the drawn places of the run.
     *
     * @param source    index of the plan's source
     * @param meanHours mean over time and places [h]
     * @param worstHours longest time without a visit [h]
     */
    public record Idleness(int source, double meanHours, double worstHours) {}
}
