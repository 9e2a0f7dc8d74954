package org.twinmarch.report;

/** A kind of file in which charts are written. */
public enum ChartFormat {
    /** For web pages and for editing. */
    SVG,
    /** For slides and word processors. */
    PNG,
    /** For print. */
    PDF
}
