package org.twinmarch.intrusion;

import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * A piece of fence on the line, at depth 0. A party meets it with probability {@code coverage}, and then cuts it before
 * it goes on.
 *
 * @param name     its key in the scenario
 * @param span     where it stands
 * @param owner    the side that owns it and gets its alarm
 * @param coverage share of the span's length that is fenced at time 0, in [0, 1]
 * @param planned  share that is to be fenced, not below {@code coverage}; the same where nothing is built
 * @param delay    time to cut it [h]
 * @param alarm    probability of an alarm when cutting starts, in [0, 1]
 * @param breach   what becomes of a cut; without it a cut is closed behind the party
 * @param nuisance alarms of this piece without a party, if there are any
 * @param perKm    what a km of it costs, in the scenario's currency, 0 or more
 */
public record Fence(
        String name,
        Span span,
        Side owner,
        double coverage,
        double planned,
        Distribution delay,
        double alarm,
        Optional<Breach> breach,
        Optional<Nuisance> nuisance,
        double perKm) {

    /** Checks the shares. */
    public Fence {
        Check.share("coverage", coverage);
        Check.within("planned", planned, coverage, 1);
        Check.share("alarm", alarm);
        Check.notNegative("perKm", perKm);
    }

    /** A piece that stands as it is, costs nothing, and closes behind each party. */
    public Fence(String name, Span span, Side owner, double coverage, Distribution delay, double alarm) {
        this(name, span, owner, coverage, coverage, delay, alarm, Optional.empty(), Optional.empty(), 0);
    }

    /** Whether it grows. */
    public boolean grows() {
        return planned > coverage;
    }

    /**
     * What becomes of a cut: it stays open from the end of the cutting until it is repaired, and parties that come to the
     * line within its reach meanwhile pass without delay and without an alarm.
     *
     * @param repair  time until it is repaired [h]
     * @param reachKm distance up to which others use it [km], 0 or more
     */
    public record Breach(Distribution repair, double reachKm) {

        /** Checks the reach. */
        public Breach {
            Check.notNegative("reachKm", reachKm);
        }
    }
}
