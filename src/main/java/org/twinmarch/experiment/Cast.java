package org.twinmarch.experiment;

import java.util.List;
import java.util.OptionalInt;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Stage;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Who acts under one policy: what the positions in an {@link Outcome} stand for.
 *
 * @param policy       name of the policy
 * @param flows        names of its flows, in order of declaration
 * @param sources      what can detect: patrol plans in order of declaration, then fences
 * @param units        for each patrol plan its number of units; nothing if that is itself random: vehicles that depart at
 *     random, posts of a drawn density
 * @param horizonHours time counted [h]
 */
public record Cast(
        String policy, List<String> flows, List<Source> sources, List<OptionalInt> units, double horizonHours) {

    /** Copies the lists. */
    public Cast {
        flows = List.copyOf(flows);
        sources = List.copyOf(sources);
        units = List.copyOf(units);
    }

    /** What a source is called in tables: the path of its key in the scenario. A plan and a fence may share a key. */
    static String label(Source source) {
        return (source.kind() == Source.Kind.FENCE ? "fence." : "patrols.") + source.name();
    }

    /** Reads off a scenario and its stage. */
    static Cast of(String policy, Scenario scenario, Stage stage) {
        return new Cast(
                policy,
                scenario.flows().stream().map(Flow::name).toList(),
                stage.sources(),
                scenario.watches().stream().map(Watch::plan).map(Cast::units).toList(),
                scenario.calendar().horizonHours());
    }

    private static OptionalInt units(PatrolPlan plan) {
        if (plan.motion() instanceof Motion.RandomDepartures) {
            return OptionalInt.empty();
        }
        if (plan.motion() instanceof Motion.Stand stand) {
            return standing(stand.places(), plan.units());
        }
        return OptionalInt.of(plan.units());
    }

    private static OptionalInt standing(Motion.Places places, int units) {
        if (places instanceof Motion.Places.Given given) {
            return OptionalInt.of(given.km().size());
        }
        return places instanceof Motion.Places.Drawn ? OptionalInt.of(units) : OptionalInt.empty();
    }
}
