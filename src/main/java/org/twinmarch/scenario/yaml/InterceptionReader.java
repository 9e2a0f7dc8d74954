package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.intrusion.Flow.OnDetection;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Interception.Fight;

/** Reads what happens when a unit meets a party that it pursues. */
final class InterceptionReader {

    private static final List<String> KEYS = List.of("apprehension", "turn-back", "armed", "fight");

    private InterceptionReader() {}

    static Interception interception(Cursor flow, OnDetection onDetection) {
        if (onDetection != OnDetection.PURSUE) {
            KEYS.forEach(key -> flow.refuseKey(key, "only with \"on-detection: pursue\" does a unit meet a party"));
            return Interception.CERTAIN;
        }
        double apprehension = flow.quantity("apprehension", Wanted.SHARE, 1);
        if (apprehension == 1) {
            flow.refuseKey("turn-back", "every party that is met is apprehended; see \"apprehension\"");
        }
        double armed = flow.quantity("armed", Wanted.SHARE, 0);
        if (armed == 0) {
            flow.refuseKey("fight", "no party is armed; see \"armed\"");
        }
        if (!flow.has("fight")) {
            flow.refuseKey("armed", "without \"fight\" an armed party does what an unarmed one does");
        }
        Fight fight = flow.part("fight", InterceptionReader::fight).orElse(Fight.NEVER);
        return new Interception(apprehension, flow.quantity("turn-back", Wanted.SHARE, 0), armed, fight);
    }

    private static Fight fight(Cursor cursor) {
        return new Fight(
                cursor.at("probability").quantity(Wanted.SHARE),
                cursor.quantity("escape", Wanted.SHARE, 0),
                LossesReader.losses(cursor),
                Laws.distribution(cursor, "party-casualties", Wanted.COUNT, 0));
    }
}
