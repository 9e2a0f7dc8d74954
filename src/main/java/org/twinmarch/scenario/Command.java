package org.twinmarch.scenario;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.patrol.Detention;

/**
 * How the two sides are led.
 *
 * @param cooperation how they work together
 * @param detention   where each side keeps apprehended parties; a side without an entry always has room
 * @param lostCalls   what becomes of an alarm that no unit can answer
 */
public record Command(Cooperation cooperation, Map<Side, Detention> detention, LostCalls lostCalls) {

    /** Two sides that know nothing of each other. */
    public static final Command APART = new Command(Cooperation.NONE, Map.of(), LostCalls.LOST);

    /** Copies the map. */
    public Command {
        detention = Map.copyOf(detention);
    }

    /** What becomes of an alarm that no unit can answer when it is raised. */
    public enum LostCalls {
        /** It is lost. */
        LOST,
        /** It stays open, and each unit of the side that frees is asked again. */
        KEPT_OPEN
    }

    /** Where a side keeps apprehended parties, if its room is limited. */
    public Optional<Detention> detentionOf(Side side) {
        return Optional.ofNullable(detention.get(side));
    }

    /** The same with other co-operation. */
    public Command with(Cooperation other) {
        return new Command(other, detention, lostCalls);
    }
}
