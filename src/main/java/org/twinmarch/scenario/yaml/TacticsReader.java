package org.twinmarch.scenario.yaml;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.intrusion.Flow.OnDetection;
import org.twinmarch.intrusion.Tactics;

/**
 * Reads how the parties of a flow choose place and time.
 *
 * @param flow  name of the flow
 * @param flows the map of all flows
 */
record TacticsReader(String flow, Cursor flows) {

    Tactics tactics(OnDetection onDetection) {
        return flows.at(flow)
                .part("tactics", cursor -> tactics(cursor, onDetection))
                .orElse(Tactics.BLIND);
    }

    private Tactics tactics(Cursor cursor, OnDetection onDetection) {
        if (onDetection == OnDetection.REPORT) {
            cursor.refuseKey("retry", "with \"on-detection: report\" no party is stopped");
        }
        return new Tactics(
                cursor.part("observing", TacticsReader::observing),
                cursor.part("adaptive", TacticsReader::adaptive),
                cursor.part("cover", this::cover),
                cursor.part("retry", TacticsReader::retry));
    }

    private static Tactics.Observing observing(Cursor cursor) {
        return new Tactics.Observing(cursor.at("patience").quantity(Wanted.WAIT), cursor.isOn("longer-gap", false));
    }

    private static Tactics.Adaptive adaptive(Cursor cursor) {
        Optional<Double> threshold = cursor.find("deterrence").map(share -> share.quantity(Wanted.POSITIVE_SHARE));
        return new Tactics.Adaptive(
                cursor.at("beta").quantity(Wanted.FACTOR),
                cursor.at("first-risk").quantity(Wanted.SHARE),
                cursor.at("forgetting").quantity(Wanted.SHARE),
                threshold.map(OptionalDouble::of).orElse(OptionalDouble.empty()));
    }

    private Tactics.Cover cover(Cursor cursor) {
        Cursor host = cursor.at("host");
        if (host.word().equals(flow)) {
            host.refuse("a flow cannot be its own cover", "name another flow");
        }
        return new Tactics.Cover(
                cursor.at("probability").quantity(Wanted.SHARE),
                host.nameIn(flows, "flow"),
                cursor.at("distance").quantity(Wanted.PLACE),
                cursor.at("lag").quantity(Wanted.WAIT),
                cursor.at("patience").quantity(Wanted.WAIT));
    }

    private static Tactics.Retry retry(Cursor cursor) {
        return new Tactics.Retry(
                cursor.at("probability").quantity(Wanted.LAP_SHARE),
                Laws.distribution(cursor.at("delay"), Wanted.WAIT));
    }
}
