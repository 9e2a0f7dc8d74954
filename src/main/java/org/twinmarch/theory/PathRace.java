package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A party that walks straight across, and a unit that drives along its road to the party's chainage and then along the
 * party's path to meet it. Depths are counted in the party's direction of travel.
 *
 * @param partySpeedKmh    speed of the party u [km/h], above 0
 * @param responseSpeedKmh speed of the unit along the path v [km/h], above 0
 * @param roadDepthKm      depth of the unit's road r [km]
 * @param limitDepthKm     depth beyond which the unit may not stop the party, or at which the party vanishes J [km]
 */
public record PathRace(double partySpeedKmh, double responseSpeedKmh, double roadDepthKm, double limitDepthKm) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public PathRace {
        Check.positive("partySpeedKmh", partySpeedKmh);
        Check.positive("responseSpeedKmh", responseSpeedKmh);
        Check.finite("roadDepthKm", roadDepthKm);
        Check.finite("limitDepthKm", limitDepthKm);
    }

    /**
     * The time after an alarm by which the unit must have reached the party's chainage on its road if it is to win:
     *
     * <pre>  V = max over y in [s, J] of  w + (y - s) / u - |y - r| / v,   0 where that is negative or s is beyond J</pre>
     *
     * <p>where s is the party's depth at the alarm and w the time that it still stays there (cutting the fence). With the
     * other numbers of {@link ResponseRace#fixedVanishing} it gives the probability of interception.
     *
     * <p>Derivation: the unit wins if somewhere within the limit it can be no later than the party leaves. The expression
     * is linear between s, r and J, and beyond r it falls if the party is faster than the unit and rises if not; so the
     * best place is J, or the place nearest to the road.
     *
     * @param alarmDepthKm depth of the party at the alarm s [km]
     * @param stayHours    time until it walks on w [h], 0 or more
     * @return a time [h], 0 or more
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double driveHours(double alarmDepthKm, double stayHours) {
        Check.finite("alarmDepthKm", alarmDepthKm);
        Check.notNegative("stayHours", stayHours);
        if (alarmDepthKm > limitDepthKm) {
            return 0;
        }
        double nearestKm = Math.max(alarmDepthKm, Math.min(roadDepthKm, limitDepthKm));
        double atTheLimit = spareHours(alarmDepthKm, limitDepthKm);
        return Math.max(0, stayHours + Math.max(atTheLimit, spareHours(alarmDepthKm, nearestKm)));
    }

    /** What the party needs to a place on its path, less what the unit needs from its road. */
    private double spareHours(double fromKm, double depthKm) {
        return (depthKm - fromKm) / partySpeedKmh - Math.abs(depthKm - roadDepthKm) / responseSpeedKmh;
    }
}
