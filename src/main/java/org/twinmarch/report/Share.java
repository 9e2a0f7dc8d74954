package org.twinmarch.report;

import org.twinmarch.experiment.Findings;

/**
 * A probability that tables and charts show.
 *
 * @param measure name of the measure
 * @param words   what people call it
 */
public record Share(String measure, String words) {

    /** That a party is detected. */
    public static final Share DETECTION = new Share(Findings.PROBABILITY_OF_DETECTION, "Probability of detection");
    /** That a unit meets a party. */
    public static final Share INTERCEPTION =
            new Share(Findings.PROBABILITY_OF_INTERCEPTION, "Probability of interception");

    /** The one that matters most. */
    public static Share main(Findings findings) {
        return findings.mainMeasure().equals(INTERCEPTION.measure) ? INTERCEPTION : DETECTION;
    }

    /** Whether a study can tell it: interception only where parties are pursued. */
    public boolean isPlayed(Findings findings) {
        return equals(DETECTION) || main(findings).equals(this);
    }
}
