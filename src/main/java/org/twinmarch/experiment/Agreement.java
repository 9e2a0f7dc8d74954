package org.twinmarch.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.stats.Estimate;

/**
 * How far a simulation is from what is known exactly.
 *
 * @param comparisons one for each measure that is known and was estimated
 */
public record Agreement(List<Comparison> comparisons) {

    /** Probability that a faultless simulation is not said to disagree, however many values of it are known. */
    public static final double TRUST = 0.999;

    /** Copies the list. */
    public Agreement {
        comparisons = List.copyOf(comparisons);
    }

    /**
     * An estimate beside the exact value.
     *
     * @param exact    the value
     * @param estimate the estimate
     */
    public record Comparison(Theory.Exact exact, Estimate estimate) {

        /** Estimate minus exact value, in standard errors of the estimate; nothing after one replication. */
        public OptionalDouble z() {
            return estimate.standardErrorsFrom(exact.value());
        }

        private double distance() {
            return Math.abs(z().orElse(0));
        }
    }

    /** Those of which a distance can be told: not those of one replication. */
    public List<Comparison> judged() {
        return comparisons.stream()
                .filter(comparison -> comparison.z().isPresent())
                .toList();
    }

    /** The one that is the most standard errors off. */
    public Optional<Comparison> farthest() {
        return judged().stream().max(Comparator.comparingDouble(Comparison::distance));
    }

    /** How many intervals do not hold the exact value. */
    public long missed() {
        return judged().stream()
                .filter(comparison ->
                        !comparison.estimate().covers(comparison.exact().value()))
                .count();
    }

    /** How many intervals may be expected to miss it by chance. */
    public double expectedToMiss() {
        return judged().stream()
                .mapToDouble(comparison -> 1 - comparison.estimate().confidence())
                .sum();
    }

    /**
     * The greatest probability with which chance alone brings some estimate of a faultless simulation as far off as the farthest
     * is: the number of comparisons times the probability of one (Bonferroni), in [0, 1]. It needs no independence: points of a
     * sweep meet the same parties.
     */
    public double chance() {
        return farthest()
                .map(far -> Math.min(1, judged().size() * far.estimate().chanceBeyond(far.distance())))
                .orElse(1.0);
    }

    /** Whether chance alone hardly brings some estimate as far off as the farthest is: not once in a thousand studies. */
    public boolean isRejected() {
        return chance() < 1 - TRUST;
    }

    /** The closed forms, each once, in order. */
    public List<String> forms() {
        return comparisons.stream()
                .map(comparison -> comparison.exact().form())
                .distinct()
                .toList();
    }
}
