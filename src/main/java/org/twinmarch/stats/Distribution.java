package org.twinmarch.stats;

import java.util.List;
import org.twinmarch.quantity.Check;
import umontreal.ssj.probdist.GammaDist;
import umontreal.ssj.probdist.NormalDist;

/**
 * A law of a number of zero or more: a time [h], a speed [km/h] or a count. Drawn by inversion, one uniform a number, so
 * that common random numbers, antithetic and quasi-Monte Carlo points keep their order.
 */
public sealed interface Distribution {

    /**
     * The quantile function.
     *
     * @param u a probability in (0, 1)
     * @return the value that is exceeded with probability {@code 1 - u}
     */
    double quantile(double u);

    /** The expectation. */
    double mean();

    /** A distribution that always gives the same number. */
    static Distribution constant(double value) {
        return new Constant(value);
    }

    /**
     * Always the same number.
     *
     * @param value the number, 0 or more
     */
    record Constant(double value) implements Distribution {

        /** Checks the number. */
        public Constant {
            Check.notNegative("value", value);
        }

        @Override
        public double quantile(double u) {
            return value;
        }

        @Override
        public double mean() {
            return value;
        }
    }

    /**
     * Equally likely everywhere between two ends.
     *
     * @param least lower end, 0 or more
     * @param most  upper end, above {@code least}
     */
    record Uniform(double least, double most) implements Distribution {

        /** Checks the ends. */
        public Uniform {
            Check.notNegative("least", least);
            Check.positive("most - least", most - least);
        }

        @Override
        public double quantile(double u) {
            return least + u * (most - least);
        }

        @Override
        public double mean() {
            return (least + most) / 2;
        }
    }

    /**
     * Density rising straight to the mode and falling straight from it.
     *
     * @param least lower end, 0 or more
     * @param mode  most likely value, within the ends
     * @param most  upper end, above {@code least}
     */
    record Triangular(double least, double mode, double most) implements Distribution {

        /** Checks the order. */
        public Triangular {
            Check.notNegative("least", least);
            Check.positive("most - least", most - least);
            Check.within("mode", mode, least, most);
        }

        @Override
        public double quantile(double u) {
            double width = most - least;
            double risingShare = (mode - least) / width;
            return u < risingShare
                    ? least + Math.sqrt(u * width * (mode - least))
                    : most - Math.sqrt((1 - u) * width * (most - mode));
        }

        @Override
        public double mean() {
            return (least + mode + most) / 3;
        }
    }

    /**
     * Without memory.
     *
     * @param mean its mean, above 0
     */
    record Exponential(double mean) implements Distribution {

        /** Checks the mean. */
        public Exponential {
            Check.positive("mean", mean);
        }

        @Override
        public double quantile(double u) {
            return -mean * Math.log(1 - u);
        }
    }

    /**
     * The exponential of a normal variable.
     *
     * @param mean mean of the variable itself (not of its logarithm), above 0
     * @param cv   coefficient of variation, standard deviation over mean, above 0
     */
    record Lognormal(double mean, double cv) implements Distribution {

        /** Checks both. */
        public Lognormal {
            Check.positive("mean", mean);
            Check.positive("cv", cv);
        }

        @Override
        public double quantile(double u) {
            double logVariance = Math.log1p(cv * cv);
            return mean * Math.exp(Math.sqrt(logVariance) * NormalDist.inverseF01(u) - logVariance / 2);
        }
    }

    /**
     * The gamma law.
     *
     * @param mean its mean, above 0
     * @param cv   coefficient of variation, {@code 1 / sqrt(shape)}, above 0
     */
    record Gamma(double mean, double cv) implements Distribution {

        /** Checks both. */
        public Gamma {
            Check.positive("mean", mean);
            Check.positive("cv", cv);
        }

        @Override
        public double quantile(double u) {
            return gammaQuantile(1 / (cv * cv), mean * cv * cv, u);
        }
    }

    /**
     * A sum of independent exponential variables of equal mean.
     *
     * @param stages how many, 1 or more
     * @param mean   mean of the sum, above 0
     */
    record Erlang(int stages, double mean) implements Distribution {

        /** Checks both. */
        public Erlang {
            Check.atLeast("stages", stages, 1);
            Check.positive("mean", mean);
        }

        @Override
        public double quantile(double u) {
            return gammaQuantile(stages, mean / stages, u);
        }
    }

    /**
     * Each of the given values equally likely; a value that stands twice is twice as likely.
     *
     * @param values one value or more, each 0 or more; kept in ascending order
     */
    record Empirical(List<Double> values) implements Distribution {

        /** Checks the values and sorts them. */
        public Empirical {
            Check.atLeast("number of values", values.size(), 1);
            values.forEach(value -> Check.notNegative("value", value));
            values = values.stream().sorted().toList();
        }

        @Override
        public double quantile(double u) {
            return values.get((int) (u * values.size()));
        }

        @Override
        public double mean() {
            return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        }
    }

    /** Exact to the last digits for small quantiles too, so that it never falls as u rises. */
    private static double gammaQuantile(double shape, double scale, double u) {
        int decimalDigits = 15;
        return scale * GammaDist.inverseF(shape, decimalDigits, u);
    }
}
