package org.twinmarch.engine;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;
import org.twinmarch.stats.Headway;

/**
 * Random small scenarios that together use everything the engine knows: every law and reach, every motion, duty, light,
 * weather, ground, fences, both directions, parties that end and parties that go on. One seed gives one row of scenarios.
 */
final class Worlds {

    static final double LENGTH_KM = 60;

    private final SplittableRandom random;

    Worlds(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next scenario. */
    Scenario next() {
        List<Watch> watches = new Watches(random.split()).next();
        return new Scenario(border(), calendar(), light(), weather(), fences(), flows(), watches);
    }

    private Border border() {
        return new Border(LENGTH_KM, zone("A"), zone("B"), stretches());
    }

    private Border.Zone zone(String name) {
        return new Border.Zone(name, random.nextInt(4) == 0 ? 0 : random.nextDouble(1, 6));
    }

    private List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        double fromKm = 0;
        while (fromKm < LENGTH_KM && stretches.size() < 3) {
            double toKm = Math.min(LENGTH_KM, fromKm + random.nextDouble(3, 30));
            if (random.nextBoolean()) {
                double visibility = random.nextInt(6) == 0 ? 0 : random.nextDouble(0.2, 1.5);
                Terrain terrain = new Terrain(random.nextDouble(0.4, 1.2), visibility, random.nextDouble(1, 2));
                stretches.add(new Stretch("stretch " + stretches.size(), new Span(fromKm, toKm), terrain));
            }
            fromKm = toKm;
        }
        return stretches;
    }

    private Calendar calendar() {
        LocalDateTime start = LocalDateTime.of(2020, 2, 28, random.nextInt(24), random.nextInt(60));
        return new Calendar(start, random.nextInt(3) * 11, random.nextDouble(40, 70));
    }

    private Light light() {
        List<Light.Period> periods = new ArrayList<>();
        if (random.nextBoolean()) {
            periods.add(new Light.Period("night", new DailyWindow(19.25, 5), factor(0), random.nextDouble(0.3, 1)));
        }
        if (random.nextBoolean()) {
            periods.add(new Light.Period("noon", new DailyWindow(11, 13.5), factor(0.5), random.nextDouble(0.5, 1.5)));
        }
        return new Light(periods);
    }

    /** Now and then exactly the least. */
    private double factor(double least) {
        return random.nextInt(5) == 0 ? least : random.nextDouble(0.2, 2);
    }

    private Optional<Weather> weather() {
        if (random.nextInt(3) > 0) {
            return Optional.empty();
        }
        Headway clear = random.nextBoolean() ? new Headway.Poisson(9) : new Headway.Uniform(2, 12);
        return Optional.of(new Weather(clear, new Headway.Erlang(2, 5), factor(0)));
    }

    private List<Fence> fences() {
        List<Fence> fences = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            double fromKm = (2 - i) * LENGTH_KM / 2 + random.nextDouble(10);
            fences.add(new Fence(
                    "fence " + i,
                    new Span(fromKm, fromKm + random.nextDouble(5, 20)),
                    random.nextBoolean() ? Side.A : Side.B,
                    random.nextInt(3) / 2.0,
                    new Distribution.Exponential(random.nextDouble(0.1, 1)),
                    random.nextInt(3) / 4.0));
        }
        return fences;
    }

    private List<Flow> flows() {
        List<Flow> flows = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            flows.add(flow("flow " + i));
        }
        return flows;
    }

    private Flow flow(String name) {
        boolean ends = random.nextInt(3) > 0;
        return new Flow(
                name,
                random.nextBoolean() ? Direction.A_TO_B : Direction.B_TO_A,
                rate(),
                demand(),
                new Distribution.Uniform(1, 6),
                new Distribution.Uniform(2, 7),
                random.nextBoolean() ? Distribution.constant(0) : new Distribution.Exponential(0.6),
                factor(0),
                random.nextDouble(0.5, 1.5),
                random.nextDouble(2),
                ends ? Flow.OnDetection.END : Flow.OnDetection.REPORT,
                ends ? handling() : Flow.Handling.NONE);
    }

    private Rate rate() {
        double perHour = random.nextDouble(0.1, 0.8);
        if (random.nextBoolean()) {
            return Rate.constant(perHour);
        }
        List<Double> hours = new ArrayList<>(Collections.nCopies(24, 1.0));
        hours.set(3, 0.0);
        hours.set(21, 6.0);
        return new Rate(perHour, hours, Collections.nCopies(12, 1.0));
    }

    private Demand demand() {
        Demand.HotSpot spot = new Demand.HotSpot("spot", random.nextDouble(LENGTH_KM), random.nextDouble(1, 8), 2);
        return random.nextBoolean() ? new Demand.Uniform() : new Demand.HotSpots(1, List.of(spot));
    }

    private Flow.Handling handling() {
        return switch (random.nextInt(3)) {
            case 0 -> Flow.Handling.NONE;
            case 1 -> new Flow.Handling(Distribution.constant(0), 0.2);
            default -> new Flow.Handling(new Distribution.Exponential(random.nextDouble(0.3, 2)), 0.05);
        };
    }
}
