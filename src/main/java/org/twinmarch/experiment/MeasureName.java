package org.twinmarch.experiment;

import java.util.Set;
import java.util.stream.Collectors;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.scenario.yaml.Suggestion;

/**
 * How people name what a study estimates: {@code MEASURE} of all flows together, or {@code FLOW:MEASURE}; with
 * {@code -difference} behind it, how far a point is from the first one.
 *
 * @param flow    name of the flow, or {@link Findings#ALL}
 * @param measure name of the measure
 */
public record MeasureName(String flow, String measure) {

    /** What stands behind the measure's name where its difference from the first policy is meant. */
    static final String DIFFERENCE = "-difference";

    /** Reads a name. Names of flows hold no colon. */
    public static MeasureName of(String text) {
        int colon = text.indexOf(':');
        return colon < 0
                ? new MeasureName(Findings.ALL, text)
                : new MeasureName(text.substring(0, colon), text.substring(colon + 1));
    }

    /** The name of what was found. */
    static MeasureName of(Finding finding) {
        return new MeasureName(finding.flow(), finding.measure());
    }

    /** Whether it is how far a point is from the first one. */
    public boolean isDifference() {
        return measure.endsWith(DIFFERENCE);
    }

    /** What to write instead of a name that nothing measures: the nearest one, or a choice of those without a flow. */
    public static String mend(String wrong, Set<String> known) {
        return Suggestion.nearest(wrong, known)
                .map("did you mean \"%s\"?"::formatted)
                .orElseGet(() -> known.stream()
                        .filter(name -> name.indexOf(':') < 0 && !name.endsWith(DIFFERENCE))
                        .collect(Collectors.joining(", ", "use one of: ", "; of one flow, FLOW:MEASURE")));
    }

    @Override
    public String toString() {
        return flow.equals(Findings.ALL) ? measure : flow + ":" + measure;
    }
}
