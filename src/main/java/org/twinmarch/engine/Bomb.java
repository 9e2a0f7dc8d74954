package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.stats.Stream;

/** A roadside bomb: where it lies, who laid it, and who comes by. */
final class Bomb {

    final RoadsideBombs law;
    final double placeKm;
    /** When clearance finds it, if nobody triggers it before [h]. */
    final double clearedHours;
    /** The side that those who laid it came from. */
    final Side from;

    final Approaches approaches;
    final BombPassed passage;
    final BombCleared clearance;

    /** The numbers of its passages, and of its explosion. */
    private final Stream stream;

    Bomb(Bombs bombs, BombLaying.Draw draw, long order) {
        this.law = draw.law();
        this.placeKm = draw.placeKm();
        this.clearedHours = draw.clearedHours();
        this.from = draw.from();
        this.stream = draw.stream();
        this.approaches = new Approaches(placeKm, Math.min(clearedHours, bombs.untilHours()));
        this.passage = new BombPassed(bombs, this, order);
        this.clearance = new BombCleared(bombs, this, order);
    }

    /** The side on whose roads it lies. */
    Side side() {
        return law.side();
    }

    /** Whether a passage triggers it. */
    boolean isTriggered() {
        return stream.next() < law.trigger();
    }

    /** The next number of its explosion. */
    double next() {
        return stream.next();
    }
}
