package org.twinmarch.report.page;

/**
 * A part of the page under a heading of its own.
 *
 * @param <S> what it can tell of
 */
interface Section<S extends Subject> {

    /** What links point at: letters and hyphens. */
    String id();

    /** What stands above it. */
    String heading();

    /** Writes what stands under the heading. */
    void write(S subject, Html html);
}
