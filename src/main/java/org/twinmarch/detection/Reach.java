package org.twinmarch.detection;

/** Which distance between sensor and party counts. */
public sealed interface Reach {

    /** The distance in the plane. */
    record Disc() implements Reach {}

    /**
     * The distance along the line only, while the party is within a band of depth.
     *
     * @param fromKm lower depth of the band [km], negative on side A
     * @param toKm   upper depth [km], not below {@code fromKm}
     */
    record Along(double fromKm, double toKm) implements Reach {

        /** The line itself. */
        public static final Along LINE = new Along(0, 0);

        /** Checks the order. @throws IllegalArgumentException if the band is turned round or not finite */
        public Along {
            if (!(fromKm <= toKm && Double.isFinite(toKm - fromKm))) {
                throw new IllegalArgumentException("band must run upwards, but is [" + fromKm + ", " + toKm + "]");
            }
        }
    }
}
