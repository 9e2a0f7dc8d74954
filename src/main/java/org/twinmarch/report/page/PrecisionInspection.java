package org.twinmarch.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.report.Percent;
import org.twinmarch.report.Share;
import org.twinmarch.report.page.Ranking.Ranked;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.SampleSize;

/** Too few replications: to know the main probability, or to tell the best policy from the next ones. */
final class PrecisionInspection implements Inspection<Dossier> {

    /** A probability of which half the interval is longer than this is known poorly. */
    private static final double POOR = 0.01;

    @Override
    public Stream<Warning> warnings(Dossier dossier) {
        if (dossier.findings().design().replications() == 1) {
            return Stream.of(new Warning(
                    "There is one replication. It says nothing about its own spread: every interval is as wide as can be.",
                    "Play 10 or more with --replications."));
        }
        Ranking ranking = Ranking.of(dossier.findings());
        return Stream.of(wide(ranking).stream(), apart(ranking).stream(), many(dossier).stream())
                .flatMap(warnings -> warnings);
    }

    private static Optional<Warning> wide(Ranking ranking) {
        Percent percent = percent(ranking);
        return ranking.ranked().stream()
                .max(Comparator.comparingDouble(policy -> policy.estimate().halfWidth()))
                .filter(policy -> policy.estimate().halfWidth() > POOR)
                .map(policy -> new Warning(
                        "The main probability is known poorly under %s: from %s %%."
                                .formatted(policy.policy(), percent.interval(policy.estimate())),
                        "%s, for an interval of 1 percentage point up and down."
                                .formatted(play(policy.estimate(), POOR))));
    }

    /** How to tell the best policy from the next one, if their distance is what it seems to be. */
    private static Optional<Warning> apart(Ranking ranking) {
        if (ranking.inseparable().isEmpty()) {
            return Optional.empty();
        }
        Ranked best = ranking.ranked().get(0);
        Ranked next = ranking.ranked().get(1);
        Estimate lead = ranking.lead(best, next);
        return Optional.of(new Warning(
                "The policies %s and %s cannot be told apart.".formatted(best.policy(), next.policy()),
                lead.value() > 0
                        ? "%s, to tell a difference of %s percentage points from none, if it is that large; ask first"
                                        .formatted(
                                                play(lead, lead.value()),
                                                percent(ranking).value(lead))
                                + " whether so small a difference matters."
                        : "Their estimates are the same: more replications would tell nothing that matters."));
    }

    private static Percent percent(Ranking ranking) {
        return Percent.of(ranking.findings(), List.of(Share.main(ranking.findings())));
    }

    private static String play(Estimate estimate, double target) {
        return SampleSize.ifSeen(estimate)
                .map(size -> size.needed(target).replications())
                .map(enough -> String.format(
                        Locale.ROOT,
                        "Play about %,d replications, %,d more",
                        enough,
                        Math.max(0, enough - estimate.count())))
                .orElse("Play more replications");
    }

    /** Of many intervals some miss. */
    private static Optional<Warning> many(Dossier dossier) {
        int differences = dossier.findings().policies().size() - 1;
        double missing = 1 - dossier.findings().design().confidence();
        return differences * missing <= POOR * 10 || differences < 2
                ? Optional.empty()
                : Optional.of(new Warning(
                        "%s %s are compared with %s, and each interval holds on its own: %s of them may be expected to miss."
                                .formatted(
                                        differences,
                                        dossier.equal().isPresent() ? "points" : "policies",
                                        dossier.baseline(),
                                        plain(differences * missing, 2)),
                        "Take the columns simultaneous-lower and simultaneous-upper of differences.csv: these intervals"
                                + " hold all at once."));
    }

    private static String plain(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
