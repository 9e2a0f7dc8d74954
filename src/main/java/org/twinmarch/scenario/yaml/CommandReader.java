package org.twinmarch.scenario.yaml;

import java.util.EnumMap;
import java.util.Map;
import org.twinmarch.border.Side;
import org.twinmarch.patrol.Detention;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Command.LostCalls;

/** Reads how the two sides are led. */
final class CommandReader {

    private static final Map<String, LostCalls> LOST_CALLS =
            Map.of("lost", LostCalls.LOST, "kept-open", LostCalls.KEPT_OPEN);
    private static final int MOST_PLACES = 1_000_000;

    private CommandReader() {}

    static Command command(Cursor root) {
        Map<Side, Detention> detention = new EnumMap<>(Side.class);
        root.find("detention").ifPresent(map -> {
            map.part("a", CommandReader::detention).ifPresent(place -> detention.put(Side.A, place));
            map.part("b", CommandReader::detention).ifPresent(place -> detention.put(Side.B, place));
        });
        return new Command(
                CooperationReader.cooperation(root), detention, root.choice("lost-calls", LOST_CALLS, LostCalls.LOST));
    }

    private static Detention detention(Cursor cursor) {
        return new Detention(
                (int) cursor.at("places").whole(1, MOST_PLACES), Laws.distribution(cursor.at("stay"), Wanted.WAIT));
    }
}
