package org.twinmarch.experiment;

import org.twinmarch.stats.StopRule;

/** Says how long to play on. */
interface RoundRule {

    /** Replications in the first round, 1 or more. */
    int first();

    /** Replications to have after the next round, from what was found so far; no more than were played to stop. */
    int next(Findings soFar);

    /** The rounds of a stop rule. */
    static RoundRule of(StopRule rule) {
        return new RoundRule() {

            @Override
            public int first() {
                return rule.next(0);
            }

            @Override
            public int next(Findings soFar) {
                int played = soFar.design().replications();
                boolean isOver =
                        played >= rule.most() || Precision.of(rule, soFar).isReached();
                return isOver ? played : rule.next(played);
            }
        };
    }
}
