package org.twinmarch.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Calendar;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Construction.Order;
import org.twinmarch.quantity.Dimension;

/**
 * Reads how the fence grows.
 *
 * @param calendar the time within which it does
 */
record ConstructionReader(Calendar calendar) {

    private static final Map<String, Order> ORDERS = Map.of(
            "hot-spots-first", Order.HOT_SPOTS_FIRST,
            "end-to-end", Order.END_TO_END,
            "uniform", Order.UNIFORM);

    Optional<Construction> construction(Cursor root) {
        return root.part(
                "construction",
                cursor -> new Construction(
                        cursor.at("progress").quantity(Wanted.PROGRESS),
                        cursor.find("start").map(this::startHours).orElse(0.0),
                        cursor.at("order").choice(ORDERS),
                        cursor.part("attacks", ConstructionReader::attacks)));
    }

    private double startHours(Cursor cursor) {
        double startHours = cursor.quantity(Wanted.WAIT);
        if (!(startHours < calendar.horizonHours())) {
            return cursor.refuse(
                    "work begins when the run is over",
                    "begin earlier than the horizon, " + Dimension.DURATION.format(calendar.horizonHours()));
        }
        return startHours;
    }

    private static Construction.Attacks attacks(Cursor cursor) {
        return new Construction.Attacks(
                cursor.at("rate").quantity(Wanted.RATE.positive()),
                Laws.distribution(cursor, "pause", Wanted.WAIT, 0),
                Laws.distribution(cursor, "casualties", Wanted.COUNT, 0),
                cursor.quantity("from-across", Wanted.SHARE, 0));
    }
}
