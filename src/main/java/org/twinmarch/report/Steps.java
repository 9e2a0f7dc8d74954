package org.twinmarch.report;

import java.text.NumberFormat;
import java.util.Locale;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;

/** Steps between the ticks of an axis, each labelled with the decimals that it needs; the same in every locale. */
final class Steps {

    private static final int LEAST_POWER = -6;
    private static final int GREATEST_POWER = 9;

    private Steps() {}

    /** Steps of 1, 2 and 5 by powers of ten. */
    static TickUnits oneTwoFive() {
        TickUnits steps = new TickUnits();
        for (int power = LEAST_POWER; power <= GREATEST_POWER; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                steps.add(new NumberTickUnit(digit * Math.pow(10, power), format(power)));
            }
        }
        return steps;
    }

    /** One kind of step. */
    static NumberTickUnit of(double step) {
        return new NumberTickUnit(step, format(0));
    }

    private static NumberFormat format(int power) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ROOT);
        format.setGroupingUsed(true);
        format.setMinimumFractionDigits(Math.max(0, -power));
        format.setMaximumFractionDigits(Math.max(0, -power));
        return format;
    }
}
