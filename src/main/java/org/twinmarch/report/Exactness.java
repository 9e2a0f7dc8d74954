package org.twinmarch.report;

import java.util.Locale;
import org.twinmarch.experiment.Agreement;

/**
 * How far a simulation is from what closed forms say, in words.
 *
 * @param agreement the comparison
 */
public record Exactness(Agreement agreement) {

    /** One line for the terminal, with an empty one before; nothing if nothing is known. */
    public String text() {
        return agreement.comparisons().isEmpty()
                ? ""
                : "%nexact: %s; %s%n".formatted(String.join("; ", agreement.forms()), verdict());
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
                : "all %,d simulated values agree (largest |z| %s)".formatted(judged, farthestText());
    }

    /** A few sentences for a reader; nothing if nothing can be compared. */
    public String sentences() {
        return switch (agreement.judged().size()) {
            case 0 -> "";
            case 1 ->
                "One value is known exactly (%s). The simulated one is %s standard errors off, which chance alone exceeds with probability %s."
                        .formatted(forms(), farthestText(), Wording.number(agreement.chance()));
            default ->
                "%,d values are known exactly (%s). The simulated ones are at most %s standard errors off (%s), which chance alone exceeds somewhere with probability %s at most. %,d of their intervals miss the exact value; %s may be expected to."
                        .formatted(
                                agreement.judged().size(),
                                forms(),
                                farthestText(),
                                farthestName(),
                                Wording.number(agreement.chance()),
                                agreement.missed(),
                                Wording.number(agreement.expectedToMiss()));
        };
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
