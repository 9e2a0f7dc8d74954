package org.twinmarch.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.stats.Estimate;

/**
 * What depends on which factor.
 *
 * @param topic   what the study asked
 * @param method  how the factors were moved: {@link #MORRIS} or {@link #SOBOL}
 * @param indices names of the indices of a factor; the first ranks the factors
 * @param design  what was played, each point of each policy one policy
 * @param factors what was moved
 * @param answers for each response the factors' indices
 */
public record SensitivityFindings(
        Findings.Topic topic,
        String method,
        List<String> indices,
        Design design,
        List<Factor> factors,
        List<Answer> answers) {

    /** The method that walks along trajectories. */
    public static final String MORRIS = "morris";
    /** The method that divides the variance. */
    public static final String SOBOL = "sobol";

    /** From this share of all on, a factor dominates. */
    private static final double DOMINANT = 0.5;

    /** Copies the lists. */
    public SensitivityFindings {
        indices = List.copyOf(indices);
        factors = List.copyOf(factors);
        answers = List.copyOf(answers);
    }

    /**
     * What was moved.
     *
     * @param name   the path to its first value
     * @param paths  the paths to all values that move together
     * @param value  what the file has
     * @param least  one end of its range
     * @param most   the other end
     * @param spread how points spread between the two, in one word
     */
    public record Factor(String name, List<String> paths, String value, String least, String most, String spread) {

        /** Copies the list. */
        public Factor {
            paths = List.copyOf(paths);
        }

        /** Whether it takes one of some choices, of which {@link #least} and {@link #most} are the first and the last. */
        public boolean isOfChoices() {
            return spread.equals("choices");
        }
    }

    /**
     * What may depend on the factors: a measure of a flow under a policy, or its difference from a baseline.
     *
     * @param policy   name of the policy
     * @param baseline name of the policy that is subtracted, if one is
     * @param flow     name of the flow, or {@link Findings#ALL}
     * @param measure  name of the measure
     * @param isShare  whether it is a share of a whole
     */
    public record Response(String policy, Optional<String> baseline, String flow, String measure, boolean isShare) {}

    /**
     * What depends on the factors.
     *
     * @param response what it is
     * @param values   its value at every point of the design, with the interval that the replications give it; nothing
     *                 where it is undefined
     * @param effects  the indices of each factor, in the order of the factors; none if the response is undefined at some
     *                 point or does not vary beyond its noise
     */
    public record Answer(Response response, List<Optional<Estimate>> values, List<Effect> effects) {

        /** Copies the lists. */
        public Answer {
            values = List.copyOf(values);
            effects = List.copyOf(effects);
        }

        /** The effects, the largest first. */
        public List<Effect> ranked() {
            return effects.stream()
                    .sorted(Comparator.comparingDouble(Effect::rank).reversed())
                    .toList();
        }

        /** At how many points its whole interval is above 0. */
        public long above() {
            return defined().filter(value -> value.lower() > 0).count();
        }

        /** At how many points its whole interval is below 0. */
        public long below() {
            return defined().filter(value -> value.upper() < 0).count();
        }

        /** At how many points it is undefined. */
        public long undefined() {
            return values.stream().filter(Optional::isEmpty).count();
        }

        /** Its values where it is defined, in ascending order. */
        public List<Double> ordered() {
            return defined().map(Estimate::value).sorted().toList();
        }

        private Stream<Estimate> defined() {
            return values.stream().flatMap(Optional::stream);
        }
    }

    /**
     * What one factor does.
     *
     * @param factor    name of the factor
     * @param estimates its indices
     */
    public record Effect(String factor, List<Estimate> estimates) {

        /** Copies the list. */
        public Effect {
            estimates = List.copyOf(estimates);
        }

        /** The index that ranks it. */
        public Estimate first() {
            return estimates.get(0);
        }

        /** What ranks it. */
        public double rank() {
            return first().value();
        }

        /** Whether nothing at all changes with it. */
        public boolean isNone() {
            return first().upper() == 0;
        }

        /** Whether it is told apart from no effect. */
        public boolean isSure() {
            return first().lower() > 0;
        }
    }

    /**
     * A factor on which half or more of a response hangs.
     *
     * @param response the response
     * @param factor   name of the factor
     * @param share    of the sum of all mu*, or the total index
     */
    public record Dominance(Response response, String factor, double share) {}

    /** The factor on which half or more of a response hangs, for each response that has one; none if there is one factor. */
    public List<Dominance> dominances() {
        return answers.stream().flatMap(answer -> dominance(answer).stream()).toList();
    }

    /** The factor on which half or more of a response hangs. */
    public Optional<Dominance> dominance(Answer answer) {
        double whole = method.equals(SOBOL)
                ? 1
                : answer.effects().stream()
                        .mapToDouble(effect -> Math.max(0, effect.rank()))
                        .sum();
        return answer.ranked().stream()
                .filter(effect -> factors.size() > 1 && effect.isSure())
                .map(effect -> new Dominance(answer.response(), effect.factor(), effect.rank() / whole))
                .filter(dominance -> dominance.share() >= DOMINANT)
                .findFirst();
    }

    /** The index of a name of each factor, in the order of the factors. */
    public List<Estimate> estimates(Answer answer, String index) {
        return answer.effects().stream()
                .map(effect -> effect.estimates().get(indices.indexOf(index)))
                .toList();
    }

    /**
     * Number of independent parts of the design that the intervals of the indices are made of: trajectories, each of one point
     * more than there are factors, or rows, each of two points more.
     */
    public int samples() {
        return rows() / (factors.size() + (method.equals(SOBOL) ? 2 : 1));
    }

    /** The factor of a name. */
    public Factor factor(String name) {
        return factors.stream()
                .filter(factor -> factor.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Number of points of each policy. */
    public int rows() {
        return answers.stream().mapToInt(answer -> answer.values().size()).max().orElse(0);
    }

    /** The positions of the points of a policy in the design. */
    static IntStream points(int policy, int rows) {
        return IntStream.range(policy * rows, (policy + 1) * rows);
    }
}
