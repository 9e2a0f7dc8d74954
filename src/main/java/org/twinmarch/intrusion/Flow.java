package org.twinmarch.intrusion;

import org.twinmarch.border.Direction;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * A class of illicit traffic with a direction.
 *
 * @param name        its key in the scenario
 * @param direction   which way it crosses
 * @param rate        how often its parties start
 * @param demand      where they cross
 * @param groupSize   persons or vehicles of a party; rounded to the nearest whole number, at least 1
 * @param speed       speed of a party [km/h]
 * @param stay        time a party stays on the line, after the fence [h]
 * @param signature   multiplies the hazard of being detected, 0 or more
 * @param rangeFactor multiplies the range of every sensor for this kind of party, above 0
 * @param breachSkill multiplies the fence delay, 0 or more
 * @param onDetection what a party does when it is detected
 * @param handling    how long a detected party occupies the unit that engages it
 * @param interception what happens when a unit meets a party that it pursues
 * @param tactics     how its parties choose place and time
 */
public record Flow(
        String name,
        Direction direction,
        Rate rate,
        Demand demand,
        Distribution groupSize,
        Distribution speed,
        Distribution stay,
        double signature,
        double rangeFactor,
        double breachSkill,
        OnDetection onDetection,
        Handling handling,
        Interception interception,
        Tactics tactics) {

    /** A flow whose parties are blind and are stopped by whoever meets them. */
    public Flow(
            String name,
            Direction direction,
            Rate rate,
            Demand demand,
            Distribution groupSize,
            Distribution speed,
            Distribution stay,
            double signature,
            double rangeFactor,
            double breachSkill,
            OnDetection onDetection,
            Handling handling) {
        this(
                name,
                direction,
                rate,
                demand,
                groupSize,
                speed,
                stay,
                signature,
                rangeFactor,
                breachSkill,
                onDetection,
                handling,
                Interception.CERTAIN,
                Tactics.BLIND);
    }

    /** Checks the numbers. */
    public Flow {
        Check.notNegative("signature", signature);
        Check.positive("rangeFactor", rangeFactor);
        Check.notNegative("breachSkill", breachSkill);
    }

    /** The same flow with other tactics. */
    public Flow with(Tactics otherTactics) {
        return new Flow(
                name,
                direction,
                rate,
                demand,
                groupSize,
                speed,
                stay,
                signature,
                rangeFactor,
                breachSkill,
                onDetection,
                handling,
                interception,
                otherTactics);
    }

    /** The same flow at another rate and other places. */
    public Flow with(Rate otherRate, Demand otherDemand) {
        return new Flow(
                name,
                direction,
                otherRate,
                otherDemand,
                groupSize,
                speed,
                stay,
                signature,
                rangeFactor,
                breachSkill,
                onDetection,
                handling,
                interception,
                tactics);
    }

    /** What a party does when it is detected. */
    public enum OnDetection {
        /** It leaves at once; the unit that detected it is busy for the handling time. */
        END,
        /** It goes on and may be detected again; nobody is occupied. */
        REPORT,
        /** It goes on and is pursued; whoever meets it stops it, and is busy from the call until the way back is done. */
        PURSUE
    }

    /**
     * Time that a detected party occupies a unit: {@code base + perMember x group size}.
     *
     * @param base           part that does not depend on the group [h]
     * @param perMemberHours part for each member of the group [h], 0 or more
     */
    public record Handling(Distribution base, double perMemberHours) {

        /** Nobody is occupied. */
        public static final Handling NONE = new Handling(Distribution.constant(0), 0);

        /** Checks the part for each member. */
        public Handling {
            Check.notNegative("perMemberHours", perMemberHours);
        }

        /** Whether anybody is ever occupied. */
        public boolean takesTime() {
            return base.mean() > 0 || perMemberHours > 0;
        }
    }
}
