package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * The diary of a replication beside the plain definition: the same parties from the documented streams, and the same units
 * with the busy times that the diary tells of.
 */
final class Replay {

    private final Scenario scenario;
    private final long seed;
    private final long replication;
    private final Diary diary;
    private final Sky sky;
    private final List<Guard> guards;
    private final Map<Integer, Stream> blocks = new HashMap<>();

    Replay(Scenario scenario, long seed, long replication) {
        this.scenario = scenario;
        this.seed = seed;
        this.replication = replication;
        this.diary = Diary.of(Stage.of(scenario), seed, replication);
        double untilHours = diary.started.stream()
                .mapToDouble(party -> party.crossing().endHours())
                .max()
                .orElse(0);
        this.sky = new Sky(scenario, seed, replication, untilHours);
        this.guards = new Watching(scenario, seed, replication, untilHours).guards();
        diary.occupations.forEach(this::tell);
    }

    private void tell(Diary.Occupation occupation) {
        Guard.Busy busy = new Guard.Busy(occupation.fromHours(), occupation.toHours(), occupation.party().order);
        guardOf(occupation.unit()).busy().add(busy);
    }

    /** The unit by the plain definition that stands for a unit of the engine. */
    Guard guardOf(Unit unit) {
        return guards.stream()
                .filter(guard -> guard.source() == unit.source().index() && guard.number() == unit.number())
                .filter(guard -> guard.fromHours() == unit.fromHours
                        || Math.abs(guard.fromHours() - unit.fromHours) < Witness.ROUNDING_HOURS)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no such unit: " + unit.source() + " " + unit.number()));
    }

    List<Guard> guards() {
        return guards;
    }

    Diary diary() {
        return diary;
    }

    /** What does not agree, empty if all is well. */
    List<String> complaints() {
        return diary.started.stream()
                .map(party -> new Account(this, party, walker(party)).complaint())
                .flatMap(Optional::stream)
                .toList();
    }

    private Walker walker(Party party) {
        String flow = scenario.flows().get(party.flow()).name();
        double[] block = new double[Traffic.BLOCK];
        blocks.computeIfAbsent(party.flow(), f -> Streams.open(seed, "flow " + flow + " / parties", replication))
                .fill(block);
        double placeKm = scenario.flows()
                .get(party.flow())
                .demand()
                .placeKm(block[Traffic.PLACE], scenario.border().lengthKm());
        return Walker.of(scenario, party.flow(), placeKm, party.startHours(), block);
    }

    /** The first budgets of a party. One that ends at its first detection has no second, whatever the list says. */
    List<Double> budgets(Walker walker, Party party, int count) {
        String flow = walker.flow().name();
        Stream later = Streams.open(seed, "flow " + flow + " / later", replication, party.number());
        List<Double> budgets = new ArrayList<>(List.of(walker.budget()));
        while (budgets.size() < count) {
            budgets.add(later.nextExponential());
            later.next();
        }
        return budgets;
    }

    /** Until when a party can be seen: an alarm stops one that does not go on. */
    double untilHours(Walker walker) {
        return walker.raisesAlarm(scenario) && !walker.goesOn()
                ? walker.atLineHours() - 2 * Witness.ROUNDING_HOURS
                : walker.endHours();
    }

    Witness witness(Guard guard, Walker walker, Party party) {
        return new Witness(sky, scenario.calendar(), guard, walker, party.order);
    }
}
