package org.twinmarch.scenario.yaml;

import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Range;

/** What a key takes: a dimension and the range in which the value must lie. */
record Wanted(Dimension dimension, Range range) {

    static final Wanted PLACE = new Wanted(Dimension.LENGTH, Range.FROM_0);
    static final Wanted DEPTH = new Wanted(Dimension.LENGTH, Range.ANY);
    static final Wanted DISTANCE = new Wanted(Dimension.LENGTH, Range.ABOVE_0);
    static final Wanted WAIT = new Wanted(Dimension.DURATION, Range.FROM_0);
    static final Wanted TIME = new Wanted(Dimension.DURATION, Range.ABOVE_0);
    static final Wanted SPEED = new Wanted(Dimension.SPEED, Range.ABOVE_0);
    static final Wanted RATE = new Wanted(Dimension.FREQUENCY, Range.FROM_0);
    static final Wanted SHARE = new Wanted(Dimension.SHARE, Range.UNIT);
    static final Wanted POSITIVE_SHARE = new Wanted(Dimension.SHARE, Range.PART);
    static final Wanted WEIGHT = new Wanted(Dimension.SHARE, Range.FROM_0);
    static final Wanted PROGRESS = new Wanted(Dimension.PROGRESS, Range.ABOVE_0);
    static final Wanted SWEEP = new Wanted(Dimension.SWEEP, Range.FROM_0);
    static final Wanted DENSITY = new Wanted(Dimension.DENSITY, Range.ABOVE_0);
    static final Wanted LAP_SHARE = new Wanted(Dimension.SHARE, Range.LAP);
    static final Wanted FACTOR = new Wanted(Dimension.NUMBER, Range.FROM_0);
    static final Wanted POSITIVE_FACTOR = new Wanted(Dimension.NUMBER, Range.ABOVE_0);
    static final Wanted GROUND_FACTOR = new Wanted(Dimension.NUMBER, Range.FROM_1);
    static final Wanted VARIATION = new Wanted(Dimension.NUMBER, Range.VARIATION);
    static final Wanted LONGITUDE = new Wanted(Dimension.NUMBER, Range.LONGITUDE);
    static final Wanted LATITUDE = new Wanted(Dimension.NUMBER, Range.LATITUDE);
    static final Wanted COST = new Wanted(Dimension.NUMBER, Range.FROM_0);
    static final Wanted COUNT = new Wanted(Dimension.NUMBER, Range.FROM_0);

    /** The same, but above zero. */
    Wanted positive() {
        return new Wanted(dimension, Range.ABOVE_0);
    }
}
