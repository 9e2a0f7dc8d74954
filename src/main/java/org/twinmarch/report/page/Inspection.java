package org.twinmarch.report.page;

import java.util.stream.Stream;

/**
 * Looks for one kind of weakness.
 *
 * @param <S> in what
 */
@FunctionalInterface
interface Inspection<S extends Subject> {

    /** What it finds, the worst first. */
    Stream<Warning> warnings(S subject);
}
