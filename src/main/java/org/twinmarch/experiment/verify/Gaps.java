package org.twinmarch.experiment.verify;

import java.util.HashMap;
import java.util.Map;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Tape;

/**
 * The gap between the first pass that a watcher sees and the next: what is left to a party that waits for a pass and then
 * comes onto the line. Watchers are the second flow of the scenario, go on when they are seen, and are seen at each pass.
 */
final class Gaps implements Tape {

    private static final int WATCHERS = 1;

    private final double dwellHours;
    private final Map<Party, Double> firstPassHours = new HashMap<>();
    private long watchers;
    private long withinDwell;

    /** @param dwellHours dwell of the party that waits [h] */
    Gaps(double dwellHours) {
        this.dwellHours = dwellHours;
    }

    @Override
    public void started(Party party) {
        if (party.flow() == WATCHERS) {
            watchers++;
        }
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (party.flow() != WATCHERS) {
            return;
        }
        if (!party.isDetected()) {
            firstPassHours.put(party, atHours);
        } else if (firstPassHours.containsKey(party)) {
            withinDwell += atHours - firstPassHours.remove(party) <= dwellHours ? 1 : 0;
        }
    }

    /** Gaps no longer than the dwell, out of all. */
    Observable.Sample sample() {
        return new Observable.Sample(withinDwell, watchers);
    }
}
