package org.twinmarch.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.twinmarch.experiment.Findings;

/** Words that several tables and charts use. */
final class Wording {

    private Wording() {}

    /** How the intervals are called, such as {@code 95 % interval}. */
    static String interval(Findings findings) {
        return percent(findings.design().confidence()) + " interval";
    }

    /** A confidence or a probability, such as {@code 95 %}. */
    static String percent(double share) {
        // Four decimals: 0.999 x 100 is not 99.9 in binary.
        BigDecimal percent = BigDecimal.valueOf(100 * share)
                .setScale(4, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return percent.toPlainString() + " %";
    }
}
