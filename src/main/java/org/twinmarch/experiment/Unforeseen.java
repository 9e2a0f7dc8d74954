package org.twinmarch.experiment;

import java.util.stream.Stream;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Scenario;

/**
 * What in a scenario keeps the way of a party and the movements of all units from being settled when the party starts, so that
 * {@code 1 - exp(-hazard)} is not the probability that it is detected.
 */
final class Unforeseen {

    private Unforeseen() {}

    /** The reasons, in sentences. */
    static Stream<String> in(Scenario scenario) {
        return Stream.of(flows(scenario), patrols(scenario), fences(scenario), bombs(scenario))
                .flatMap(reasons -> reasons);
    }

    private static Stream<String> flows(Scenario scenario) {
        return scenario.flows().stream().flatMap(flow -> switch (flow.onDetection()) {
            case PURSUE ->
                Stream.of("flow %s is pursued, and a unit that pursues one party does not see others".formatted(flow.name()));
            case END -> flow.handling().takesTime() ? Stream.of(busy(flow)) : Stream.of();
            case REPORT -> Stream.of();
        });
    }

    private static String busy(Flow flow) {
        return "flow %s: handling a party takes time, in which the unit does not see others".formatted(flow.name());
    }

    private static Stream<String> patrols(Scenario scenario) {
        return scenario.watches().stream().flatMap(watch -> {
            String name = watch.plan().name();
            Stream<String> trips = watch.plan().motion() instanceof Motion.RandomDepartures
                    ? Stream.of("patrols %s depart at random, which is not settled before they do".formatted(name))
                    : Stream.of();
            Stream<String> calls = watch.nuisance().isPresent()
                    ? Stream.of("patrols %s give nuisance alarms, which call units from their patrol".formatted(name))
                    : Stream.of();
            return Stream.concat(trips, calls);
        });
    }

    private static Stream<String> fences(Scenario scenario) {
        return scenario.fences().stream().flatMap(fence -> {
            Stream<String> breaches = fence.breach().isPresent()
                    ? Stream.of("fence %s keeps cuts open, which later parties may pass".formatted(fence.name()))
                    : Stream.of();
            Stream<String> calls = fence.nuisance().isPresent()
                    ? Stream.of("fence %s gives nuisance alarms, which call units from their patrol".formatted(fence.name()))
                    : Stream.of();
            return Stream.concat(breaches, calls);
        });
    }

    private static Stream<String> bombs(Scenario scenario) {
        return scenario.bombs().stream()
                .filter(bombs -> bombs.losses().unitLost() > 0)
                .map(bombs -> "bombs %s take units out of action".formatted(bombs.name()));
    }
}
