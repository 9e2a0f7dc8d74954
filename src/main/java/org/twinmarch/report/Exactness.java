package org.twinmarch.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import org.twinmarch.experiment.Agreement;

/**
 * How far a simulation is from what closed forms say, in words.
 *
 * @param agreement the comparison
 */
public record Exactness(Agreement agreement) {

    /** Nobody wonders at what is so likely. */
    private static final double LIKELY = 0.5;

    /** One line for the terminal, with an empty one before; nothing if nothing is known. */
    public String text() {
        return agreement.comparisons().isEmpty()
                ? ""
                : "%nexact: %s; %s%n".formatted(String.join("; ", agreement.forms()), verdict());
    }

    /** That a simulation does not agree with what is known exactly, for the terminal; nothing if it does. */
    public Optional<String> disagreement() {
        return agreement.isRejected()
                ? Optional.of("exact: %s; %s".formatted(String.join("; ", agreement.forms()), verdict()))
                : Optional.empty();
    }

    private String verdict() {
        int judged = agreement.judged().size();
        if (judged == 0) {
            return "one replication cannot be held against it";
        }
        if (agreement.isRejected()) {
            return "%s does not agree (|z| %s), see the warnings of the report"
                    .formatted(farthestName(), farthestText());
        }
        return judged == 1
                ? "the simulated value agrees (|z| %s)".formatted(farthestText())
                : "%s simulated values agree (largest |z| %s)"
                        .formatted(judged == 2 ? "both" : "all " + grouped(judged), farthestText());
    }

    /** A few sentences for a reader; nothing if nothing can be compared. */
    public String sentences() {
        int judged = agreement.judged().size();
        if (judged == 0) {
            return "";
        }
        return judged == 1
                ? "One value is known exactly (%s). The simulated one is %s standard errors off, %s."
                        .formatted(forms(), farthestText(), chance())
                : "%s values are known exactly (%s). The simulated ones are at most %s standard errors off (%s), %s. %s"
                        .formatted(grouped(judged), forms(), farthestText(), farthestName(), chance(), missed());
    }

    private String chance() {
        return agreement.chance() < LIKELY
                ? "which chance alone exceeds with probability %s at most".formatted(Wording.number(agreement.chance()))
                : "which chance alone may well bring";
    }

    private String missed() {
        String expected = shortest(agreement.expectedToMiss());
        if (agreement.missed() == 0) {
            return "All their intervals hold the exact value; %s may be expected to miss it.".formatted(expected);
        }
        return agreement.missed() == 1
                ? "1 of their intervals misses the exact value, where %s may be expected to.".formatted(expected)
                : "%s of their intervals miss the exact value, where %s may be expected to; policies under the same random numbers miss together."
                        .formatted(grouped(agreement.missed()), expected);
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String shortest(double number) {
        return new BigDecimal(number)
                .round(new MathContext(2))
                .stripTrailingZeros()
                .toPlainString();
    }

    private String forms() {
        return String.join("; ", agreement.forms());
    }

    /** Which estimate is the farthest off. */
    public String farthestName() {
        Agreement.Comparison far = agreement.farthest().orElseThrow();
        boolean isOnlyFlow = agreement.comparisons().stream()
                        .map(comparison -> comparison.exact().flow())
                        .distinct()
                        .count()
                == 1;
        return isOnlyFlow
                ? far.exact().policy()
                : "%s under %s".formatted(far.exact().flow(), far.exact().policy());
    }

    /** How many standard errors it is off. */
    public String farthestText() {
        double z = Math.abs(agreement.farthest().orElseThrow().z().orElseThrow());
        return Double.isInfinite(z) ? "infinitely many" : String.format(Locale.ROOT, "%.1f", z);
    }
}
