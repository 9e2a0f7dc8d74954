package org.twinmarch.engine;

import java.util.List;
import org.twinmarch.quantity.Check;

/** The units of one plan on their rounds past some places of its sector. */
final class Rounds {

    private final Source source;
    private final List<IdlePlace> places;

    /** The rounds of a plan, given by its source, past one place or more. */
    Rounds(Source source, List<IdlePlace> places) {
        Check.atLeast("number of places", places.size(), 1);
        this.source = source;
        this.places = places;
    }

    /** Whether a unit takes part in them. */
    boolean include(Unit unit) {
        return unit.source() == source;
    }

    /** A unit takes up its patrol. */
    void underWay(Unit unit, double nowHours) {
        places.forEach(place -> place.underWay(unit, nowHours));
    }

    /** A unit turns busy. */
    void halted(Unit unit, double nowHours) {
        places.forEach(place -> place.halted(unit, nowHours));
    }

    /** What they come to at the horizon. */
    Ledger.Idleness close(double horizonHours) {
        double sumHours = 0;
        double worstHours = 0;
        for (IdlePlace place : places) {
            place.close(horizonHours);
            sumHours += place.meanHours(horizonHours);
            worstHours = Math.max(worstHours, place.worstHours());
        }
        return new Ledger.Idleness(source.index(), sumHours / places.size(), worstHours);
    }
}
