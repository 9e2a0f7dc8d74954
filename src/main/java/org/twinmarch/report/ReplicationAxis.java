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

/** A logarithmic axis of numbers of replications, with ticks at round whole numbers; of many powers at these alone. */
final class ReplicationAxis extends LogAxis {

    private static final long serialVersionUID = 1;
    private static final double LONG = 100;

    /** An axis from one number to another. */
    ReplicationAxis(String label, long from, long to) {
        super(label);
        setRange(from, Math.max(to, from + 1));
    }

    @Override
    public List<ValueTick> refreshTicks(Graphics2D canvas, AxisState state, Rectangle2D area, RectangleEdge edge) {
        boolean isLong = getUpperBound() / getLowerBound() > LONG;
        List<ValueTick> ticks = new ArrayList<>();
        for (long power = 1; power <= getUpperBound(); power *= 10) {
            for (int digit : isLong ? new int[] {1} : new int[] {1, 2, 5}) {
                if (power * digit >= getLowerBound() && power * digit <= getUpperBound()) {
                    ticks.add(tick(power * digit));
                }
            }
        }
        return ticks;
    }

    private static NumberTick tick(long count) {
        return new NumberTick(
                count, String.format(Locale.ROOT, "%,d", count), TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
    }
}
