package org.twinmarch.scenario;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;

/**
 * What is simulated under one policy, checked, in the model's units: km, hours, km/h, probabilities in [0, 1]. Lists keep
 * the order of declaration, which settles ties.
 *
 * @param border   the line, its zones and its ground
 * @param calendar start, warm-up and horizon
 * @param light    light by the hour
 * @param weather  weather, if it changes
 * @param fences   pieces of fence, disjoint
 * @param flows    the flows
 * @param watches  the patrol plans of both sides with their sensors
 */
public record Scenario(
        Border border,
        Calendar calendar,
        Light light,
        Optional<Weather> weather,
        List<Fence> fences,
        List<Flow> flows,
        List<Watch> watches) {

    /** Copies the lists. */
    public Scenario {
        fences = List.copyOf(fences);
        flows = List.copyOf(flows);
        watches = List.copyOf(watches);
    }
}
