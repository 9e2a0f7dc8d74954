package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * Goes through the diary of a replication, party by party, and holds it against the plain definition: with the busy times
 * as the diary has them, each party must be detected exactly when the hazard summed by brute force reaches its budget.
 */
final class Replay {

    private static final double TOLERANCE = 1e-7;

    private final Scenario scenario;
    private final long seed;
    private final long replication;
    private final Diary diary;
    private final Sky sky;
    private final List<Guard> guards;
    private final List<String> complaints = new ArrayList<>();
    private final Map<Integer, Stream> blocks = new HashMap<>();
    private int detections;

    private Party party;
    private Walker walker;
    private double left;
    private double atHours;
    private List<Witness.Look> pending;

    Replay(Scenario scenario, long seed, long replication) {
        this.scenario = scenario;
        this.seed = seed;
        this.replication = replication;
        this.diary = Diary.of(Stage.of(scenario), seed, replication);
        double untilHours = diary.started.stream()
                .mapToDouble(started -> started.crossing().endHours())
                .max()
                .orElse(0);
        this.sky = new Sky(scenario, seed, replication, untilHours);
        this.guards = new Watching(scenario, seed, replication, untilHours).guards();
        diary.occupations.forEach(this::tell);
    }

    private void tell(Diary.Occupation occupation) {
        guardOf(occupation.unit())
                .busy()
                .add(new Guard.Busy(occupation.fromHours(), occupation.toHours(), occupation.party().order));
    }

    private Guard guardOf(Unit unit) {
        return guards.stream()
                .filter(guard -> guard.source() == unit.source().index() && guard.number() == unit.number())
                .filter(guard ->
                        Double.isInfinite(unit.fromHours) || Math.abs(guard.fromHours() - unit.fromHours) < 1e-9)
                .findAny()
                .orElseThrow(() -> new IllegalStateException("no such unit: " + unit.source() + " " + unit.number()));
    }

    /** Detections by units that were held against brute force. */
    int detections() {
        return detections;
    }

    /** What does not agree, empty if all is well. */
    List<String> complaints() {
        diary.started.forEach(this::check);
        return complaints;
    }

    private void check(Party started) {
        party = started;
        double[] block = new double[Traffic.BLOCK];
        blocks.computeIfAbsent(
                        party.flow(),
                        flow -> Streams.open(
                                seed, "flow " + scenario.flows().get(flow).name() + " / parties", replication))
                .fill(block);
        double placeKm = scenario.flows().get(party.flow()).demand().placeKm(block[Traffic.PLACE], Worlds.LENGTH_KM);
        walker = Walker.of(scenario, party.flow(), placeKm, party.startHours(), block);
        left = walker.budget();
        atHours = walker.startHours();
        pending = looks();
        for (Diary.Detection detection : bySight()) {
            follow(detection);
        }
        if (reports() || bySight().isEmpty()) {
            checkMissed();
        }
    }

    private boolean reports() {
        return walker.flow().onDetection() == Flow.OnDetection.REPORT;
    }

    /** Until when it can be seen: an alarm stops a party that does not go on. */
    private double untilHours() {
        return walker.alarms(scenario) && !reports()
                ? walker.atLineHours() - 2 * Witness.ROUNDING_HOURS
                : walker.endHours();
    }

    private List<Diary.Detection> bySight() {
        return diary.detections.stream()
                .filter(detection ->
                        detection.party() == party && detection.unit().isPresent())
                .toList();
    }

    /** All looks at the party, in the order in which they count. */
    private List<Witness.Look> looks() {
        List<Witness.Look> looks = new ArrayList<>();
        for (Guard guard : guards) {
            if (guard.sensor().law() instanceof DetectionLaw.DefiniteRange) {
                looks.addAll(witness(guard, atHours, untilHours()).looks());
            }
        }
        Comparator<Witness.Look> byTime =
                Comparator.comparingDouble(look -> Math.rint(look.atHours() / Witness.ROUNDING_HOURS));
        looks.sort(byTime.thenComparing(look -> !look.guard().own().contains(walker.placeKm()))
                .thenComparing(look -> look.guard().order()));
        return looks;
    }

    private Witness witness(Guard guard, double fromHours, double toHours) {
        return new Witness(sky, scenario.calendar(), guard, walker, party.order).watch(fromHours, toHours);
    }

    /** Takes from the budget what is viewed up to a moment. */
    private void passTo(double toHours) {
        for (Guard guard : guards) {
            if (guard.sensor().law() instanceof DetectionLaw.Continuous) {
                left -= witness(guard, atHours, toHours).viewed();
            }
        }
        atHours = Math.max(atHours, toHours);
    }

    /** Takes what comes before a detection from the budget, and then what makes the detection. */
    private void follow(Diary.Detection detection) {
        detections++;
        if (passLooks(detection.atHours() + Witness.ROUNDING_HOURS)) {
            Witness.Look look = pending.remove(0);
            boolean isNow = Math.abs(look.atHours() - detection.atHours()) <= Witness.ROUNDING_HOURS;
            boolean isSame = look.guard() == guardOf(detection.unit().orElseThrow());
            require(isNow && isSame, "is detected by " + look + ", not as in " + detection);
        } else {
            passTo(detection.atHours());
            require(Math.abs(left) <= TOLERANCE, "is detected with " + left + " left: " + detection);
        }
        left = reports() ? nextBudget() : 0;
    }

    /** Takes the looks before a moment from the budget; true if one of them, the next, uses it up. */
    private boolean passLooks(double toHours) {
        while (!pending.isEmpty() && pending.get(0).atHours() < toHours) {
            passTo(pending.get(0).atHours());
            if (pending.get(0).jump() >= left - TOLERANCE) {
                return true;
            }
            left -= pending.remove(0).jump();
        }
        return false;
    }

    private Stream later;
    private Party laterOf;

    private double nextBudget() {
        if (laterOf != party) {
            laterOf = party;
            later = Streams.open(seed, "flow " + walker.flow().name() + " / later", replication, party.number());
        }
        double budget = later.nextExponential();
        later.next();
        return budget;
    }

    private void checkMissed() {
        boolean isSeen = passLooks(Double.POSITIVE_INFINITY);
        passTo(untilHours());
        require(!isSeen && left >= -TOLERANCE, "is missed with " + left + " left and looks " + pending);
    }

    private void require(boolean holds, String complaint) {
        if (!holds) {
            complaints.add("party %d of %s, started %s at %s km, %s"
                    .formatted(party.number(), walker.flow().name(), walker.startHours(), walker.placeKm(), complaint));
        }
    }
}
