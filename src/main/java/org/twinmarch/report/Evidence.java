package org.twinmarch.report;

import org.twinmarch.experiment.Findings;

/**
 * What a study left for charts to show.
 *
 * @param findings what it found
 */
public record Evidence(Findings findings) {}
