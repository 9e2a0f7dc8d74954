package org.twinmarch.experiment;

import java.util.List;
import java.util.Locale;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Stage;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Who acts under one policy: what the positions in an {@link Outcome} stand for.
 *
 * @param policy   name of the policy
 * @param scenario what is played
 * @param sources  what can detect: patrol plans in order of declaration, then fences, then what the sides tell each other
 */
public record Cast(String policy, Scenario scenario, List<Source> sources) {

    /** Copies the list. */
    public Cast {
        sources = List.copyOf(sources);
    }

    /** Reads off a stage. */
    static Cast of(String policy, Stage stage) {
        return new Cast(policy, stage.scenario(), stage.sources());
    }

    /** What a source is called in tables: the path of its key in the scenario. A plan and a fence may share a key. */
    static String label(Source source) {
        return switch (source.kind()) {
            case PATROL, POST -> "patrols." + source.name();
            case FENCE -> "fence." + source.name();
            case HAND_OFF, TIP -> source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + source.name();
        };
    }

    /** The flows, in order of declaration. */
    List<Flow> flows() {
        return scenario.flows();
    }

    /** The patrol plans, in order of declaration, with the timetables agreed on. Each has the source of its position. */
    List<PatrolPlan> plans() {
        return scenario.agreedWatches().stream().map(Watch::plan).toList();
    }

    /** Time counted [h]. */
    double horizonHours() {
        return scenario.calendar().horizonHours();
    }

    /** The source of a plan. */
    Source sourceOfPlan(int plan) {
        return sources.get(plan);
    }

    /** The source of a piece of fence. */
    Source sourceOfFence(int fence) {
        return sources.get(scenario.watches().size() + fence);
    }
}
