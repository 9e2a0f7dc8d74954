package org.twinmarch.engine;

import java.util.OptionalInt;

/**
 * Where an attempt begins, once that is decided.
 *
 * @param attempt     the attempt
 * @param placeKm     its chainage [km]
 * @param alternative what it chose by the perceived risk, if it did
 */
record Start(Attempt attempt, double placeKm, OptionalInt alternative) {}
