package org.twinmarch.intrusion;

import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * What happens when a unit meets a party that it pursues. A party that neither fights its way out nor is apprehended turns
 * back or scatters; one that scatters has got away.
 *
 * @param apprehension probability that it is apprehended, in [0, 1]
 * @param turnBack     probability that it turns back if it is not, in [0, 1]
 * @param armedShare   share of the parties that are armed, in [0, 1]
 * @param fight        what armed parties do
 */
public record Interception(double apprehension, double turnBack, double armedShare, Fight fight) {

    /** Whoever is met is apprehended. */
    public static final Interception CERTAIN = new Interception(1, 0, 0, Fight.NEVER);

    /** Checks the shares. */
    public Interception {
        Check.share("apprehension", apprehension);
        Check.share("turnBack", turnBack);
        Check.share("armedShare", armedShare);
    }

    /**
     * What an armed party does when it is intercepted: an ambush.
     *
     * @param probability probability that it fights, in [0, 1]
     * @param escape      probability that a party that fights gets away, in [0, 1]
     * @param losses      what the fight costs the unit
     * @param harm        killed and injured of the party; rounded to the nearest whole number, all of it at the most
     */
    public record Fight(double probability, double escape, Losses losses, Distribution harm) {

        /** Nobody fights. */
        public static final Fight NEVER = new Fight(0, 0, Losses.NONE, Distribution.constant(0));

        /** Checks the probabilities. */
        public Fight {
            Check.share("probability", probability);
            Check.share("escape", escape);
        }
    }
}
