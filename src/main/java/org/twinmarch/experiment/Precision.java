package org.twinmarch.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.SampleSize;
import org.twinmarch.stats.StopRule;

/**
 * How near some findings are to what a stop rule asks: every interval that it names, at every point that has it, must be short
 * enough.
 *
 * @param shortfalls the intervals that are too long still, in order of the points
 */
public record Precision(List<Shortfall> shortfalls) {

    /** Copies the list. */
    public Precision {
        shortfalls = List.copyOf(shortfalls);
    }

    /**
     * An interval that is too long.
     *
     * @param policy   name of the point
     * @param name     what is measured
     * @param estimate it with its interval; nothing if it was never defined
     * @param wanted   how short the interval shall be
     */
    public record Shortfall(String policy, MeasureName name, Optional<Estimate> estimate, HalfWidth wanted) {

        /** In words: what there is, what is wanted, and what it would take. */
        public String sentence() {
            return "%s at %s: %s"
                    .formatted(name, policy, estimate.map(this::told).orElse("it never occurred"));
        }

        private String told(Estimate seen) {
            double allowed = wanted.allowed(seen.value());
            if (!(seen.halfWidth() < Double.POSITIVE_INFINITY && allowed > 0)) {
                return "half-width %s".formatted(text(seen.halfWidth()));
            }
            return "half-width %s, wanted %s; about %,d replications would do"
                    .formatted(
                            text(seen.halfWidth()),
                            text(allowed),
                            SampleSize.seen(seen).needed(allowed).replications());
        }

        private static String text(double number) {
            return String.format(Locale.ROOT, "%.3g", number);
        }
    }

    /** Judges findings. */
    public static Precision of(StopRule rule, Findings findings) {
        return new Precision(rule.until().entrySet().stream()
                .flatMap(entry -> findings.all()
                        .filter(finding -> MeasureName.of(finding).equals(MeasureName.of(entry.getKey())))
                        .filter(finding -> !isReached(finding.estimate(), entry))
                        .map(finding -> new Shortfall(
                                finding.policy(), MeasureName.of(finding), finding.estimate(), entry.getValue())))
                .toList());
    }

    private static boolean isReached(Optional<Estimate> estimate, Map.Entry<String, HalfWidth> wanted) {
        return estimate.filter(wanted.getValue()::isReached).isPresent();
    }

    /** Whether all intervals are short enough. */
    public boolean isReached() {
        return shortfalls.isEmpty();
    }
}
