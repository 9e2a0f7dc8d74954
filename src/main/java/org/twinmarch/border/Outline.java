package org.twinmarch.border;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.quantity.Check;

/**
 * How the line runs on a map, for drawing only. Chainage goes along it in proportion to its own length: published lengths of
 * a border differ from that of any drawn line, and the scenario's length rules.
 *
 * @param line   the line from chainage 0 to its far end, two vertices or more, of which not all are the same
 * @param left   the side that lies on the left of one who walks it
 * @param places places by name, along the line
 */
public record Outline(List<Vertex> line, Side left, List<Place> places) {

    /** Checks the line and copies the lists. @throws IllegalArgumentException if the line has no length */
    public Outline {
        line = List.copyOf(line);
        places = List.copyOf(places);
        Check.atLeast("number of vertices", line.size(), 2);
        Check.positive("length of the line", lengthKm(line));
    }

    /**
     * A place worth naming.
     *
     * @param label what it is called on the map
     * @param km    its chainage [km]
     */
    public record Place(String label, double km) {}

    /** Length as drawn [km], above 0. */
    public double lengthKm() {
        return lengthKm(line);
    }

    private static double lengthKm(List<Vertex> line) {
        double km = 0;
        for (int i = 1; i < line.size(); i++) {
            km += line.get(i - 1).distanceKm(line.get(i));
        }
        return km;
    }

    /** Where a place lies that is a share of the line from its beginning, in [0, 1]. */
    public Vertex at(double share) {
        double leftKm = Check.share("share", share) * lengthKm();
        for (int i = 1; i < line.size(); i++) {
            double stepKm = line.get(i - 1).distanceKm(line.get(i));
            if (leftKm <= stepKm && stepKm > 0) {
                return line.get(i - 1).towards(line.get(i), leftKm / stepKm);
            }
            leftKm -= stepKm;
        }
        return line.get(line.size() - 1);
    }

    /** The piece of the line between two shares, the first of them less than the second: its ends, and the vertices within. */
    public List<Vertex> piece(double from, double to) {
        List<Vertex> piece = new ArrayList<>(List.of(at(from)));
        double lengthKm = lengthKm();
        double km = 0;
        for (int i = 1; i < line.size(); i++) {
            km += line.get(i - 1).distanceKm(line.get(i));
            if (km > from * lengthKm && km < to * lengthKm) {
                piece.add(line.get(i));
            }
        }
        piece.add(at(to));
        return List.copyOf(piece);
    }

    /**
     * A place on the globe.
     *
     * @param longitude degrees east of Greenwich, in [-180, 180]
     * @param latitude  degrees north of the equator, in [-90, 90]
     */
    public record Vertex(double longitude, double latitude) {

        /** Mean radius of the globe [km] (IUGG). */
        public static final double GLOBE_RADIUS_KM = 6371.0088;

        private static final double HALF_A_TURN = 180;

        /** Checks both. */
        public Vertex {
            Check.within("longitude", longitude, -HALF_A_TURN, HALF_A_TURN);
            Check.within("latitude", latitude, -HALF_A_TURN / 2, HALF_A_TURN / 2);
        }

        /** Distance on the globe [km], by the haversine formula. */
        public double distanceKm(Vertex other) {
            double sinLatitude = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
            double sinLongitude = Math.sin(Math.toRadians(eastTo(other)) / 2);
            double haversine = sinLatitude * sinLatitude
                    + Math.cos(Math.toRadians(latitude))
                            * Math.cos(Math.toRadians(other.latitude))
                            * sinLongitude
                            * sinLongitude;
            return 2 * GLOBE_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(haversine)));
        }

        /** Degrees to go east to the longitude of another vertex the shorter way, in [-180, 180]. */
        public double eastTo(Vertex other) {
            return Math.IEEEremainder(other.longitude - longitude, 2 * HALF_A_TURN);
        }

        private Vertex towards(Vertex other, double share) {
            return new Vertex(
                    Math.IEEEremainder(longitude + share * eastTo(other), 2 * HALF_A_TURN),
                    latitude + share * (other.latitude - latitude));
        }
    }
}
