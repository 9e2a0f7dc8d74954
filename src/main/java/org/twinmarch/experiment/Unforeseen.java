package org.twinmarch.experiment;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * What in a scenario keeps the way of a party and the movements of all units from being settled when the party starts, so that
 * {@code 1 - exp(-hazard)} is not the probability that it is detected.
 */
final class Unforeseen {

    private static final String FALSE_CALLS = "nuisance alarms of %s call units from their patrol";

    private Unforeseen() {}

    /** The reasons, in sentences; none if all is settled. */
    static Stream<String> in(Scenario scenario) {
        List<Flow> flows = scenario.flows();
        List<Watch> watches = scenario.watches();
        List<Fence> fences = scenario.fences();
        return Stream.of(
                        sentence(
                                flows,
                                Flow::name,
                                Unforeseen::isPursued,
                                "a unit that pursues one party of %s misses others"),
                        sentence(
                                flows,
                                Flow::name,
                                Unforeseen::takesTime,
                                "a unit that handles a party of %s misses others"),
                        sentence(watches, Unforeseen::name, Unforeseen::departsAtRandom, "%s depart at random moments"),
                        sentence(
                                watches,
                                Unforeseen::name,
                                watch -> watch.nuisance().isPresent(),
                                FALSE_CALLS),
                        sentence(fences, Fence::name, fence -> fence.nuisance().isPresent(), FALSE_CALLS),
                        sentence(fences, Fence::name, fence -> fence.breach().isPresent(), "cuts stay open at %s"),
                        sentence(
                                scenario.bombs(),
                                RoadsideBombs::name,
                                Unforeseen::takesUnits,
                                "%s take units out of action"))
                .flatMap(reasons -> reasons);
    }

    private static <T> Stream<String> sentence(
            List<T> all, Function<T, String> name, Predicate<T> isOne, String sentence) {
        String names = all.stream().filter(isOne).map(name).collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.empty() : Stream.of(sentence.formatted(names));
    }

    private static boolean isPursued(Flow flow) {
        return flow.onDetection() == Flow.OnDetection.PURSUE;
    }

    private static boolean takesTime(Flow flow) {
        return flow.onDetection() == Flow.OnDetection.END && flow.handling().takesTime();
    }

    private static String name(Watch watch) {
        return watch.plan().name();
    }

    private static boolean departsAtRandom(Watch watch) {
        return watch.plan().motion() instanceof Motion.RandomDepartures;
    }

    private static boolean takesUnits(RoadsideBombs bombs) {
        return bombs.losses().unitLost() > 0;
    }
}
