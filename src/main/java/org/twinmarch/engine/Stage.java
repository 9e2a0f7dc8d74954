package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinmarch.border.Mosaic;
import org.twinmarch.border.Recurrence;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.Streams;

/** A scenario prepared for playing. Immutable: any number of threads may play its replications at once. */
public final class Stage {

    private final Scenario scenario;
    private final List<Lookout> lookouts = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final Mosaic<Fence> fences;
    private final Recurrence light;
    private final List<Flow> flows;
    private final List<Section> sections;

    private Stage(Scenario scenario) {
        this.scenario = scenario;
        this.fences = new Mosaic<>(scenario.border().lengthKm(), scenario.fences(), Fence::span);
        this.light = scenario.light().over(scenario.calendar());
        this.flows = scenario.flows().stream()
                .map(flow -> withEvaders(flow, scenario.gates()))
                .toList();
        this.sections = Section.inOrder(scenario, flows);
        for (Watch watch : scenario.agreedWatches()) {
            PatrolPlan plan = watch.plan();
            Source.Kind kind = plan.motion() instanceof Motion.Stand ? Source.Kind.POST : Source.Kind.PATROL;
            sources.add(new Source(sources.size(), plan.name(), plan.side(), kind));
            lookouts.add(new Lookout(watch, sources.get(sources.size() - 1), scenario));
        }
        for (Fence fence : scenario.fences()) {
            sources.add(new Source(sources.size(), fence.name(), fence.owner(), Source.Kind.FENCE));
        }
        if (scenario.command().cooperation().tells()) {
            addTellings();
        }
        Streams.requireDistinct(purposes());
    }

    private void addTellings() {
        for (Source.Kind kind : List.of(Source.Kind.HAND_OFF, Source.Kind.TIP)) {
            for (Side side : Side.values()) {
                String hearer = side.name().toLowerCase(Locale.ROOT);
                sources.add(new Source(sources.size(), hearer, side, kind));
            }
        }
    }

    /**
     * Prepares a scenario.
     *
     * @throws IllegalArgumentException if fences overlap, or two purposes of random numbers have one hash
     */
    public static Stage of(Scenario scenario) {
        return new Stage(scenario);
    }

    /**
     * Plays one replication, from the beginning of the warm-up until the last party has left.
     *
     * @param seed        master seed
     * @param replication its number, 1 or more: the same number means the same random numbers under every policy
     * @param tape        hears what happens
     */
    public void play(long seed, long replication, Tape tape) {
        play(new Numbers.Plain(seed, replication), tape);
    }

    /** Plays one run with given numbers. */
    public void play(Numbers numbers, Tape tape) {
        new Run(this, numbers, tape).play();
    }

    /**
     * What each unit of one replication would take from one party, all units idle.
     *
     * @param seed        master seed
     * @param replication its number, 1 or more: it decides drawn phases, places, departures and weather
     * @param probe       the party
     * @return the units that have it within range, in order of declaration
     */
    public List<Exposure> expose(long seed, long replication, Probe probe) {
        return new Run(this, new Numbers.Plain(seed, replication), new Tape() {}).expose(probe);
    }

    /** What one replication does not decide on its way: light, weather and the fence that grows. */
    public Scenery scenery(long seed, long replication) {
        return new Scenery(this, seed, replication);
    }

    /** What is played. */
    public Scenario scenario() {
        return scenario;
    }

    /** The source that stands for messages that hand parties over to a side. */
    Source handOff(Side to) {
        return telling(Source.Kind.HAND_OFF, to);
    }

    /** The source that stands for tips to a side. */
    Source tip(Side to) {
        return telling(Source.Kind.TIP, to);
    }

    private Source telling(Source.Kind kind, Side to) {
        return sources.stream()
                .filter(source -> source.kind() == kind && source.side() == to)
                .findFirst()
                .orElseThrow();
    }

    static String nuisancePurpose(Fence fence) {
        return "fence " + fence.name() + " / nuisance";
    }

    static String nuisancePurpose(PatrolPlan plan) {
        return "plan " + plan.name() + " / nuisance";
    }

    /**
     * Who can detect: the patrol plans in order of declaration, then the fences, then, where the sides tell each other
     * anything, messages and tips to either side.
     */
    public List<Source> sources() {
        return List.copyOf(sources);
    }

    List<Lookout> lookouts() {
        return lookouts;
    }

    private static Flow withEvaders(Flow flow, List<Gate> gates) {
        Flow joined = flow;
        for (Gate gate : gates) {
            joined = gate.joining(joined);
        }
        return joined;
    }

    /** The flows in order of declaration, with those who evade the gates. */
    List<Flow> flows() {
        return flows;
    }

    /** The pieces of fence that grow, in the order in which they are built. */
    List<Section> sections() {
        return sections;
    }

    /** The fence at a place, if any. */
    public Optional<Fence> fenceAt(double placeKm) {
        return fences.at(placeKm);
    }

    Source source(Fence fence) {
        return sources.get(lookouts.size() + scenario.fences().indexOf(fence));
    }

    /** The period of light over the time of a run. */
    Recurrence light() {
        return light;
    }

    private List<String> purposes() {
        List<String> purposes = new ArrayList<>(List.of(Run.WEATHER));
        for (Flow flow : scenario.flows()) {
            purposes.addAll(
                    List.of(Traffic.arrivalsPurpose(flow), Traffic.partiesPurpose(flow), Traffic.laterPurpose(flow)));
            purposes.addAll(List.of(
                    Traffic.conductPurpose(flow), Traffic.reactionsPurpose(flow), Traffic.retriesPurpose(flow)));
        }
        for (Watch watch : scenario.watches()) {
            purposes.addAll(Force.purposes(watch.plan()));
            purposes.add(nuisancePurpose(watch.plan()));
        }
        for (Fence fence : scenario.fences()) {
            purposes.add(nuisancePurpose(fence));
            purposes.add(Breaches.repairsPurpose(fence));
        }
        scenario.gates().forEach(gate -> purposes.add(Trade.purpose(gate)));
        purposes.add(Works.ATTACKS);
        for (RoadsideBombs bombs : scenario.bombs()) {
            purposes.addAll(List.of(BombLaying.layingPurpose(bombs), BombLaying.passagesPurpose(bombs)));
        }
        purposes.add(Visits.PLACES);
        return purposes;
    }
}
