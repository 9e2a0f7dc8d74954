package org.twinmarch.report.page;

import java.util.stream.Stream;

/** Looks for one kind of weakness in a study. */
@FunctionalInterface
interface Inspection {

    /** What it finds, the worst first. */
    Stream<Warning> warnings(Dossier dossier);
}
