/**
 * Holds the simulator against the closed forms of {@code theory}, on the small scenarios that travel with the program. See
 * {@code docs/background/theory.md}.
 */
package org.twinmarch.experiment.verify;
