package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.patrol.Motion;

/** Refuses the keys of a plan that its motion would ignore. A key without effect is a misunderstanding. */
final class IgnoredKeys {

    private IgnoredKeys() {}

    static void refuse(Cursor plan, Motion motion) {
        if (motion instanceof Motion.Stand stand) {
            refuseFor(plan, stand);
        }
        refuseNuisance(plan, motion);
        if (motion instanceof Motion.RandomDepartures) {
            refuse(plan, List.of("phase", "spacing"), "departures at random have no lap");
            refuseWord(plan, "after-detection", "rejoin-timetable", "a one-way trip never catches up with itself");
        }
        if (motion instanceof Motion.RandomReversals) {
            refuse(plan, List.of("phase", "spacing"), "units that turn round at random go each its own way");
            refuseWord(plan, "after-detection", "rejoin-timetable", "a way at random has no timetable");
        }
        if (motion instanceof Motion.Timetable) {
            refuse(plan, List.of("stretch", "from", "to"), "the way-points of the timetable say where it is");
            refuseWord(plan, "each", "part", "a timetable has no parts");
        }
        boolean isPhaseTold = plan.find("phase")
                .filter(phase -> !phase.word().equals("drawn"))
                .isPresent();
        if (isPhaseTold) {
            refuseWord(plan, "spacing", "independent", "independent units draw their phases, but \"phase\" gives one");
        }
    }

    private static void refuseFor(Cursor plan, Motion.Stand stand) {
        refuse(
                plan,
                List.of("speed", "ground", "each", "phase", "spacing", "after-detection"),
                "standing units do not move");
        if (stand.places() instanceof Motion.Places.Given) {
            refuse(plan, List.of("units", "stretch", "from", "to"), "the given places say how many and where");
        }
        if (stand.places() instanceof Motion.Places.DrawnDensity) {
            refuse(plan, List.of("units"), "the density says how many");
        }
    }

    private static void refuseNuisance(Cursor plan, Motion motion) {
        if (!(motion instanceof Motion.Stand)) {
            plan.refuseKey("nuisance", "only units that stand give alarms");
        } else if (plan.has("response")) {
            plan.refuseKey("nuisance", "units that pursue parties themselves give no alarms");
        }
    }

    private static void refuse(Cursor plan, List<String> keys, String reason) {
        keys.forEach(key -> plan.refuseKey(key, reason));
    }

    private static void refuseWord(Cursor plan, String key, String word, String reason) {
        plan.find(key)
                .filter(value -> value.word().equals(word))
                .ifPresent(value -> value.refuse(
                        "\"%s: %s\" has no meaning here: %s".formatted(key, word, reason),
                        "remove it, or change the other key"));
    }
}
