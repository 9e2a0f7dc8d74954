package org.twinmarch.experiment;

import java.util.List;
import java.util.Optional;
import org.twinmarch.engine.Exposure;
import org.twinmarch.engine.Probe;
import org.twinmarch.engine.Stage;
import org.twinmarch.intrusion.Fence;

/**
 * The detection probability of one party against idle units, exactly: what it takes from each unit on its way beside the
 * fence and, if there is a fence at the place, through it.
 *
 * @param open   what each unit takes from the party where it meets no fence
 * @param fence  the fence at the place, if there is one
 * @param fenced what each unit takes from the party where it has to cut the fence; empty without a fence
 */
public record Explanation(List<Exposure> open, Optional<Fence> fence, List<Exposure> fenced) {

    /** Copies the lists. */
    public Explanation {
        open = List.copyOf(open);
        fenced = List.copyOf(fenced);
    }

    /**
     * Explains the typical party of a flow.
     *
     * @param stage       the scenario
     * @param seed        master seed
     * @param replication the replication whose phases, places, departures and weather hold, 1 or more
     * @param probe       the party; whether it meets the fence is asked both ways
     */
    public static Explanation of(Stage stage, long seed, long replication, Probe probe) {
        Optional<Fence> fence = stage.fenceAt(probe.placeKm());
        return new Explanation(
                stage.expose(seed, replication, through(probe, false)),
                fence,
                fence.isPresent() ? stage.expose(seed, replication, through(probe, true)) : List.of());
    }

    private static Probe through(Probe probe, boolean fenced) {
        return new Probe(probe.flow(), probe.placeKm(), probe.startHours(), fenced);
    }

    /** Probability that the units detect a party that meets no fence: {@code 1 - exp(-sum of hazards)}. */
    public double openProbability() {
        return detected(open);
    }

    /** Probability that the units or the alarm detect a party that cuts the fence; 0 without a fence. */
    public double fencedProbability() {
        double silent = 1 - fence.map(Fence::alarm).orElse(0.0);
        return 1 - silent * (1 - detected(fenced));
    }

    /** Share of parties that meet the fence there, in [0, 1]. */
    public double coverage() {
        return fence.map(Fence::coverage).orElse(0.0);
    }

    /** Probability of detection: both ways by their share. */
    public double probability() {
        return coverage() * fencedProbability() + (1 - coverage()) * openProbability();
    }

    private static double detected(List<Exposure> exposures) {
        return -Math.expm1(-exposures.stream().mapToDouble(Exposure::hazard).sum());
    }
}
