package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.detection.Light;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Streams;

/**
 * What surrounds the two forces in one replication, whatever they do: light, weather, and how far the fence has come. The
 * same as in the run of that replication, drawn from the same streams.
 */
public final class Scenery {

    private final Scenario scenario;
    private final Stage stage;
    private final Optional<Conditions.Sky> sky;
    private final Works works;

    Scenery(Stage stage, long seed, long replication) {
        this.scenario = stage.scenario();
        this.stage = stage;
        double beginHours = -scenario.calendar().warmUpHours();
        this.sky = scenario.weather()
                .map(weather -> new Conditions.Sky(weather, Streams.open(seed, Run.WEATHER, replication), beginHours));
        this.works = Works.of(stage, seed, replication);
    }

    /**
     * A time through which light and weather stay the same.
     *
     * @param fromHours when it begins [h]
     * @param toHours   when it ends [h]
     * @param light     the period of light, if one holds
     * @param isDusty   whether dust is in the air
     */
    public record Spell(double fromHours, double toHours, Optional<Light.Period> light, boolean isDusty) {}

    /**
     * How far a piece of fence that grows has come.
     *
     * @param atHours   when [h]
     * @param fence     the piece
     * @param builtKm   how much of it is fenced [km]
     * @param frontKm   where the front stands, if one passes over it and not all of it grows at once [km]
     */
    public record Growth(double atHours, Fence fence, double builtKm, OptionalDouble frontKm) {}

    /** The spells of light and weather that a window [h] consists of. */
    public List<Spell> spells(double fromHours, double toHours) {
        List<Spell> spells = new ArrayList<>();
        double atHours = fromHours;
        while (atHours < toHours) {
            double endHours = Math.min(toHours, nextChangeHours(atHours));
            spells.add(new Spell(atHours, endHours, light(atHours), isDusty(atHours)));
            atHours = endHours;
        }
        return spells;
    }

    private double nextChangeHours(double atHours) {
        double byLight = stage.light().dial().nextChangeHours(atHours);
        return sky.isPresent() ? Math.min(byLight, sky.get().nextChangeHours(atHours)) : byLight;
    }

    private Optional<Light.Period> light(double atHours) {
        int period = stage.light().dial().stateAt(atHours);
        List<Light.Period> periods = scenario.light().periods();
        return period < periods.size() ? Optional.of(periods.get(period)) : Optional.empty();
    }

    private boolean isDusty(double atHours) {
        return sky.isPresent() && !sky.get().isClearAt(atHours);
    }

    /** How far each piece of fence that grows has come at a moment [h]. */
    public List<Growth> growth(double atHours) {
        return stage.sections().stream()
                .map(Section::fence)
                .map(fence -> new Growth(atHours, fence, works.fencedKm(fence, atHours), front(fence, atHours)))
                .toList();
    }

    private OptionalDouble front(Fence fence, double atHours) {
        return works.isAbreast() ? OptionalDouble.empty() : OptionalDouble.of(works.frontKm(fence, atHours));
    }

    /** The moments in a window at which the work stops or goes on, and its ends [h]; in between the fence grows evenly. */
    public List<Double> turnsOfWork(double fromHours, double toHours) {
        List<Double> turns = new ArrayList<>(List.of(fromHours));
        works.turnsHours().stream()
                .filter(atHours -> atHours > fromHours && atHours < toHours)
                .forEach(turns::add);
        turns.add(toHours);
        return turns;
    }
}
