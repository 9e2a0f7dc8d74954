package org.twinmarch.experiment;

import org.twinmarch.scenario.yaml.Reading;

/**
 * A short look at a scenario and a long one.
 *
 * @param glance what shows at first
 * @param whole  all that shows
 */
record Looks(Shown glance, Shown whole) {

    static Looks at(Reading.Checked scenario) {
        return new Looks(Shown.atFirst(scenario), Shown.of(scenario));
    }

    /** Whether anything that shows of another scenario differs; mostly a glance tells. */
    boolean differFrom(Reading.Checked other) {
        return !glance.equals(Shown.atFirst(other)) || !whole.equals(Shown.of(other));
    }
}
