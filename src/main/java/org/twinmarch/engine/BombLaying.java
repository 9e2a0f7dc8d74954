package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.stats.Stream;

/**
 * One entry of roadside bombs in one run: when and where each is laid, by whom, and how long it lies there. None of this
 * depends on the patrols.
 */
final class BombLaying {

    private final RoadsideBombs law;
    private final Run run;
    private final Stream laying;
    private long laid;

    BombLaying(RoadsideBombs law, Run run) {
        this.law = law;
        this.run = run;
        this.laying = run.open(layingPurpose(law), 0);
    }

    static String layingPurpose(RoadsideBombs law) {
        return "bombs " + law.name() + " / laying";
    }

    static String passagesPurpose(RoadsideBombs law) {
        return "bombs " + law.name() + " / passages";
    }

    /**
     * What is drawn for a bomb when it is laid.
     *
     * @param law          its entry
     * @param placeKm      where it lies [km]
     * @param clearedHours when clearance finds it [h]
     * @param from         the side that those who laid it came from
     * @param stream       the numbers of its passages
     */
    record Draw(RoadsideBombs law, double placeKm, double clearedHours, Side from, Stream stream) {}

    /** When the next one is laid [h]. */
    double nextHours() {
        return run.nowHours() + laying.nextExponential() / law.perHour();
    }

    /** The one that is laid now. */
    Draw next() {
        double placeKm = law.span().fromKm() + laying.next() * law.span().lengthKm();
        double clearedHours = run.nowHours() + laying.nextExponential() / law.clearancePerHour();
        Side from = laying.next() < law.fromAcross() ? law.side().across() : law.side();
        return new Draw(law, placeKm, clearedHours, from, run.open(passagesPurpose(law), laid++));
    }
}
