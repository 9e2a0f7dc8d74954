package org.twinmarch.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinmarch.quantity.Check;

/**
 * Morris's design for elementary effects: trajectories through a grid of the unit cube. A trajectory begins at a random
 * point of the grid with p levels 0, 1/(p-1), ..., 1 on each axis, and changes one factor after the other, in random order,
 * by delta = p / (2 (p - 1)): up from the lower half of the levels, down from the upper half, so that every level and every
 * step is as likely as any other. The effect of a factor in a trajectory is
 *
 * <pre>  (y(after) - y(before)) / (after - before),</pre>
 *
 * <p>in units of the response for the whole range of the factor. A trajectory draws two numbers for each factor, by its
 * name: neither another factor nor another trajectory shifts them.
 *
 * <p>The size of an effect that is lost in noise would be the size of the noise. Here every replication's effect counts with
 * the sign that the other replications give it: noise alone gives 0 on the average, and an effect that stands out of the
 * noise its size. The spread leaves noise out as {@link Responses} says.
 *
 * <p>Sources: Morris, Technometrics 33, 1991, 161-174; for mu* Campolongo, Cariboni and Saltelli, Environmental Modelling and
 * Software 22, 2007, 1509-1518.
 */
public final class MorrisDesign {

    /** What the numbers of a factor are drawn for, before its name. */
    public static final String PURPOSE = "morris / ";

    private final List<String> factors;
    private final List<Trajectory> trajectories;

    private MorrisDesign(List<String> factors, List<Trajectory> trajectories) {
        this.factors = factors;
        this.trajectories = trajectories;
    }

    /**
     * Draws a design.
     *
     * @param factors      names of the factors, 1 or more, each once
     * @param trajectories number of trajectories, 1 or more
     * @param levels       levels of a factor, an even number of 2 or more
     * @param seed         master seed
     */
    public static MorrisDesign draw(List<String> factors, int trajectories, int levels, long seed) {
        Check.atLeast("factors", factors.size(), 1);
        Check.atLeast("trajectories", trajectories, 1);
        Check.atLeast("levels", levels, 2);
        if (levels % 2 != 0) {
            throw new IllegalArgumentException("levels must be even, but is " + levels);
        }
        Streams.requireDistinct(factors);
        List<Trajectory> drawn = IntStream.range(0, trajectories)
                .mapToObj(number -> Trajectory.draw(factors, number, levels, seed))
                .toList();
        return new MorrisDesign(List.copyOf(factors), drawn);
    }

    /** Where one trajectory begins, where each factor ends, and in which order they change. */
    private record Trajectory(List<Double> from, List<Double> to, List<Integer> order) {

        static Trajectory draw(List<String> factors, int number, int levels, long seed) {
            List<Double> from = new ArrayList<>();
            List<Double> to = new ArrayList<>();
            List<Double> keys = new ArrayList<>();
            for (String factor : factors) {
                Stream stream = Streams.open(seed, PURPOSE + factor, number);
                int level = (int) (levels * stream.next());
                int end = level < levels / 2 ? level + levels / 2 : level - levels / 2;
                from.add(level / (levels - 1.0));
                to.add(end / (levels - 1.0));
                keys.add(stream.next());
            }
            List<Integer> order = IntStream.range(0, factors.size())
                    .boxed()
                    .sorted(Comparator.comparing(keys::get))
                    .toList();
            return new Trajectory(from, to, order);
        }

        List<double[]> points() {
            List<double[]> points = new ArrayList<>();
            double[] point = from.stream().mapToDouble(Double::doubleValue).toArray();
            points.add(point.clone());
            for (int factor : order) {
                point[factor] = to.get(factor);
                points.add(point.clone());
            }
            return points;
        }

        double step(int factor) {
            return to.get(factor) - from.get(factor);
        }
    }

    /** The points of the unit cube: for each trajectory one more than there are factors. */
    public List<double[]> points() {
        return trajectories.stream()
                .flatMap(trajectory -> trajectory.points().stream())
                .toList();
    }

    /** Number of factors. */
    public int factors() {
        return factors.size();
    }

    /**
     * The effects of every factor, in the order of the factors.
     *
     * @param responses what the model gave at {@link #points}
     */
    public List<ElementaryEffects> effects(Responses responses, Resampling resampling) {
        if (responses.points() != trajectories.size() * (factors.size() + 1)) {
            throw new IllegalArgumentException("there must be a response for every point of the design");
        }
        return IntStream.range(0, factors.size())
                .mapToObj(factor -> of(effectsOf(factor, responses), resampling))
                .toList();
    }

    /** The effect of a factor in every trajectory and replication. */
    private Responses effectsOf(int factor, Responses responses) {
        List<double[]> effects = new ArrayList<>();
        for (int t = 0; t < trajectories.size(); t++) {
            Trajectory trajectory = trajectories.get(t);
            int before = t * (factors.size() + 1) + trajectory.order().indexOf(factor);
            double[] effect = new double[responses.replications()];
            Arrays.setAll(
                    effect, r -> (responses.at(before + 1, r) - responses.at(before, r)) / trajectory.step(factor));
            effects.add(effect);
        }
        return Responses.of(effects);
    }

    private static ElementaryEffects of(Responses effects, Resampling resampling) {
        List<Estimate> estimates = resampling
                .estimates(
                        effects.points(),
                        effects.replications(),
                        (rows, replications) -> Optional.of(new double[] {
                            weighted(effects.mean(replications), rows),
                            weighted(sizes(effects, replications), rows),
                            spread(effects, rows, replications)
                        }))
                .orElseThrow();
        return new ElementaryEffects(estimates.get(0), estimates.get(1), notNegative(estimates.get(2)));
    }

    private static Estimate notNegative(Estimate spread) {
        return new Estimate(
                spread.value(), Math.max(0, spread.lower()), spread.upper(), spread.confidence(), spread.count());
    }

    private static double spread(Responses effects, double[] rows, double[] replications) {
        double freedom = Math.max(1, effects.points() - 1) / (double) effects.points();
        double variance = effects.withoutNoise(column -> squares(column, rows), replications) / freedom;
        return Math.sqrt(Math.max(0, variance));
    }

    /** Weighted mean of the squares of the deviations from the weighted mean. */
    private static double squares(double[] column, double[] weights) {
        double mean = weighted(column, weights);
        double[] squares = new double[column.length];
        Arrays.setAll(squares, i -> (column[i] - mean) * (column[i] - mean));
        return weighted(squares, weights);
    }

    /** The size of the effect in every trajectory: the sign of each replication's is told by the others. */
    private static double[] sizes(Responses effects, double[] weights) {
        double[] sizes = new double[effects.points()];
        double total = Arrays.stream(weights).sum();
        for (int t = 0; t < sizes.length; t++) {
            double sum = 0;
            for (int r = 0; r < weights.length; r++) {
                sum += weights[r] * effects.at(t, r);
            }
            for (int r = 0; r < weights.length; r++) {
                double own = weights[r] * effects.at(t, r);
                sizes[t] += own * Math.signum(weights.length == 1 ? own : sum - own) / total;
            }
        }
        return sizes;
    }

    private static double weighted(double[] values, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
            total += weights[i];
        }
        return sum / total;
    }
}
