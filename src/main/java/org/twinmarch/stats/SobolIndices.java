package org.twinmarch.stats;

/**
 * Which share of the variance of a response is due to a factor, when all factors vary over their ranges.
 *
 * @param first by itself: what the variance would lose on the average if the factor were known
 * @param total together with others: what would remain on the average if all but the factor were known; never less than the
 *              first but for errors of estimation, and more where factors interact
 */
public record SobolIndices(Estimate first, Estimate total) {}
