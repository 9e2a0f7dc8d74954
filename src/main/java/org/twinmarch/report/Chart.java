package org.twinmarch.report;

import java.util.Optional;

/**
 * A chart of a study: takes what the study left and gives a drawing, if what it shows is there. The list of all charts
 * stands in {@link Charts}.
 */
interface Chart {

    /** Name of its files, without ending. */
    String name();

    /** Draws it; nothing if the evidence holds nothing for it. */
    Optional<Drawing> drawing(Evidence evidence, Theme theme);
}
