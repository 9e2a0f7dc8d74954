package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.Parts;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tally;
import org.twinmarch.engine.Tapes;
import org.twinmarch.engine.Trail;
import org.twinmarch.engine.Trails;
import org.twinmarch.experiment.Happening.Actor;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Happening.More;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/**
 * One replication under one policy, with all that happened in it. It is the very run that is counted in the study: a trace
 * listens and changes nothing.
 *
 * @param take       which run it is
 * @param cast       who acts
 * @param outcome    what is counted of it
 * @param happenings all that happened, in order of time, warm-up included
 * @param ways       the ways of all parties, in the order in which they started
 * @param trails     where the units were within the window
 * @param scenery    light, weather and fence
 */
public record Trace(
        Take take,
        Cast cast,
        Outcome outcome,
        List<Happening> happenings,
        List<Way> ways,
        List<Trail> trails,
        Scenery scenery) {

    /** Copies the lists. */
    public Trace {
        happenings = List.copyOf(happenings);
        ways = List.copyOf(ways);
        trails = List.copyOf(trails);
    }

    /**
     * Which run is traced.
     *
     * @param study       the study
     * @param policy      one of its policies
     * @param seed        master seed
     * @param replication number of the replication, 1 or more
     * @param window      where to look closely
     */
    public record Take(Study study, String policy, long seed, long replication, Window window) {

        /** What is played. */
        public Scenario scenario() {
            return study.policies().get(policy);
        }
    }

    /** Plays the run. */
    public static Trace of(Take take) {
        Stage stage = Stage.of(take.scenario());
        Cast cast = Cast.of(take.policy(), stage);
        Tally tally = new Tally(stage);
        Breakdown breakdown =
                new Breakdown(new Parts(take.scenario()), cast.flows().size());
        Chronicle chronicle = new Chronicle();
        Trails trails =
                new Trails(stage, take.window().fromHours(), take.window().toHours());
        stage.play(
                take.seed(), take.replication(), new Tapes(new Tapes(tally, breakdown), new Tapes(chronicle, trails)));
        Scenery scenery = stage.scenery(take.seed(), take.replication());
        List<Aside> nothingBeside = Collections.nCopies(cast.flows().size(), Aside.NOTHING);
        return new Trace(
                take,
                cast,
                Outcome.of(new Outcome.Run(0, take.replication()), cast, tally, breakdown, nothingBeside),
                inOrder(sceneryOf(take.scenario(), scenery), chronicle.happenings()),
                chronicle.ways(),
                trails.trails(),
                scenery);
    }

    /** Light and weather change before anything else happens at an instant. */
    private static List<Happening> inOrder(Stream<Happening> around, List<Happening> within) {
        return Stream.concat(around, within.stream())
                .sorted(Comparator.comparingDouble(Happening::atHours))
                .toList();
    }

    private static Stream<Happening> sceneryOf(Scenario scenario, Scenery scenery) {
        double fromHours = 0 - scenario.calendar().warmUpHours();
        double toHours = scenario.calendar().horizonHours();
        List<Happening> changes = new ArrayList<>();
        List<Scenery.Spell> spells = scenery.spells(fromHours, toHours);
        for (int i = 0; i < spells.size(); i++) {
            Scenery.Spell spell = spells.get(i);
            boolean wasDusty = i > 0 && spells.get(i - 1).isDusty();
            boolean turned = i == 0 || !spell.light().equals(spells.get(i - 1).light());
            if (turned && isLit(scenario)) {
                changes.add(Happening.of(Kind.LIGHT, spell.fromHours()).and(More.note(nameOf(spell))));
            }
            if (spell.isDusty() && !wasDusty) {
                changes.add(Happening.of(Kind.DUST, spell.fromHours()).and(More.at(settledHours(spells, i))));
            }
        }
        for (double atHours : scenery.turnsOfWork(fromHours, toHours)) {
            scenery.growth(atHours).forEach(growth -> changes.add(grown(growth)));
        }
        return changes.stream();
    }

    /** Whether a scenario has any light that changes; where it has none there is nothing to say of it. */
    public static boolean isLit(Scenario scenario) {
        return !scenario.light().periods().isEmpty();
    }

    /** What the light is called: the key of its period, or {@code day} outside of all periods. */
    public static String nameOf(Scenery.Spell spell) {
        return spell.light().map(period -> period.name()).orElse("day");
    }

    private static double settledHours(List<Scenery.Spell> spells, int from) {
        int last = from;
        while (last + 1 < spells.size() && spells.get(last + 1).isDusty()) {
            last++;
        }
        return spells.get(last).toHours();
    }

    private static Happening grown(Scenery.Growth growth) {
        double km = growth.frontKm().orElse(growth.fence().span().fromKm());
        return Happening.of(Kind.FENCE, growth.atHours())
                .at(km)
                .by(Actor.of(growth.fence().owner()))
                .and(More.note("%s: %.2f km built".formatted(growth.fence().name(), growth.builtKm())));
    }
}
