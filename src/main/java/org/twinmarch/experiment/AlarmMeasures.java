package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.SideCount;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Scale;

/** What becomes of alarms. */
final class AlarmMeasures {

    private static final ToDoubleFunction<Outcome> RAISED = outcome -> outcome.count(SideCount.ALARMS);
    private static final String UNANSWERED = "alarms-unanswered";

    private AlarmMeasures() {}

    static Stream<Measure> of(Cast cast) {
        if (!occur(cast.scenario())) {
            return Stream.empty();
        }
        return Stream.of(
                Measure.mean("alarms", Scale.COUNT, RAISED),
                share("nuisance-alarms", SideCount.NUISANCE_ALARMS),
                Measure.ratio(UNANSWERED, Scale.SHARE, outcome -> unanswered(outcome, Side.A, Side.B), RAISED),
                share(UNANSWERED + "/all-busy", SideCount.ALARMS_ALL_BUSY),
                share(UNANSWERED + "/none-would-win", SideCount.ALARMS_NONE_WOULD_WIN),
                ofSide(UNANSWERED + "-by-a", Side.A),
                ofSide(UNANSWERED + "-by-b", Side.B));
    }

    private static boolean occur(Scenario scenario) {
        boolean pursued = scenario.flows().stream().anyMatch(flow -> flow.onDetection() == Flow.OnDetection.PURSUE);
        boolean sensors = scenario.watches().stream()
                .anyMatch(watch -> watch.plan().response().isEmpty());
        boolean fences = scenario.fences().stream().anyMatch(fence -> fence.alarm() > 0);
        return pursued && (sensors || fences) || givesNuisance(scenario);
    }

    private static boolean givesNuisance(Scenario scenario) {
        return scenario.watches().stream().anyMatch(watch -> watch.nuisance().isPresent())
                || scenario.fences().stream().anyMatch(fence -> fence.nuisance().isPresent());
    }

    private static Measure share(String name, SideCount count) {
        return Measure.ratio(name, Scale.SHARE, outcome -> outcome.count(count), RAISED);
    }

    private static Measure ofSide(String name, Side side) {
        return Measure.ratio(
                name,
                Scale.SHARE,
                outcome -> unanswered(outcome, side),
                outcome -> outcome.count(SideCount.ALARMS, side));
    }

    private static double unanswered(Outcome outcome, Side... sides) {
        return Stream.of(sides)
                .mapToLong(side -> outcome.count(SideCount.ALARMS_ALL_BUSY, side)
                        + outcome.count(SideCount.ALARMS_NONE_WOULD_WIN, side))
                .sum();
    }
}
