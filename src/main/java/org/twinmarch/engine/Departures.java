package org.twinmarch.engine;

import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.Track;
import org.twinmarch.stats.Stream;

/**
 * One departure process of a plan with random departures, in equilibrium from the start: the trips on the road at the
 * beginning of the run have departed before it.
 */
final class Departures {

    private final Beat beat;
    private final Track track;
    private final Motion.RandomDepartures motion;
    private final Stream stream;
    private final int number;
    private final int order;
    /** The last departure before the first one that matters to the run [h]. */
    private final double goneHours;

    private double nextHours;

    Departures(Beat beat, Track track, Stream stream, int number, int order, double fromHours) {
        this.beat = beat;
        this.track = track;
        this.motion = (Motion.RandomDepartures) beat.lookout().watch().plan().motion();
        this.stream = stream;
        this.number = number;
        this.order = order;
        double pick = stream.next();
        this.nextHours = fromHours - tripHours() + motion.headway().residualHours(pick, stream.next());
        this.goneHours = nextHours - motion.headway().lengthBiasedQuantile(pick);
    }

    Beat beat() {
        return beat;
    }

    /** Order among the units of the run. */
    int order() {
        return order;
    }

    /** The next departure [h]. */
    double nextHours() {
        return nextHours;
    }

    /** The unit whose trip was over before the run. */
    Unit gone(Run run) {
        return trip(run, goneHours);
    }

    /** The unit that makes the next trip; the one after is drawn. */
    Unit next(Run run) {
        Unit unit = trip(run, nextHours);
        nextHours += motion.headway().law().quantile(stream.next());
        return unit;
    }

    private Unit trip(Run run, double departsHours) {
        return new Unit(
                run,
                beat,
                number,
                order,
                new Unit.Course(track, 0),
                beat.lookout().watch().plan().sector(),
                departsHours);
    }

    /** Drops the units whose trip is over. */
    void dropArrived(double nowHours) {
        beat.removeIf(unit -> !unit.busy && unit.originHours + tripHours() < nowHours);
    }

    private double tripHours() {
        return track.legStartHours(0, 0, track.legs() - 1);
    }
}
