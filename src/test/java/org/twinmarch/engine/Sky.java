package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/** Light and weather of one replication by the plain definition. */
final class Sky {

    private final Scenario scenario;
    private final List<Double> changeHours = new ArrayList<>();
    private boolean clearAtFirst;

    Sky(Scenario scenario, long seed, long replication, double untilHours) {
        this.scenario = scenario;
        scenario.weather().ifPresent(weather -> draw(weather, Streams.open(seed, "weather", replication), untilHours));
    }

    private void draw(Weather weather, Stream stream, double untilHours) {
        clearAtFirst = stream.next() < weather.clearShare();
        Headway first = clearAtFirst ? weather.clear() : weather.dust();
        changeHours.add(-scenario.calendar().warmUpHours() + first.residualHours(stream.next(), stream.next()));
        while (last() < untilHours) {
            Headway next = isClear(changeHours.size()) ? weather.clear() : weather.dust();
            changeHours.add(last() + next.law().quantile(stream.next()));
        }
    }

    private double last() {
        return changeHours.get(changeHours.size() - 1);
    }

    private boolean isClear(long changes) {
        return clearAtFirst == (changes % 2 == 0);
    }

    /** Number of changes of the weather up to a moment. */
    long changes(double atHours) {
        int changes = 0;
        while (changes < changeHours.size() && changeHours.get(changes) <= atHours) {
            changes++;
        }
        return changes;
    }

    /** The period of light: its place in the list, or the number of periods for none. */
    int light(double atHours) {
        double hour = scenario.calendar().hourOfDay(atHours);
        List<Light.Period> periods = scenario.light().periods();
        int index = 0;
        while (index < periods.size() && !periods.get(index).window().contains(hour)) {
            index++;
        }
        return index;
    }

    double rangeFactor(double atHours) {
        int light = light(atHours);
        return light < scenario.light().periods().size()
                ? scenario.light().periods().get(light).rangeFactor()
                : 1;
    }

    double hazardFactor(double atHours) {
        int light = light(atHours);
        double byLight = light < scenario.light().periods().size()
                ? scenario.light().periods().get(light).hazardFactor()
                : 1;
        return scenario.weather().isPresent() && !isClear(changes(atHours))
                ? byLight * scenario.weather().get().hazardFactor()
                : byLight;
    }
}
