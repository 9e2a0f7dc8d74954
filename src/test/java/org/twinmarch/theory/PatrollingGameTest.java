package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.optim.MaxIter;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.NonNegativeConstraint;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The value of the game against a linear program that knows only the rules: a stationary law over the walks of m places,
 * and the place that it guards least.
 */
class PatrollingGameTest {

    @ParameterizedTest(name = "n = {0}, m = {1}")
    @CsvSource({
        "2, 1", "4, 1", "2, 2", "3, 2", "4, 2", "5, 2", "7, 2", "3, 3", "4, 3", "5, 3", "7, 3", "3, 4", "5, 4", "6, 4"
    })
    @DisplayName("C29: the best stationary walk, by linear programming")
    void linearProgram(int places, int periods) {
        assertEquals(best(places, periods), PatrollingGame.value(places, periods), 1e-6);
    }

    private static double best(int places, int periods) {
        List<List<Integer>> walks = walks(places, periods);
        int value = walks.size();
        List<LinearConstraint> rules = new ArrayList<>();
        double[] all = new double[value + 1];
        IntStream.range(0, value).forEach(i -> all[i] = 1);
        rules.add(new LinearConstraint(all, Relationship.EQ, 1));
        for (int place = 0; place < places; place++) {
            double[] guarded = new double[value + 1];
            for (int i = 0; i < value; i++) {
                guarded[i] = walks.get(i).contains(place) ? 1 : 0;
            }
            guarded[value] = -1;
            rules.add(new LinearConstraint(guarded, Relationship.GEQ, 0));
        }
        if (periods > 1) {
            walks(places, periods - 1).forEach(part -> rules.add(stationary(walks, part)));
        }
        double[] goal = new double[value + 1];
        goal[value] = 1;
        return new SimplexSolver()
                .optimize(
                        new MaxIter(100_000),
                        new LinearObjectiveFunction(goal, 0),
                        new LinearConstraintSet(rules),
                        new NonNegativeConstraint(true),
                        GoalType.MAXIMIZE)
                .getValue();
    }

    /** A part of a walk is as likely at its beginning as one period later. */
    private static LinearConstraint stationary(List<List<Integer>> walks, List<Integer> part) {
        double[] balance = new double[walks.size() + 1];
        for (int i = 0; i < walks.size(); i++) {
            List<Integer> walk = walks.get(i);
            balance[i] += walk.subList(0, part.size()).equals(part) ? 1 : 0;
            balance[i] -= walk.subList(1, walk.size()).equals(part) ? 1 : 0;
        }
        return new LinearConstraint(balance, Relationship.EQ, 0);
    }

    private static List<List<Integer>> walks(int places, int periods) {
        if (periods == 1) {
            return IntStream.range(0, places).mapToObj(List::of).toList();
        }
        List<List<Integer>> longer = new ArrayList<>();
        for (List<Integer> walk : walks(places, periods - 1)) {
            int last = walk.get(walk.size() - 1);
            for (int next = Math.max(0, last - 1); next <= Math.min(places - 1, last + 1); next++) {
                List<Integer> extended = new ArrayList<>(walk);
                extended.add(next);
                longer.add(List.copyOf(extended));
            }
        }
        return longer;
    }
}
