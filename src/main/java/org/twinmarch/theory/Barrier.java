package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * A barrier patrol in the plane (C6): one patrol back and forth on the line with a round field of sight, and a party that
 * walks straight across at a right angle, at a uniformly random place and moment. Seen once, it is detected.
 *
 * <p>Seen from the party, a leg of the patrol is a straight band at an angle to the line; the field of sight r reaches
 * {@code rho = r sqrt(1 + v^2 / u^2)} along the line.
 */
public final class Barrier {

    private Barrier() {}

    /**
     * Probability of detection if the patrol turns at the ends of the stretch:
     *
     * <pre>  P = 1 - (1 - rho/L)^2   for rho &lt;= L, else 1</pre>
     *
     * <p>Derivation: as for {@link BackAndForth#withinRadius} with no dwell and rho for r. The zig-zag is a set of straight
     * bands, reflected at the ends.
     *
     * @param lengthKm       length of the stretch L [km], above 0
     * @param patrolSpeedKmh speed of the patrol v [km/h], above 0
     * @param partySpeedKmh  speed of the party u [km/h], above 0
     * @param radiusKm       radius of sight r [km], 0 or more
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double turningAtTheEnds(
            double lengthKm, double patrolSpeedKmh, double partySpeedKmh, double radiusKm) {
        double reachKm = reachKm(patrolSpeedKmh, partySpeedKmh, radiusKm);
        double missed = Math.max(0, 1 - reachKm / Check.positive("lengthKm", lengthKm));
        return 1 - missed * missed;
    }

    /**
     * Probability of detection if the patrol turns where its sight touches the ends of the stretch. With {@code l = L -
     * 2r}, {@code s = sqrt(u^2 + v^2)} and {@code d0 = r u / s}:
     *
     * <pre>
     *  P = { l - (l - rho)^2 / l
     *        + (2v / lu) [ (r s d0 - u d0^2 / 2) / v + (r^2 acos(d0 / r) - d0 sqrt(r^2 - d0^2)) / 2 ] } / L
     * </pre>
     *
     * <p>Derivation: between the turning points as above, over l. At d beyond a turning point the party is seen for {@code
     * 2 T(d)} of the lap {@code 2l / v}: {@code T = (r s / u - d) / v} while the leg's band is what it meets ({@code d <=
     * d0}), and {@code sqrt(r^2 - d^2) / u}, the half chord round the turning point itself, from there to r. The bracket is
     * the integral of T, times u.
     *
     * @param lengthKm       length of the stretch L [km]
     * @param patrolSpeedKmh speed of the patrol v [km/h], above 0
     * @param partySpeedKmh  speed of the party u [km/h], above 0
     * @param radiusKm       radius of sight r [km], above 0, with rho in [0, L - 2r]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static double turningEarly(double lengthKm, double patrolSpeedKmh, double partySpeedKmh, double radiusKm) {
        Check.positive("radiusKm", radiusKm);
        double beatKm = Check.positive("lengthKm - 2 radiusKm", lengthKm - 2 * radiusKm);
        double reachKm = Check.within("rho", reachKm(patrolSpeedKmh, partySpeedKmh, radiusKm), 0, beatKm);
        double betweenKm = beatKm - (beatKm - reachKm) * (beatKm - reachKm) / beatKm;
        double beyondHours = seenBeyondKmHours(patrolSpeedKmh, partySpeedKmh, radiusKm);
        return (betweenKm + 2 * patrolSpeedKmh / beatKm * beyondHours) / lengthKm;
    }

    /** Integral of T(d) over d in [0, r] [km h]. */
    private static double seenBeyondKmHours(double patrolSpeedKmh, double partySpeedKmh, double radiusKm) {
        double relativeKmh = Math.hypot(patrolSpeedKmh, partySpeedKmh);
        double bandKm = radiusKm * partySpeedKmh / relativeKmh;
        double band = (radiusKm * relativeKmh / partySpeedKmh * bandKm - bandKm * bandKm / 2) / patrolSpeedKmh;
        double segmentKm2 = (radiusKm * radiusKm * Math.acos(bandKm / radiusKm)
                        - bandKm * Math.sqrt(radiusKm * radiusKm - bandKm * bandKm))
                / 2;
        return band + segmentKm2 / partySpeedKmh;
    }

    private static double reachKm(double patrolSpeedKmh, double partySpeedKmh, double radiusKm) {
        Check.positive("patrolSpeedKmh", patrolSpeedKmh);
        Check.positive("partySpeedKmh", partySpeedKmh);
        Check.notNegative("radiusKm", radiusKm);
        return radiusKm * Math.hypot(1, patrolSpeedKmh / partySpeedKmh);
    }
}
