/**
 * Says of a scenario whether it is exactly what a closed form of {@code theory} speaks of, and what detection then is. See
 * {@code docs/background/theory.md}.
 */
package org.twinmarch.experiment.exact;
