package org.twinmarch.experiment.verify;

import org.twinmarch.experiment.verify.Observable.Sample;
import org.twinmarch.intrusion.Fence;

/**
 * The time in [0, horizon) during which no cut in a fence is open. Cuts must be opened in the order in which they are told,
 * as they are where cutting always takes the same time.
 */
final class WholeFence implements Witness {

    private final double horizonHours;
    private double openUntilHours;
    private double wholeHours;

    WholeFence(Setting setting) {
        horizonHours = setting.horizonHours();
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        wholeUntil(Math.min(fromHours, horizonHours));
        openUntilHours = Math.max(openUntilHours, toHours);
    }

    private void wholeUntil(double hours) {
        wholeHours += Math.max(0, hours - openUntilHours);
        openUntilHours = Math.max(openUntilHours, hours);
    }

    @Override
    public Sample sample() {
        wholeUntil(horizonHours);
        return new Sample(wholeHours, horizonHours);
    }
}
