package org.twinmarch.stats;

/**
 * How a response changes when one factor goes from one end of its range to the other, wherever the others stand.
 *
 * @param mean     mu: mean of the effects; effects of both signs cancel
 * @param absolute mu*: mean of their sizes, whatever their sign; it ranks the factors
 * @param spread   sigma: their standard deviation over the design: large where the effect depends on where this factor and
 *                 the others stand
 */
public record ElementaryEffects(Estimate mean, Estimate absolute, Estimate spread) {}
