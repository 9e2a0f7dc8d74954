package org.twinmarch.patrol;

import java.util.List;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Headway;

/** How the units of a plan move. */
public sealed interface Motion {

    /** Whether the units have laps, so that plans can agree on phases and a unit can rejoin its timetable. */
    default boolean hasLaps() {
        return !(this instanceof RandomDepartures || this instanceof RandomReversals || this instanceof Stand);
    }

    /**
     * Back and forth over the sector, with a stop at each end.
     *
     * @param dwellHours stop at each end [h], 0 or more
     */
    record Shuttle(double dwellHours) implements Motion {

        /** Checks the stop. */
        public Shuttle {
            Check.notNegative("dwellHours", dwellHours);
        }
    }

    /**
     * Along the sector from its first to its last km, then home by another road, unseen and seeing nothing.
     *
     * @param returnHours time on the way home [h], 0 or more; 0 means that the next lap starts at once
     */
    record Circuit(double returnHours) implements Motion {

        /** Checks the way home. */
        public Circuit {
            Check.notNegative("returnHours", returnHours);
        }
    }

    /**
     * From way-point to way-point, straight in between, over and over.
     *
     * @param periodHours length of the timetable [h], above 0
     * @param wayPoints   two or more, at rising times within one period from the first on; the last is followed by the
     *     first of the next period
     */
    record Timetable(double periodHours, List<WayPoint> wayPoints) implements Motion {

        /** Checks the times. */
        public Timetable {
            Check.positive("periodHours", periodHours);
            Check.atLeast("number of way-points", wayPoints.size(), 2);
            wayPoints = List.copyOf(wayPoints);
            for (int i = 1; i < wayPoints.size(); i++) {
                Check.positive(
                        "time between way-points",
                        wayPoints.get(i).atHours() - wayPoints.get(i - 1).atHours());
            }
            Check.notNegative("time of the first way-point", wayPoints.get(0).atHours());
            Check.positive(
                    "period after the last way-point",
                    periodHours
                            + wayPoints.get(0).atHours()
                            - wayPoints.get(wayPoints.size() - 1).atHours());
        }
    }

    /**
     * A place at a time.
     *
     * @param atHours time within the period [h], 0 or more
     * @param km      chainage [km], 0 or more
     */
    record WayPoint(double atHours, double km) {

        /** Checks both. */
        public WayPoint {
            Check.notNegative("atHours", atHours);
            Check.notNegative("km", km);
        }
    }

    /**
     * One-way trips along the sector that depart after random headways. Each departure is a vehicle of its own, so trips
     * may overlap; {@code units} is the number of independent departure processes.
     *
     * @param headway law of the time between two departures
     */
    record RandomDepartures(Headway headway) implements Motion {}

    /**
     * Back and forth over the sector, turning round at its ends and, besides, at random moments. Each unit goes its own way,
     * which is drawn for a whole run.
     *
     * @param headway law of the time between two turns at random; turns at the ends do not count
     */
    record RandomReversals(Headway headway) implements Motion {}

    /**
     * Posts, towers, ambushes: each unit stands at one place.
     *
     * @param places where
     */
    record Stand(Places places) implements Motion {}

    /** Where standing units are put. */
    sealed interface Places {

        /**
         * At given places, one unit each.
         *
         * @param km chainages [km], one or more
         */
        record Given(List<Double> km) implements Places {

            /** Checks the places. */
            public Given {
                Check.atLeast("number of places", km.size(), 1);
                km.forEach(place -> Check.notNegative("km", place));
                km = List.copyOf(km);
            }
        }

        /** Each unit of the plan anywhere on the sector, drawn anew for each replication. */
        record Drawn() implements Places {}

        /**
         * A Poisson number of units, anywhere on the sector, drawn anew for each replication.
         *
         * @param perKm mean number of units per km, above 0
         */
        record DrawnDensity(double perKm) implements Places {

            /** Checks the density. */
            public DrawnDensity {
                Check.positive("perKm", perKm);
            }
        }
    }
}
