package org.twinmarch.cli;

import java.util.Optional;
import java.util.function.Consumer;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Precision;
import org.twinmarch.stats.StopRule;

/** Says how a stop rule ended. */
final class Stopped {

    private static final int MOST_TOLD = 8;

    private Stopped() {}

    /** Tells whether all intervals are as short as asked, and which are not; without a rule there is nothing to tell. */
    static ExitCode told(Optional<StopRule> rule, Findings findings, Consumer<String> say) {
        if (rule.isEmpty()) {
            return ExitCode.OK;
        }
        Precision precision = Precision.of(rule.get(), findings);
        int played = findings.design().replications();
        if (precision.isReached()) {
            say.accept("after %,d replications every interval is as short as asked".formatted(played));
            return ExitCode.OK;
        }
        int count = precision.shortfalls().size();
        say.accept("%,d replications were not enough; %,d interval%s too long; raise --max-replications:"
                .formatted(played, count, count == 1 ? " is" : "s are"));
        precision.shortfalls().stream().limit(MOST_TOLD).forEach(shortfall -> say.accept("  " + shortfall.sentence()));
        if (count > MOST_TOLD) {
            say.accept("  and %,d more".formatted(count - MOST_TOLD));
        }
        return ExitCode.INCOMPLETE;
    }
}
