package org.twinmarch.stats;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twinmarch.quantity.Check;

/**
 * When to stop: replications are played in rounds until the intervals of some numbers are short enough. The number of
 * replications depends on what was seen and on nothing else, neither on threads nor on how often the work was stopped.
 *
 * <p>An interval that is looked at again and again until it is short is short a little too often by chance: it holds the truth
 * less often than its confidence says. The loss falls with {@code least} (Anscombe 1953; Chow and Robbins 1965: it vanishes as
 * the half-width goes to 0).
 *
 * @param until from the name of a number to the half-width that its interval shall have, one or more
 * @param round replications in a round, 1 or more
 * @param least replications before the first look, 2 or more
 * @param most  replications after which it ends in any case, {@code least} or more
 */
public record StopRule(Map<String, HalfWidth> until, int round, int least, int most) {

    /** Replications in a round, unless somebody says otherwise. */
    public static final int USUAL_ROUND = 100;
    /** Replications before the first look, unless somebody says otherwise. */
    public static final int USUAL_LEAST = 200;
    /** Most replications, unless somebody says otherwise. */
    public static final int USUAL_MOST = 10_000;

    /** Checks the numbers and copies the map. */
    public StopRule {
        Check.atLeast("number of half-widths", until.size(), 1);
        Check.atLeast("round", round, 1);
        Check.atLeast("least replications", least, 2);
        Check.atLeast("most replications", most, least);
        until = Collections.unmodifiableMap(new LinkedHashMap<>(until));
    }

    /**
     * Replications at the look that follows one.
     *
     * @param played replications so far, fewer than {@code most}
     */
    public int next(int played) {
        return played < least ? least : (int) Math.min((long) played + round, most);
    }
}
