package org.twinmarch.experiment.exact;

import java.util.List;
import java.util.OptionalDouble;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

/**
 * The parties of one flow that meet the fence, or all that do not, in a {@link PlainScenario}: each comes on its own, and
 * nothing but the units of the plans, which nothing keeps from their patrol, can detect it.
 *
 * @param border   the line; its ground is open everywhere
 * @param calendar how long parties start
 * @param flow     the flow
 * @param stay     law of the whole time on the line, the fence included [h]
 * @param watches  all plans, with the timetables that the sides have agreed on
 */
record UndisturbedFlow(Border border, Calendar calendar, Flow flow, Distribution stay, List<Watch> watches) {

    /** Places that differ by less are the same: what is left of a conversion of units [km]. */
    private static final double ROUNDING_KM = 1e-9;

    UndisturbedFlow {
        watches = List.copyOf(watches);
    }

    /** The same before other watches. */
    UndisturbedFlow before(List<Watch> others) {
        return new UndisturbedFlow(border, calendar, flow, stay, others);
    }

    /** The time on the line, if it is the same for all [h]. */
    OptionalDouble fixedStayHours() {
        return stay instanceof Distribution.Constant same ? OptionalDouble.of(same.value()) : OptionalDouble.empty();
    }

    /** The mean time on the line, if it is exponential [h]. */
    OptionalDouble exponentialStayHours() {
        return stay instanceof Distribution.Exponential random
                ? OptionalDouble.of(random.mean())
                : OptionalDouble.empty();
    }

    /** The speed across, if it is the same for all, above 0, and nobody stops on the line [km/h]. */
    OptionalDouble steadySpeedKmh() {
        boolean passes = fixedStayHours().orElse(1) == 0;
        return passes && flow.speed() instanceof Distribution.Constant same && same.value() > 0
                ? OptionalDouble.of(same.value())
                : OptionalDouble.empty();
    }

    /** Whether the zones are at least so deep on both sides. */
    boolean isAsDeepAs(double km) {
        return border.zone(Side.A).depthKm() >= km && border.zone(Side.B).depthKm() >= km;
    }

    /** Whether all parties cross within a piece of the line. */
    boolean isWithin(Span piece) {
        return piece.encloses(border.span()) || isWithin(flow.demand(), piece);
    }

    private static boolean isWithin(Demand demand, Span piece) {
        return demand instanceof Demand.Pieces pieces
                && pieces.pieces().stream().allMatch(part -> part.weight() == 0 || piece.encloses(part.span()));
    }

    /** Whether the parties cross anywhere on a piece of the line with equal probability, and nowhere else. */
    boolean isEvenOver(Span piece) {
        if (flow.demand() instanceof Demand.Uniform) {
            return isSame(border.span(), piece);
        }
        List<Span> crossed = crossed();
        return crossed.size() == 1 && isSame(crossed.get(0), piece);
    }

    /** Where the parties cross, if the flow names pieces of the line; those of weight 0 apart. */
    List<Span> crossed() {
        return flow.demand() instanceof Demand.Pieces pieces
                ? pieces.pieces().stream()
                        .filter(part -> part.weight() > 0)
                        .map(Demand.Piece::span)
                        .toList()
                : List.of();
    }

    /** Whether as many parties start in each hour, and the time counted is a whole number of periods [h]. */
    boolean isSteadyOver(double periodHours) {
        double periods = calendar.horizonHours() / periodHours;
        return flow.rate().isConstant()
                && Math.rint(periods) >= 1
                && Math.abs(periods - Math.rint(periods)) < ROUNDING_KM;
    }

    private static boolean isSame(Span one, Span other) {
        return isSame(one.fromKm(), other.fromKm()) && isSame(one.toKm(), other.toKm());
    }

    /** Whether two places are the same but for rounding. */
    static boolean isSame(double oneKm, double otherKm) {
        return Math.abs(oneKm - otherKm) < ROUNDING_KM;
    }
}
