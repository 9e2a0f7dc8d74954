package org.twinmarch.experiment.verify;

import org.twinmarch.engine.Tape;

/** Sees one replication and says what it adds to a ratio. */
interface Witness extends Tape {

    /** What it has seen. */
    Observable.Sample sample();
}
