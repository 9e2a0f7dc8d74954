package org.twinmarch.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.twinmarch.quantity.Check;

/**
 * One question: the scenarios that one file describes, and how many replications answer it.
 *
 * @param name         what the study is called; also the name of its folder of results
 * @param question     the question in one sentence, empty if none is stated
 * @param seed         master seed, 0 or more
 * @param replications number of replications, 1 or more
 * @param policies     from policy name to scenario, in order of declaration; the first is the one to compare with
 */
public record Study(String name, String question, long seed, int replications, Map<String, Scenario> policies) {

    /** Checks the numbers and copies the map. */
    public Study {
        Check.notNegative("seed", seed);
        Check.atLeast("replications", replications, 1);
        Check.atLeast("number of policies", policies.size(), 1);
        policies = Collections.unmodifiableMap(new LinkedHashMap<>(policies));
    }
}
