package org.twinmarch.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Fence;

/** Measures how the fence stood in one run, by part of the line and by month. Confined to one thread. */
final class FenceRecord {

    private final Parts parts;
    private final List<Tract> tracts;
    private final Map<String, Integer> positions = new HashMap<>();
    private final double[] amounts;

    /** Nothing measured yet. */
    FenceRecord(Parts parts) {
        this.parts = parts;
        this.tracts = parts.tracts();
        parts.fences().forEach(fence -> positions.put(fence.name(), positions.size()));
        this.amounts = new double[positions.size() * tracts.size() * FenceSheet.WIDTH];
    }

    /** Measures what stands over the whole run, which is settled when it begins. */
    void growing(Growth growth) {
        for (Fence fence : parts.fences()) {
            for (int tract = 0; tract < tracts.size(); tract++) {
                Tract of = tracts.get(tract);
                for (Span ground : of.ground()) {
                    if (ground.overlaps(fence.span())) {
                        double meanKm = growth.meanFencedKm(fence, ground, of.fromHours(), of.toHours());
                        add(FenceAmount.MEAN_KM, fence, tract, meanKm);
                        add(FenceAmount.END_KM, fence, tract, growth.fencedKm(fence, ground, of.toHours()));
                    }
                }
            }
        }
    }

    /** A cut is open from one moment to another [h]. */
    void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        int place = parts.ofPlace(placeKm);
        for (int tract = 0; tract < tracts.size(); tract++) {
            Tract of = tracts.get(tract);
            if (of.isMonth() || tract == place) {
                double openHours = Math.min(toHours, of.toHours()) - Math.max(fromHours, of.fromHours());
                add(FenceAmount.BREACH_HOURS, fence, tract, Math.max(0, openHours));
            }
        }
    }

    private void add(FenceAmount amount, Fence fence, int tract, double more) {
        int piece = positions.get(fence.name());
        amounts[(piece * tracts.size() + tract) * FenceSheet.WIDTH + amount.ordinal()] += more;
    }

    /** All that was measured. */
    FenceSheet sheet() {
        return new FenceSheet(positions.size(), Arrays.stream(amounts).boxed().toList());
    }
}
