package org.twinmarch.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/**
 * Shares in percent, and differences of shares in percentage points. All numbers of a study have the same decimals: as many as
 * its narrowest interval deserves, up to three.
 *
 * @param decimals number of decimals, 1 to 3
 */
public record Percent(int decimals) {

    private static final int MOST_DECIMALS = 3;

    /** What fits the shares of a study. */
    public static Percent of(Findings findings, List<Share> shares) {
        return of(shares.stream()
                .flatMap(share -> findings.policies().stream().flatMap(policy -> findings.traffic().stream()
                        .flatMap(flow -> findings.estimate(policy, flow, share.measure()).stream()))));
    }

    /** What fits some shares, or differences of shares; those that are the same in all replications fit anything. */
    static Percent of(Stream<Estimate> shares) {
        double narrowestPercent = shares.filter(share -> !Wording.isSteady(share))
                .mapToDouble(share -> 100 * share.halfWidth())
                .min()
                .orElse(1);
        return new Percent((int) Math.max(1, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(narrowestPercent)))));
    }

    /** The estimate. */
    public String value(Estimate estimate) {
        return text(estimate.value(), "");
    }

    /** A share that is known exactly, in [0, 1]. */
    public String value(double share) {
        return text(share, "");
    }

    /** The ends of its interval. */
    public String interval(Estimate estimate) {
        return interval(estimate, "");
    }

    /** The estimate of a difference, with its sign. */
    public String signed(Estimate estimate) {
        return text(estimate.value(), "+");
    }

    /** The ends of the interval of a difference, with their signs. */
    public String signedInterval(Estimate estimate) {
        return interval(estimate, "+");
    }

    private String interval(Estimate estimate, String sign) {
        return text(estimate.lower(), sign) + " to " + text(estimate.upper(), sign);
    }

    private String text(double share, String sign) {
        String text = String.format(Locale.ROOT, "%" + sign + "." + decimals + "f", 100 * share);
        // A difference that is 0 as far as it is shown has no sign.
        return text.matches("[+-]0\\.?0*") ? text.substring(1) : text;
    }
}
