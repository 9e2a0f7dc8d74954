package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Side;

/**
 * A call for a unit.
 *
 * @param source      what calls: it tells the side
 * @param party       the party; nobody if it is a nuisance alarm
 * @param placeKm     chainage to go to [km]
 * @param raisedHours when it was raised [h]
 * @param reaction    a number in (0, 1) that settles the delay of whoever answers
 * @param checkHours  time that a nuisance takes on the spot [h]; 0 for a party
 */
public record Call(
        Source source, Optional<Party> party, double placeKm, double raisedHours, double reaction, double checkHours) {

    /** A call about a party. */
    static Call about(Party party, Source source, double nowHours, double reaction) {
        return new Call(source, Optional.of(party), party.placeKm, nowHours, reaction, 0);
    }

    /** Which side is called. */
    public Side side() {
        return source.side();
    }

    /** Whether there is no party. */
    public boolean isNuisance() {
        return party.isEmpty();
    }

    /** Whether it has no object any more. */
    boolean isOver(double nowHours) {
        return party.isPresent() && (party.get().isGone(nowHours) || party.get().isPursuedBy(side()));
    }
}
