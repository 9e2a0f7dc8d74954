package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;

/** Checks that plans agree their phases with plans that have one. */
final class Agreements {

    private final Cursor map;
    private final Map<String, String> partners = new LinkedHashMap<>();

    private Agreements(Cursor map) {
        this.map = map;
        map.entries().keySet().forEach(name -> map.at(name)
                .find("phase")
                .map(PhaseReader::phase)
                .filter(Phase.Agreed.class::isInstance)
                .ifPresent(agreed -> partners.put(name, ((Phase.Agreed) agreed).plan())));
    }

    /**
     * Checks the agreements in a map of plans.
     *
     * @param plans those of the plans that have no fault
     */
    static void check(Cursor map, List<PatrolPlan> plans) {
        Agreements agreements = new Agreements(map);
        agreements.partners.forEach((name, partner) -> {
            agreements.check(name, partner);
            plans.stream()
                    .filter(plan -> plan.name().equals(partner))
                    .forEach(plan -> refusePhaseless(map.at(name).at("phase"), plan));
        });
    }

    private void check(String name, String partner) {
        Cursor phase = map.at(name).at("phase");
        List<String> circle = circle(name, partners);
        if (!map.has(partner)) {
            phase.refuse(
                    "there is no plan \"%s\"".formatted(partner),
                    Suggestion.mend(partner, map.entries().keySet()));
        } else if (!circle.isEmpty()) {
            phase.refuse("the plans agree in a circle: " + String.join(", ", circle), "let one of them draw its phase");
        }
    }

    /** Refuses an agreement with a plan that has no phase to agree on. */
    static void refusePhaseless(Cursor phase, PatrolPlan partner) {
        if (!partner.motion().hasLaps()) {
            phase.refuse(
                    "the plan \"%s\" has no laps to agree on".formatted(partner.name()), "agree with another plan");
        }
        if (partner.spacing() == PatrolPlan.Spacing.INDEPENDENT) {
            phase.refuse(
                    "the units of \"%s\" draw a phase each, so none of them is the plan's".formatted(partner.name()),
                    "remove \"spacing: independent\" there");
        }
    }

    /**
     * The plans from one round to itself; empty if its agreements do not lead back to it.
     *
     * @param partners from each plan that agrees with another to that one
     */
    static List<String> circle(String name, Map<String, String> partners) {
        List<String> chain = new ArrayList<>(List.of(name));
        String last = name;
        while (partners.containsKey(last) && chain.size() <= partners.size()) {
            last = partners.get(last);
            chain.add(last);
            if (last.equals(name)) {
                return chain;
            }
        }
        return List.of();
    }
}
