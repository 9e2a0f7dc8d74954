package org.twinmarch.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Estimate;

/**
 * How many more units of a plan make a scenario as good as another one. Whole numbers of units are played under the same
 * random numbers, and the crossing is found by bisection and, between two neighbours, on a straight line. It supposes that
 * more units are never worse. The ends of the interval are where the ends of the interval of the paired difference cross 0.
 */
final class MoreUnits {

    /** How many more units are tried at most. */
    private static final int MOST = 64;

    private final Trial trial;
    private final String policy;
    private final String plan;
    /** By the number of units more, how much better the scenario is then than its goal. */
    private final Map<Integer, Estimate> lead = new TreeMap<>();

    MoreUnits(Trial trial, String policy, String plan) {
        this.trial = trial;
        this.policy = policy;
        this.plan = plan;
    }

    /** A whole number of units more, on either side of a crossing. */
    private record Bracket(int below, int above) {}

    /**
     * How many more units of the plan a scenario needs.
     *
     * @param goal the measure under the other scenario
     * @param from the scenario to start from
     * @return from one unit in all to {@link #MOST} more; nothing if that many are not enough. An upper end that lies beyond
     *     is infinite
     * @throws InterruptedException if the calling thread is interrupted
     */
    Optional<Estimate> asGoodAs(Series goal, Scenario from) throws InterruptedException {
        Search search = new Search(goal, from);
        OptionalDouble extra = search.crossing(Estimate::value);
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        double value = extra.getAsDouble();
        double lower = search.crossing(Estimate::upper).orElse(value);
        double upper = search.crossing(Estimate::lower).orElse(Double.POSITIVE_INFINITY);
        return Optional.of(new Estimate(
                value,
                Math.min(value, lower),
                Math.max(value, upper),
                trial.design().confidence(),
                trial.design().replications()));
    }

    /** The search for the numbers of units at which something crosses 0. */
    private final class Search {

        private final Series goal;
        private final Scenario from;

        Search(Series goal, Scenario from) {
            this.goal = goal;
            this.from = from;
        }

        OptionalDouble crossing(ToDoubleFunction<Estimate> end) throws InterruptedException {
            int least = 1 - units();
            if (at(0, end) >= 0) {
                return OptionalDouble.of(at(least, end) >= 0 ? least : between(new Bracket(least, 0), end));
            }
            int above = 1;
            while (above <= MOST && at(above, end) < 0) {
                above *= 2;
            }
            return above <= MOST
                    ? OptionalDouble.of(between(new Bracket(above / 2, above), end))
                    : OptionalDouble.empty();
        }

        private double between(Bracket start, ToDoubleFunction<Estimate> end) throws InterruptedException {
            Bracket bracket = start;
            while (bracket.above - bracket.below > 1) {
                int middle = Math.floorDiv(bracket.below + bracket.above, 2);
                bracket = at(middle, end) < 0 ? new Bracket(middle, bracket.above) : new Bracket(bracket.below, middle);
            }
            double below = at(bracket.below, end);
            return bracket.below - below / (at(bracket.above, end) - below);
        }

        private double at(int extra, ToDoubleFunction<Estimate> end) throws InterruptedException {
            if (!lead.containsKey(extra)) {
                lead.put(extra, play(extra).minus(goal).orElseThrow());
            }
            return end.applyAsDouble(lead.get(extra));
        }

        private Series play(int extra) throws InterruptedException {
            List<Watch> watches = from.watches().stream()
                    .map(watch -> isMeant(watch.plan())
                            ? watch.with(watch.plan().with(watch.plan().units() + extra))
                            : watch)
                    .toList();
            return trial.play(policy, from.with(watches, from.command()), CoordinationValue::measures)
                    .get(0);
        }

        private int units() {
            return from.watches().stream()
                    .map(Watch::plan)
                    .filter(MoreUnits.this::isMeant)
                    .mapToInt(PatrolPlan::units)
                    .sum();
        }
    }

    private boolean isMeant(PatrolPlan known) {
        return known.name().equals(plan);
    }
}
