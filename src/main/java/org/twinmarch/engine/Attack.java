package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Side;

/**
 * An attack on forces of one side.
 *
 * @param kind         what it was
 * @param hit          the side that was hit
 * @param attributedTo the side that the attackers are said to come from; nothing where trust is off
 * @param casualties   killed and injured
 * @param placeKm      where [km]
 * @param atHours      when [h]
 */
public record Attack(
        Kind kind, Side hit, Optional<Side> attributedTo, long casualties, double placeKm, double atHours) {

    /** What an attack was. */
    public enum Kind {
        /** A party that was intercepted fought. */
        AMBUSH(SideCount.AMBUSHES),
        /** A roadside bomb. */
        ROADSIDE_BOMB(SideCount.BOMBS_EXPLODED),
        /** On the crew that builds the fence. */
        ON_CREW(SideCount.ATTACKS_ON_CREWS);

        private final SideCount counted;

        Kind(SideCount counted) {
            this.counted = counted;
        }

        /** What it counts as. */
        SideCount counted() {
            return counted;
        }
    }
}
