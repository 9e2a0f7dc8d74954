package org.twinmarch.engine;

import org.twinmarch.border.Side;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * One entry of roadside bombs in one run: when and where each is laid, by whom, and how long it lies there. None of this
 * depends on the patrols.
 */
final class BombLaying {

    private final RoadsideBombs law;
    private final Stream laying;
    private final Streams.Members passages;
    private long laid;

    BombLaying(RoadsideBombs law, long seed, long replication) {
        this.law = law;
        this.laying = Streams.open(seed, layingPurpose(law), replication);
        this.passages = Streams.members(seed, passagesPurpose(law), replication);
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

    /** When the next one is laid after a moment [h]. */
    double nextHours(double nowHours) {
        return nowHours + laying.nextExponential() / law.perHour();
    }

    /** The one that is laid now. */
    Draw next(double nowHours) {
        double placeKm = law.span().fromKm() + laying.next() * law.span().lengthKm();
        double clearedHours = nowHours + laying.nextExponential() / law.clearancePerHour();
        Side from = laying.next() < law.fromAcross() ? law.side().across() : law.side();
        return new Draw(law, placeKm, clearedHours, from, passages.open(laid++));
    }
}
