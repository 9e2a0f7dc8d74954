package org.twinmarch.engine;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Border-lite, one replication of 720 hours: the engine beside the same model written by hand. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(value = 2, jvmArgs = "-XX:+UseSerialGC")
public class BorderLiteBenchmark {

    private static final double HORIZON_HOURS = 720;

    private final Stage stage = Stage.of(Lite.of(4, HORIZON_HOURS));
    private final ByHand sameNumbers = new ByHand(HORIZON_HOURS, true);
    private final ByHand limit = new ByHand(HORIZON_HOURS, false);
    private long replication;

    /** The engine. */
    @Benchmark
    public long engine() {
        Tally tally = new Tally(stage);
        stage.play(1, ++replication, tally);
        return tally.detected(0);
    }

    /** By hand, drawing the same numbers as the engine. */
    @Benchmark
    public long byHandSameNumbers() {
        sameNumbers.play(1, ++replication);
        return sameNumbers.detected();
    }

    /** By hand, drawing no number that is not needed. */
    @Benchmark
    public long byHandLimit() {
        limit.play(1, ++replication);
        return limit.detected();
    }
}
