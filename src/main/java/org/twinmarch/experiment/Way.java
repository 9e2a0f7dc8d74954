package org.twinmarch.experiment;

import java.util.OptionalDouble;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.intrusion.Crossing;

/**
 * The way of one party, from its start to its end.
 *
 * @param party         the party
 * @param detectedHours when it was detected first [h]
 * @param outcome       how it ended
 * @param endHours      when [h]
 * @param vanished      whether it ended by leaving the far edge of the other zone
 */
public record Way(Party party, OptionalDouble detectedHours, PartyOutcome outcome, double endHours, boolean vanished) {

    /** Of a party that has just started. */
    static Way unseen(Party party) {
        return new Way(party, OptionalDouble.empty(), PartyOutcome.UNDETECTED, Double.POSITIVE_INFINITY, false);
    }

    /** It is detected; only the first time counts. */
    Way detected(double atHours) {
        return detectedHours.isPresent()
                ? this
                : new Way(party, OptionalDouble.of(atHours), PartyOutcome.GOT_AWAY, endHours, vanished);
    }

    /** It ends. */
    Way ended(PartyOutcome other, double atHours) {
        return new Way(party, detectedHours, other, atHours, false);
    }

    /** The run is over: unless it has ended, it has vanished. */
    Way closed() {
        return endHours < Double.POSITIVE_INFINITY
                ? this
                : new Way(party, detectedHours, outcome, party.crossing().endHours(), true);
    }

    /** Signed depth at a moment between start and end [km]. */
    public double depthKm(double atHours) {
        Crossing crossing = party.crossing();
        return crossing.depthKm(atHours);
    }
}
