package org.twinmarch.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Recurrence;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.scenario.Watch;

/**
 * Checks that plans which co-operation pairs can keep the timetables that the grade agreed on sets.
 *
 * @param pairs      the map of the pairs
 * @param plans      the plans without fault, by name
 * @param timetables what the grade sets
 * @param calendar   the time of the run
 */
record PairedPlans(Cursor pairs, Map<String, PatrolPlan> plans, Timetables timetables, Calendar calendar) {

    /** Checks the pairs of a scenario, if it has any. */
    static void check(Cursor root, List<Watch> watches, Cooperation cooperation, Calendar calendar) {
        Map<String, PatrolPlan> plans = new LinkedHashMap<>();
        watches.forEach(watch -> plans.put(watch.plan().name(), watch.plan()));
        root.find("co-operation")
                .flatMap(found -> found.find("pairs"))
                .map(pairs -> new PairedPlans(pairs, plans, cooperation.timetables(), calendar))
                .ifPresent(paired -> paired.check(root.find("patrols").orElse(root.nothing())));
    }

    private void check(Cursor patrols) {
        pairs.entries().keySet().forEach(follower -> {
            int before = pairs.findings().count();
            Cursor leader = pairs.at(follower);
            checkNames(follower, leader, patrols);
            boolean areKnown = plans.containsKey(follower) && plans.containsKey(leader.word());
            if (areKnown && pairs.findings().count() == before) {
                checkTimetables(leader, plans.get(follower), plans.get(leader.word()));
            }
        });
    }

    private void checkNames(String follower, Cursor leader, Cursor patrols) {
        if (!patrols.has(follower)) {
            pairs.findings()
                    .add(
                            leader.key(),
                            "there is no plan \"%s\"".formatted(follower),
                            Suggestion.mend(follower, patrols.entries().keySet()));
        }
        String name = leader.nameIn(patrols, "plan");
        if (name.equals(follower)) {
            leader.refuse("a plan cannot follow itself", "name the plan that it is paired with");
        } else if (pairs.has(name)) {
            leader.refuse(
                    "\"%s\" follows \"%s\" itself"
                            .formatted(name, pairs.at(name).word()),
                    "let both follow that one");
        }
    }

    private void checkTimetables(Cursor pair, PatrolPlan follower, PatrolPlan leader) {
        if (timetables instanceof Timetables.Lagged || timetables instanceof Timetables.Convoy) {
            Stream.of(follower, leader).forEach(plan -> Agreements.refusePhaseless(pair, plan));
            refuseCircle(pair, follower, leader);
        }
        if (timetables instanceof Timetables.Convoy) {
            refuseUnlike(pair, follower, leader);
        }
        if (timetables instanceof Timetables.Complementary && !isEverOff(leader)) {
            pair.refuse(
                    "\"%s\" is always on duty, so that \"%s\" never would be".formatted(leader.name(), follower.name()),
                    "give \"%s\" a \"duty\", or choose other timetables".formatted(leader.name()));
        }
    }

    private void refuseCircle(Cursor pair, PatrolPlan follower, PatrolPlan leader) {
        Map<String, String> partners = new LinkedHashMap<>();
        plans.values().stream()
                .filter(plan -> plan.phase() instanceof Phase.Agreed)
                .forEach(plan -> partners.put(plan.name(), ((Phase.Agreed) plan.phase()).plan()));
        pairs.entries()
                .keySet()
                .forEach(name -> partners.put(name, pairs.at(name).word()));
        List<String> circle = Agreements.circle(follower.name(), partners);
        if (!circle.isEmpty()) {
            pair.refuse(
                    "the plans agree in a circle: " + String.join(", ", circle),
                    "let \"%s\" draw its phase".formatted(leader.name()));
        }
    }

    private static void refuseUnlike(Cursor pair, PatrolPlan follower, PatrolPlan leader) {
        boolean isAlike = follower.motion().equals(leader.motion())
                && follower.sector().equals(leader.sector())
                && follower.speedKmh() == leader.speedKmh()
                && follower.ground() == leader.ground();
        if (!isAlike) {
            pair.refuse(
                    "\"%s\" and \"%s\" cannot drive as a convoy".formatted(follower.name(), leader.name()),
                    "give both the same sector, motion, speed and ground");
        }
    }

    private boolean isEverOff(PatrolPlan plan) {
        Recurrence roster = plan.duty().roster(calendar);
        return roster.stateAt(0) == Duty.OFF || roster.nextChangeHours(0) < Double.POSITIVE_INFINITY;
    }
}
