package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;

/** Reads light and weather. */
final class SkyReader {

    private SkyReader() {}

    static Light light(Cursor root) {
        return root.find("light").map(map -> new Light(periods(map))).orElse(Light.ALWAYS_DAY);
    }

    static Optional<Weather> weather(Cursor root) {
        return root.find("weather").flatMap(cursor -> cursor.findings()
                .whole(
                        cursor.key(),
                        Optional.empty(),
                        () -> Optional.of(new Weather(
                                Laws.headway(cursor.at("clear")),
                                Laws.headway(cursor.at("dust")),
                                cursor.at("hazard-factor").quantity(Wanted.FACTOR)))));
    }

    private static List<Light.Period> periods(Cursor map) {
        Disjoint.pieces(map, DailyWindow::overlaps, period -> Windows.window(period.at("hours")));
        return map.each(SkyReader::period);
    }

    private static Light.Period period(String name, Cursor cursor) {
        return new Light.Period(
                name,
                Windows.window(cursor.at("hours")),
                cursor.quantity("hazard-factor", Wanted.FACTOR, 1),
                cursor.quantity("range-factor", Wanted.POSITIVE_FACTOR, 1));
    }
}
