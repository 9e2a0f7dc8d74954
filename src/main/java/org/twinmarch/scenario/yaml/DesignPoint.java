package org.twinmarch.scenario.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One point of a design: a policy, and a level of each factor.
 *
 * @param name   what tables call it; the name of the policy where nothing varies
 * @param policy name of the policy
 * @param levels from path to level, both as text, in order of the factors
 */
public record DesignPoint(String name, String policy, Map<String, String> levels) {

    /** Copies the map. */
    public DesignPoint {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
