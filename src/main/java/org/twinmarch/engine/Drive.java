package org.twinmarch.engine;

/**
 * The drive of a unit that is called: it stands until it sets out, drives the road to the chainage of the call, and then
 * along the party's path to a depth, where it waits.
 *
 * @param from     when it sets out, from where
 * @param goal     when it is at the chainage of the call, and the place for which it makes
 * @param speedKmh its speed on the road and on the path [km/h]
 */
public record Drive(Point from, Point goal, double speedKmh) {

    /**
     * A place at a moment.
     *
     * @param atHours when [h]
     * @param km      chainage [km]
     * @param depthKm signed depth [km]
     */
    public record Point(double atHours, double km, double depthKm) {}

    /** Signed depth at a moment [km]. */
    public double depthKm(double atHours) {
        double wayKm = goal.depthKm() - from.depthKm();
        double drivenKm = Math.max(0, speedKmh * (atHours - goal.atHours()));
        return drivenKm < Math.abs(wayKm) ? from.depthKm() + Math.copySign(drivenKm, wayKm) : goal.depthKm();
    }

    /** When it is at its goal [h]: no earlier than it comes to the chainage of the call. */
    public double endsHours() {
        return goal.atHours() + Math.abs(goal.depthKm() - from.depthKm()) / speedKmh;
    }
}
