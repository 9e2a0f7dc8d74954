package org.twinmarch.report.page;

/** A part of the page under a heading of its own. */
interface Section {

    /** What links point at: letters and hyphens. */
    String id();

    /** What stands above it. */
    String heading();

    /** Writes what stands under the heading. */
    void write(Dossier dossier, Html html);
}
