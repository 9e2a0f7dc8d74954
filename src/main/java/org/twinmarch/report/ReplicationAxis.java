package org.twinmarch.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis of numbers of replications, with ticks at round whole numbers. */
final class ReplicationAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final double LONG = 100;
    private static final double SHORT = 4;

    /** An axis from one number to another. */
    ReplicationAxis(String label, long from, long to) {
        super(label);
        setRange(from, Math.max(to, from + 1));
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<ValueTick> ticks = new ArrayList<>();
        for (long power = 1; power <= getUpperBound(); power *= 10) {
            for (int digit : digits()) {
                if (power * digit >= getLowerBound() && power * digit <= getUpperBound()) {
                    ticks.add(tick(power * digit));
                }
            }
        }
        return ticks;
    }

    /** By which digits ticks begin: the shorter the axis, the more. */
    private int[] digits() {
        double ratio = getUpperBound() / getLowerBound();
        if (ratio > LONG) {
            return new int[] {1};
        }
        return ratio > SHORT ? new int[] {1, 2, 5} : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9};
    }

    private static NumberTick tick(long count) {
        return new NumberTick(
                count, String.format(Locale.ROOT, "%,d", count), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }
}
