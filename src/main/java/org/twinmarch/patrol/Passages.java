package org.twinmarch.patrol;

import java.util.Arrays;

/**
 * The moments at which a unit comes to a place: the same moments of every lap. A unit that turns round or stops at the very
 * place comes to it once, when it arrives. Every moment is counted from a whole lap number, so that rounding can neither
 * repeat nor skip one. A pure function of time.
 */
public final class Passages {

    private final Track track;
    private final double[] lapHours;

    private Passages(Track track, double[] lapHours) {
        this.track = track;
        this.lapHours = lapHours;
    }

    /**
     * The passages of a place [km] on a track.
     *
     * @param km chainage on the track; there are none where no leg leads
     */
    public static Passages of(Track track, double km) {
        double[] lapHours = new double[track.legs()];
        int passages = 0;
        for (int leg = 0; leg < track.legs(); leg++) {
            if (leads(track, leg, km)) {
                lapHours[passages++] = comesHours(track, leg, km);
            }
        }
        return new Passages(track, Arrays.copyOf(lapHours, passages));
    }

    /** A leg leads to the places beyond its start up to its end, and to its start if the unit arrives from elsewhere. */
    private static boolean leads(Track track, int leg, double km) {
        double fromKm = track.legFromKm(leg);
        double toKm = track.legToKm(leg);
        boolean lies = Math.min(fromKm, toKm) <= km && km <= Math.max(fromKm, toKm);
        return lies && !track.isAway(leg) && (km != fromKm || track.isFresh(leg));
    }

    private static double comesHours(Track track, int leg, double km) {
        double drivenKm = km - track.legFromKm(leg);
        double legHours = track.legStartHours(0, 0, leg);
        return drivenKm == 0 ? legHours : legHours + drivenKm / track.legSpeedKmh(leg);
    }

    /** The first moment after another [h], for a lap 0 that begins at {@code originHours}; infinite if there is none. */
    public double nextHours(double originHours, double afterHours) {
        double lap = track.lapAt(originHours, afterHours);
        // Rounding may have put the end of one lap into the next.
        for (double asked = lap - 1; asked <= lap + 1; asked++) {
            double lapStartHours = track.legStartHours(originHours, asked, 0);
            int next = upTo(lapStartHours, afterHours);
            if (next < lapHours.length) {
                return lapStartHours + lapHours[next];
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** The last moment not after another [h], by the same lap 0; minus infinity if there is none. */
    public double lastHours(double originHours, double untilHours) {
        double lap = track.lapAt(originHours, untilHours);
        for (double asked = lap + 1; asked >= lap - 2; asked--) {
            double lapStartHours = track.legStartHours(originHours, asked, 0);
            int last = upTo(lapStartHours, untilHours) - 1;
            if (last >= 0) {
                return lapStartHours + lapHours[last];
            }
        }
        return Double.NEGATIVE_INFINITY;
    }

    /** How many passages of a lap come up to a moment, and not after it. */
    private int upTo(double lapStartHours, double atHours) {
        int none = 0;
        int all = lapHours.length;
        while (none < all) {
            int middle = (none + all) >>> 1;
            if (lapStartHours + lapHours[middle] <= atHours) {
                none = middle + 1;
            } else {
                all = middle;
            }
        }
        return none;
    }
}
