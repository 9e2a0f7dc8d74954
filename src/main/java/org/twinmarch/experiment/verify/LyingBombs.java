package org.twinmarch.experiment.verify;

import org.twinmarch.border.Side;
import org.twinmarch.engine.Attack;
import org.twinmarch.experiment.verify.Observable.Sample;

/** The bombs that lie on patrol roads, over time in [0, horizon). */
final class LyingBombs implements Witness {

    private final double horizonHours;
    private long lying;
    private double sinceHours;
    private double bombHours;

    LyingBombs(Setting setting) {
        horizonHours = setting.horizonHours();
    }

    @Override
    public void bombLaid(Side side, double placeKm, double atHours) {
        pass(atHours);
        lying++;
    }

    @Override
    public void bombCleared(Side side, double placeKm, double atHours) {
        pass(atHours);
        lying--;
    }

    @Override
    public void attacked(Attack attack) {
        if (attack.kind() == Attack.Kind.ROADSIDE_BOMB) {
            pass(attack.atHours());
            lying--;
        }
    }

    private void pass(double untilHours) {
        double toHours = Math.min(untilHours, horizonHours);
        bombHours += lying * Math.max(0, toHours - sinceHours);
        sinceHours = Math.max(sinceHours, toHours);
    }

    @Override
    public Sample sample() {
        pass(horizonHours);
        return new Sample(bombHours, horizonHours);
    }
}
