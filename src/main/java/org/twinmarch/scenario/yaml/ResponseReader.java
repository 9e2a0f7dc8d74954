package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.Response;
import org.twinmarch.patrol.Response.Pursuit;

/** Reads how the units of a plan pursue parties and answer calls. */
final class ResponseReader {

    private static final Map<String, Pursuit> PURSUITS =
            Map.of("if-winnable", Pursuit.IF_WINNABLE, "always", Pursuit.ALWAYS);

    private ResponseReader() {}

    /**
     * The response of a plan, if it has one.
     *
     * @param motion how the units move, unless that has a fault
     */
    static Optional<Response> response(Cursor plan, Optional<Motion> motion) {
        return plan.part("response", cursor -> response(plan, cursor, motion));
    }

    private static Response response(Cursor plan, Cursor cursor, Optional<Motion> motion) {
        boolean answersAlarms = cursor.isOn("answers-alarms", true);
        if (!answersAlarms) {
            refuseDeaf(plan, cursor);
        }
        if (!plan.has("detection")) {
            cursor.refuseKey("own-reaction", "without \"detection\" the units sight nobody");
        }
        return new Response(
                speedKmh(plan, cursor, motion),
                Laws.distribution(cursor, "reaction", Wanted.WAIT, 0),
                Laws.distribution(cursor, "own-reaction", Wanted.WAIT, 0),
                cursor.quantity("reach", Wanted.DISTANCE, Double.POSITIVE_INFINITY),
                answersAlarms,
                cursor.choice("pursuit", PURSUITS, Pursuit.IF_WINNABLE));
    }

    private static void refuseDeaf(Cursor plan, Cursor cursor) {
        for (String key : List.of("reaction", "reach")) {
            cursor.refuseKey(key, "with \"answers-alarms: false\" no call reaches the units");
        }
        if (!plan.has("detection")) {
            cursor.at("answers-alarms")
                    .refuse(
                            "without \"detection\" and without calls the units never do anything",
                            "add \"detection\" to the plan, or let it answer alarms");
        }
    }

    private static double speedKmh(Cursor plan, Cursor cursor, Optional<Motion> motion) {
        boolean stands = motion.filter(Motion.Stand.class::isInstance).isPresent();
        if (stands && !cursor.has("speed")) {
            cursor.findings()
                    .add(cursor.key(), "the response has no speed", "add \"speed\", as in 40 km/h: the units stand");
        }
        return cursor.find("speed")
                .or(() -> plan.find("speed"))
                .map(speed -> speed.quantity(Wanted.SPEED))
                .orElse(1.0);
    }
}
