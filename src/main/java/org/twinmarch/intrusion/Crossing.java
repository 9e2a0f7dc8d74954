package org.twinmarch.intrusion;

import org.twinmarch.border.Direction;

/**
 * How one party crosses: straight through its own zone to the line, a time on the line (fence and stay), straight through
 * the other zone. Depth is a pure function of time, linear between the four moments. Moments may coincide.
 *
 * @param direction       which way
 * @param startHours      when it starts at the far edge of its own zone [h]
 * @param atLineHours     when it reaches the line [h]
 * @param leavesLineHours when it leaves the line [h]
 * @param endHours        when it leaves the far edge of the other zone: it has vanished [h]
 * @param speedKmh        its speed in both zones [km/h], above 0
 */
public record Crossing(
        Direction direction,
        double startHours,
        double atLineHours,
        double leavesLineHours,
        double endHours,
        double speedKmh) {

    /** Signed depth at a moment between start and end [km]. */
    public double depthKm(double atHours) {
        double offHours = atHours < atLineHours
                ? atHours - atLineHours
                : atHours > leavesLineHours ? atHours - leavesLineHours : 0;
        return direction.to().sign() * (speedKmh * offHours);
    }

    /** Signed speed across the line [km/h] from a moment on, until the next turn. */
    public double depthSpeedKmh(double atHours) {
        boolean onLine = atHours >= atLineHours && atHours < leavesLineHours;
        return onLine ? 0 : direction.to().sign() * speedKmh;
    }

    /** The next moment after {@code atHours} at which the party stops or goes on [h]; infinite if there is none. */
    public double nextTurnHours(double atHours) {
        if (atHours < atLineHours) {
            return atLineHours;
        }
        return atHours < leavesLineHours ? leavesLineHours : Double.POSITIVE_INFINITY;
    }

    /**
     * The first moment at which the party is in a band of depth [h]; infinite if it never is.
     *
     * @param lowKm  lower depth of the band [km]
     * @param highKm upper depth [km], not below {@code lowKm}
     */
    public double entersBandHours(double lowKm, double highKm) {
        return reachesHours(direction.to().sign() > 0 ? lowKm : -highKm, true);
    }

    /** The last moment at which the party is in a band of depth [h]; minus infinite if it never is. */
    public double leavesBandHours(double lowKm, double highKm) {
        return reachesHours(direction.to().sign() > 0 ? highKm : -lowKm, false);
    }

    /** When the progress (depth in the direction of travel) comes to, or last stands at, a value. */
    private double reachesHours(double progressKm, boolean first) {
        if (progressKm == 0) {
            return first ? atLineHours : leavesLineHours;
        }
        double hours = progressKm < 0
                ? Math.min(atLineHours, atLineHours + progressKm / speedKmh)
                : Math.max(leavesLineHours, leavesLineHours + progressKm / speedKmh);
        if (hours < startHours) {
            return first ? startHours : Double.NEGATIVE_INFINITY;
        }
        if (hours > endHours) {
            return first ? Double.POSITIVE_INFINITY : endHours;
        }
        return hours;
    }
}
