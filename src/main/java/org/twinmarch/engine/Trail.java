package org.twinmarch.engine;

import java.util.List;

/**
 * Where one unit was over time, piece by piece. It is not there between two pieces: off duty, away, or before its departure.
 *
 * @param source its plan
 * @param number its number within the plan, from 0
 * @param pieces straight pieces, in order of time; they do not overlap
 */
public record Trail(Source source, int number, List<Piece> pieces) {

    /** Copies the list. */
    public Trail {
        pieces = List.copyOf(pieces);
    }

    /** What a unit does. */
    public enum Doing {
        /** It is on its patrol, on duty and free. */
        PATROLS,
        /** It follows a call or its own sighting: it stands by, drives the road, or the party's path. */
        PURSUES,
        /** It is where it has met a party, or where there was none. */
        HANDLES,
        /** It is on its way back to its patrol. */
        RETURNS,
        /** It is out of action until it is replaced. */
        OUT_OF_ACTION;

        /** Whether it is busy or out of action. */
        public boolean isBusy() {
            return this != PATROLS;
        }
    }

    /**
     * A straight piece: it goes evenly from one point to another, or stands.
     *
     * @param doing what it does
     * @param from  where and when the piece begins
     * @param to    where and when it ends, not before its beginning
     */
    public record Piece(Doing doing, Drive.Point from, Drive.Point to) {

        /** Chainage at a moment of the piece [km]. */
        public double kmAt(double atHours) {
            return from.km() + share(atHours) * (to.km() - from.km());
        }

        /** Signed depth at a moment of the piece [km]. */
        public double depthKmAt(double atHours) {
            return from.depthKm() + share(atHours) * (to.depthKm() - from.depthKm());
        }

        private double share(double atHours) {
            double hours = to.atHours() - from.atHours();
            return hours > 0 ? (atHours - from.atHours()) / hours : 0;
        }

        /** The part of it that lies within a window, which it must touch. */
        Piece within(double fromHours, double toHours) {
            double beginHours = Math.max(fromHours, from.atHours());
            double endHours = Math.min(toHours, to.atHours());
            return new Piece(doing, at(beginHours), at(endHours));
        }

        private Drive.Point at(double atHours) {
            if (atHours == from.atHours()) {
                return from;
            }
            return atHours == to.atHours() ? to : new Drive.Point(atHours, kmAt(atHours), depthKmAt(atHours));
        }
    }
}
