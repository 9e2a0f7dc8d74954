package org.twinmarch.engine;

import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * Border-lite written by hand: four patrols, no event list, no objects, nothing but this one model. It is the limit that
 * the engine's speed is measured against, and a second opinion on its numbers: with {@code wholeBlocks} it reads the same
 * streams at the same places, so that both must agree in every replication.
 */
public final class ByHand {

    private static final int PATROLS = 4;
    private static final double SECTOR_KM = 25;
    private static final double LOOP_KM = 2 * SECTOR_KM;
    private static final double SPEED_KMH = 20;
    private static final double RANGE_KM = 1;
    private static final double FENCED_KM = 40;
    private static final double STAY_HOURS = 20.0 / 60;
    private static final int MOST = 256;

    private final double horizonHours;
    private final boolean wholeBlocks;
    private final double[] block = new double[Traffic.BLOCK];

    private final double[] originHours = new double[PATROLS];
    private final double[] stoppedHours = new double[PATROLS];
    private final boolean[] busy = new boolean[PATROLS];
    /** The next thing a patrol does: frees if it is busy, else detects {@link #target}. */
    private final double[] nextHours = new double[PATROLS];

    private final int[] target = new int[PATROLS];
    private final int[][] near = new int[PATROLS][MOST];
    private final int[] nearCount = new int[PATROLS];

    /** Crossers by slot; a slot is free again when its end has passed. */
    private final double[] placeKm = new double[MOST];

    private final double[] endHours = new double[MOST];
    private final double[] handlingUniform = new double[MOST];
    private int slot;
    private Stream parties;
    private long arrived;
    private long detected;

    /** A run of a given length; {@code wholeBlocks} draws as much as the engine, else no more than is needed. */
    public ByHand(double horizonHours, boolean wholeBlocks) {
        this.horizonHours = horizonHours;
        this.wholeBlocks = wholeBlocks;
    }

    /** Crossers that arrived in the last run. */
    public long arrived() {
        return arrived;
    }

    /** Crossers that were detected in the last run. */
    public long detected() {
        return detected;
    }

    /** Plays one replication. */
    public void play(long seed, long replication) {
        Stream arrivals = Streams.open(seed, "flow crossers / arrivals", replication);
        parties = Streams.open(seed, "flow crossers / parties", replication);
        arrived = 0;
        detected = 0;
        for (int k = 0; k < PATROLS; k++) {
            double phase =
                    Streams.open(seed, "plan patrols / phase", replication, k).next();
            originHours[k] = -phase * (LOOP_KM / SPEED_KMH);
            busy[k] = false;
            nextHours[k] = Double.POSITIVE_INFINITY;
            nearCount[k] = 0;
        }
        double arrivalHours = arrivals.nextExponential() / 12;
        while (true) {
            int first = 0;
            for (int k = 1; k < PATROLS; k++) {
                first = nextHours[k] < nextHours[first] || isTieOfOwn(k, first) ? k : first;
            }
            if (arrivalHours < horizonHours && arrivalHours < nextHours[first]) {
                arrive(arrivalHours);
                arrivalHours += arrivals.nextExponential() / 12;
            } else if (nextHours[first] < Double.POSITIVE_INFINITY) {
                act(first, nextHours[first]);
            } else {
                return;
            }
        }
    }

    /** Whether two patrols see one crosser at one instant, and it is in the sector of the later one. */
    private boolean isTieOfOwn(int k, int first) {
        return nextHours[k] == nextHours[first]
                && nextHours[k] < Double.POSITIVE_INFINITY
                && !busy[k]
                && !busy[first]
                && target[k] == target[first]
                && placeKm[target[k]] >= k * SECTOR_KM;
    }

    private void arrive(double nowHours) {
        arrived++;
        if (wholeBlocks) {
            parties.fill(block);
        }
        double x = (wholeBlocks ? block[Traffic.PLACE] : parties.next()) * PATROLS * SECTOR_KM;
        double stayHours = STAY_HOURS;
        if (x < FENCED_KM) {
            if ((wholeBlocks ? block[Traffic.ALARM] : parties.next()) < 0.3) {
                detected++;
                return;
            }
            stayHours += -0.25 * Math.log(1 - (wholeBlocks ? block[Traffic.DELAY] : parties.next()));
        }
        slot = (slot + 1) % MOST;
        placeKm[slot] = x;
        endHours[slot] = nowHours + stayHours;
        handlingUniform[slot] = block[Traffic.HANDLING];
        int own = Math.min((int) (x / SECTOR_KM), PATROLS - 1);
        double within = x - own * SECTOR_KM;
        watch(own, slot, nowHours);
        if (within <= RANGE_KM && own > 0) {
            watch(own - 1, slot, nowHours);
        } else if (within >= SECTOR_KM - RANGE_KM && own < PATROLS - 1) {
            watch(own + 1, slot, nowHours);
        }
    }

    private void watch(int k, int crosser, double nowHours) {
        int kept = 0;
        int[] list = near[k];
        for (int i = 0; i < nearCount[k]; i++) {
            if (endHours[list[i]] >= nowHours) {
                list[kept++] = list[i];
            }
        }
        list[kept++] = crosser;
        nearCount[k] = kept;
        if (!busy[k]) {
            consider(k, crosser, nowHours);
        }
    }

    private void consider(int k, int crosser, double nowHours) {
        double atHours = inRangeHours(k, placeKm[crosser] - k * SECTOR_KM, nowHours);
        if (atHours <= endHours[crosser] && atHours < nextHours[k]) {
            nextHours[k] = atHours;
            target[k] = crosser;
        }
    }

    /** First moment from now on at which patrol k is within range of a place of its sector's own ruler. */
    private double inRangeHours(int k, double x, double nowHours) {
        double laps = (nowHours - originHours[k]) * (SPEED_KMH / LOOP_KM);
        double s = (laps - Math.floor(laps)) * LOOP_KM;
        double at = s < SECTOR_KM ? s : LOOP_KM - s;
        if (Math.abs(at - x) <= RANGE_KM) {
            return nowHours;
        }
        double outKm = x > RANGE_KM ? x - RANGE_KM - s : Double.POSITIVE_INFINITY;
        double backKm = x < SECTOR_KM - RANGE_KM ? LOOP_KM - x - RANGE_KM - s : Double.POSITIVE_INFINITY;
        double km = Math.min(outKm < 0 ? outKm + LOOP_KM : outKm, backKm < 0 ? backKm + LOOP_KM : backKm);
        return nowHours + km / SPEED_KMH;
    }

    private void act(int k, double nowHours) {
        if (busy[k]) {
            busy[k] = false;
            originHours[k] += nowHours - stoppedHours[k];
            reconsider(k, nowHours);
        } else {
            detected++;
            int crosser = target[k];
            endHours[crosser] = Double.NEGATIVE_INFINITY;
            double u = wholeBlocks ? handlingUniform[crosser] : parties.next();
            busy[k] = true;
            stoppedHours[k] = nowHours;
            nextHours[k] = nowHours - 0.5 * Math.log(1 - u);
            release(k - 1, crosser, nowHours);
            release(k + 1, crosser, nowHours);
        }
    }

    /** A neighbour that was to detect the same crosser looks for another. */
    private void release(int k, int crosser, double nowHours) {
        if (k >= 0 && k < PATROLS && !busy[k] && nextHours[k] < Double.POSITIVE_INFINITY && target[k] == crosser) {
            reconsider(k, nowHours);
        }
    }

    private void reconsider(int k, double nowHours) {
        nextHours[k] = Double.POSITIVE_INFINITY;
        for (int i = 0; i < nearCount[k]; i++) {
            if (endHours[near[k][i]] >= nowHours) {
                consider(k, near[k][i], nowHours);
            }
        }
    }
}
