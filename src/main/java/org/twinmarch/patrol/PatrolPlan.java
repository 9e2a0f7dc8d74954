package org.twinmarch.patrol;

import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;

/**
 * What the patrols of one side do on one sector.
 *
 * @param name           its key in the scenario
 * @param side           whose they are
 * @param units          how many, 1 or more; standing units at given places or of a drawn density count themselves
 * @param sector         where
 * @param sharing        whether all units work the whole sector or each has a part
 * @param offsetKm       distance of their road from the line, on their own side [km], 0 or more
 * @param speedKmh       speed on flat ground [km/h], above 0; standing units ignore it
 * @param ground         what they drive on
 * @param motion         how they move
 * @param phase          where in the lap they are at time 0
 * @param spacing        how the units of the plan are spread over the lap
 * @param duty           when they are on duty
 * @param afterDetection what a unit does when its handling is over; standing units go home
 * @param response       how its units pursue and answer calls; without it they only report
 * @param perHour        what a unit costs in an hour on duty, in the scenario's currency, 0 or more
 */
public record PatrolPlan(
        String name,
        Side side,
        int units,
        Span sector,
        Sharing sharing,
        double offsetKm,
        double speedKmh,
        Ground ground,
        Motion motion,
        Phase phase,
        Spacing spacing,
        Duty duty,
        AfterDetection afterDetection,
        Optional<Response> response,
        double perHour) {

    /** A plan whose units pursue nobody and cost nothing. */
    public PatrolPlan(
            String name,
            Side side,
            int units,
            Span sector,
            Sharing sharing,
            double offsetKm,
            double speedKmh,
            Ground ground,
            Motion motion,
            Phase phase,
            Spacing spacing,
            Duty duty,
            AfterDetection afterDetection) {
        this(
                name,
                side,
                units,
                sector,
                sharing,
                offsetKm,
                speedKmh,
                ground,
                motion,
                phase,
                spacing,
                duty,
                afterDetection,
                Optional.empty(),
                0);
    }

    /** Checks the numbers. */
    public PatrolPlan {
        Check.notNegative("perHour", perHour);
        Check.atLeast("units", units, 1);
        Check.notNegative("offsetKm", offsetKm);
        Check.positive("speedKmh", speedKmh);
    }

    /** The same plan with another phase and duty. */
    public PatrolPlan timed(Phase otherPhase, Duty otherDuty) {
        return new PatrolPlan(
                name,
                side,
                units,
                sector,
                sharing,
                offsetKm,
                speedKmh,
                ground,
                motion,
                otherPhase,
                spacing,
                otherDuty,
                afterDetection,
                response,
                perHour);
    }

    /** The same plan with another number of units. */
    public PatrolPlan with(int otherUnits) {
        return new PatrolPlan(
                name,
                side,
                otherUnits,
                sector,
                sharing,
                offsetKm,
                speedKmh,
                ground,
                motion,
                phase,
                spacing,
                duty,
                afterDetection,
                response,
                perHour);
    }

    /** How the units of a plan share its sector. */
    public enum Sharing {
        /** Every unit works the whole sector. */
        WHOLE,
        /** The sector is cut into equal parts, one for each unit in order of chainage. */
        PARTS
    }

    /** How the units of a plan are spread over the lap. */
    public enum Spacing {
        /** One phase for all; units evenly spaced by lap time (with {@link Sharing#PARTS}: all in step). */
        EVEN,
        /** Each unit draws its own phase. */
        INDEPENDENT
    }

    /** What a patrol drives on. */
    public enum Ground {
        /** A road: the ground factor divides the speed. */
        ROAD,
        /** Open country: the speed factor multiplies the speed. */
        OFF_ROAD
    }

    /** What a unit does when its handling is over. */
    public enum AfterDetection {
        /** Catches up with its timetable as early as its speed allows, blind until then. */
        REJOIN,
        /** Goes on from where it stands; its timetable shifts. */
        CONTINUE
    }
}
