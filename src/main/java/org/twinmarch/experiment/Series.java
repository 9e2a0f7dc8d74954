package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.PairedRatios;
import org.twinmarch.stats.RatioEstimator;

/** One measure in every replication of one scenario. Confined to one thread. */
final class Series {

    private final Measure measure;
    private final double confidence;
    private final List<Term> terms = new ArrayList<>();

    /** What one replication gave. */
    private record Term(double above, double below) {}

    /** Nothing heard yet. */
    Series(Measure measure, double confidence) {
        this.measure = measure;
        this.confidence = confidence;
    }

    void add(Outcome outcome) {
        terms.add(new Term(
                measure.numerator().applyAsDouble(outcome),
                measure.denominator().applyAsDouble(outcome)));
    }

    /** What is measured. */
    Measure measure() {
        return measure;
    }

    /** The measure with its interval. */
    Optional<Estimate> estimate() {
        RatioEstimator ratio = new RatioEstimator();
        terms.forEach(term -> ratio.add(term.above, term.below));
        return ratio.estimate(measure.scale(), confidence);
    }

    /** This minus the same measure of another scenario under the same random numbers. */
    Optional<Estimate> minus(Series base) {
        PairedRatios ratios = new PairedRatios();
        for (int i = 0; i < terms.size(); i++) {
            Term one = base.terms.get(i);
            Term other = terms.get(i);
            ratios.add(one.above, one.below, other.above, other.below);
        }
        return ratios.estimate(measure.scale(), confidence).map(Difference::estimate);
    }
}
