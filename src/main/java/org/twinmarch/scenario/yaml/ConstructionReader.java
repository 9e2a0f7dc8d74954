package org.twinmarch.scenario.yaml;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Construction.Order;

/** Reads how the fence grows. */
final class ConstructionReader {

    private static final Map<String, Order> ORDERS = Map.of(
            "hot-spots-first", Order.HOT_SPOTS_FIRST,
            "end-to-end", Order.END_TO_END,
            "uniform", Order.UNIFORM);

    private ConstructionReader() {}

    static Optional<Construction> construction(Cursor root) {
        return root.part(
                "construction",
                cursor -> new Construction(
                        cursor.at("progress").quantity(Wanted.PROGRESS),
                        cursor.quantity("start", Wanted.WAIT, 0),
                        cursor.quantity("budget", Wanted.DISTANCE, Double.POSITIVE_INFINITY),
                        cursor.at("order").choice(ORDERS),
                        cursor.part("attacks", ConstructionReader::attacks)));
    }

    private static Construction.Attacks attacks(Cursor cursor) {
        return new Construction.Attacks(
                cursor.at("rate").quantity(Wanted.RATE.positive()),
                Laws.distribution(cursor, "pause", Wanted.WAIT, 0),
                Laws.distribution(cursor, "casualties", Wanted.COUNT, 0),
                cursor.quantity("from-across", Wanted.SHARE, 0));
    }
}
