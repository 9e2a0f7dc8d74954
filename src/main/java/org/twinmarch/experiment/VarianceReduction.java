package org.twinmarch.experiment;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.engine.Compensator;
import org.twinmarch.engine.Foresight;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tape;
import org.twinmarch.engine.Tapes;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Numbers;

/** How a study gets narrower intervals out of as many replications. All of them leave every mean as it is. */
public enum VarianceReduction {

    /** Plain replications. */
    NONE,

    /** Controls: what sensors detect less what they are expected to, flow by flow ({@link Compensator}). */
    CONTROL_VARIATE {
        @Override
        List<Aside> play(Stage stage, long seed, long replication, Tape tape) {
            Compensator compensator = new Compensator(flows(stage));
            stage.play(numbers(seed, replication), new Tapes(tape, compensator));
            return IntStream.range(0, flows(stage))
                    .<Aside>mapToObj(flow -> new Aside.Sighted(compensator.sighted(flow), compensator.hazard(flow)))
                    .toList();
        }
    },

    /** The probability that each party is detected in place of whether it is ({@link Foresight}), where that is exact. */
    CONDITIONAL_PROBABILITY {
        @Override
        List<Aside> play(Stage stage, long seed, long replication, Tape tape) {
            Foresight foresight = new Foresight(flows(stage));
            stage.play(numbers(seed, replication), new Tapes(tape, foresight));
            return IntStream.range(0, flows(stage))
                    .<Aside>mapToObj(flow -> new Aside.Foreseen(foresight.detected(flow)))
                    .toList();
        }

        @Override
        Stream<String> obstacles(Scenario scenario) {
            return Unforeseen.in(scenario);
        }
    },

    /** Replications in pairs: the second plays 1 - u where the first plays u. */
    ANTITHETIC {
        @Override
        public int block() {
            return 2;
        }

        @Override
        Numbers numbers(long seed, long replication) {
            return replication % 2 == 1
                    ? new Numbers.Plain(seed, replication)
                    : new Numbers.Mirrored(seed, replication - 1);
        }
    },

    /** Replications in sets whose random numbers are evenly spread together: randomised quasi-Monte Carlo. */
    QUASI_RANDOM {
        @Override
        public int block() {
            return Numbers.Point.POINTS;
        }

        @Override
        Numbers numbers(long seed, long replication) {
            int point = (int) ((replication - 1) % block());
            return new Numbers.Point(seed, replication - point, point);
        }
    };

    /** The one with a name, if there is one. */
    public static Optional<VarianceReduction> named(String name) {
        return Arrays.stream(values())
                .filter(reduction -> reduction.label().equals(name))
                .findFirst();
    }

    /**
     * The one that a file names; none where it names none.
     *
     * @throws IllegalArgumentException if there is no such one
     */
    static VarianceReduction recorded(Optional<String> name) {
        return name.map(known -> named(known)
                        .orElseThrow(() -> new IllegalArgumentException("no variance reduction is called " + known)))
                .orElse(NONE);
    }

    /** Its name in kebab-case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Number of consecutive replications that hang together. Estimates come from the totals of such blocks, which are
     * independent.
     */
    public int block() {
        return 1;
    }

    /** The numbers of a replication, from 1. */
    Numbers numbers(long seed, long replication) {
        return new Numbers.Plain(seed, replication);
    }

    /** Why it would be wrong for a scenario, in sentences; none if it is right. */
    Stream<String> obstacles(Scenario scenario) {
        return Stream.empty();
    }

    /** Why it would be wrong for the policies of a study that a design plays, in sentences; none if it is right. */
    public List<String> obstacles(Study study, List<String> policies) {
        return policies.stream()
                .flatMap(policy -> obstacles(study.policies().get(policy)))
                .distinct()
                .toList();
    }

    /**
     * Plays a replication before a tape.
     *
     * @return what it noted of each flow beside what the tape hears
     */
    List<Aside> play(Stage stage, long seed, long replication, Tape tape) {
        stage.play(numbers(seed, replication), tape);
        return Collections.nCopies(flows(stage), Aside.NOTHING);
    }

    private static int flows(Stage stage) {
        return stage.scenario().flows().size();
    }
}
