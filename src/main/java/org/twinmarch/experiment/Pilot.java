package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.twinmarch.scenario.Study;

/**
 * A few replications of a study, played to learn how long it takes, how much room, and how much its measures vary. They are the
 * first ones of the study itself; nothing of them is kept.
 */
public final class Pilot {

    /** Of more points, only so many are played, evenly spread. */
    private static final int MOST_POINTS = 24;
    /** One says nothing about how much replications vary. */
    private static final int LEAST_REPLICATIONS = 2;
    /** A round is no longer than so many times what was played before: the first rounds are slower than the rest. */
    private static final int GROWTH = 4;
    /** What a line of the log has besides its numbers: hash, blanks, number of the replication, checksum [bytes]. */
    private static final int BESIDE_NUMBERS_BYTES = 64 + 4 + 6 + 8;

    private final Study study;
    private final Design design;
    private final int threads;
    private final LongSupplier clockNanos;

    /**
     * Prepares a pilot.
     *
     * @param study      the study; its policies are the points
     * @param design     what would be played
     * @param threads    number of threads, 1 or more
     * @param clockNanos a clock [ns]
     */
    public Pilot(Study study, Design design, int threads, LongSupplier clockNanos) {
        this.study = study;
        this.design = design;
        this.threads = threads;
        this.clockNanos = clockNanos;
    }

    /**
     * Plays for about a time, two replications at least, and no more than would be played.
     *
     * @param scratch an empty folder for files whose size is looked at
     * @throws InterruptedException if the calling thread is interrupted
     */
    public Forecast play(Duration budget, Path scratch) throws IOException, InterruptedException {
        List<String> some = points();
        Timed timed = new Timed(budget.toNanos());
        Experiment experiment = Experiment.of(study, design.at(some));
        Path table = scratch.resolve("replications.csv");
        Volume volume = new Volume();
        Findings findings;
        try (ReplicationTable rows = new ReplicationTable(table, experiment.casts())) {
            findings = experiment.play(timed, threads, outcome -> {
                rows.accept(outcome);
                volume.logBytes += OutcomeLine.of(outcome).length() + BESIDE_NUMBERS_BYTES;
            });
        }
        FindingTables.writeSummary(findings, scratch.resolve("summary.csv"));
        FindingTables.writeDifferences(findings, scratch.resolve("differences.csv"));
        FindingTables.writeBreakdown(findings, scratch.resolve("breakdown.csv"));
        int played = findings.design().replications();
        double share = (double) design.policies().size() / some.size();
        double tableBytes = Files.size(scratch.resolve("summary.csv"))
                + Files.size(scratch.resolve("differences.csv"))
                + Files.size(scratch.resolve("breakdown.csv"));
        return new Forecast(
                findings,
                design.policies().size(),
                timed.secondsPerReplication() * share,
                (Files.size(table) + volume.logBytes) * share / played,
                tableBytes * share);
    }

    /** The first point and others, evenly spread. */
    private List<String> points() {
        List<String> all = design.policies();
        int some = Math.min(MOST_POINTS, all.size());
        return IntStream.range(0, some)
                .mapToObj(i -> all.get((int) ((long) i * all.size() / some)))
                .toList();
    }

    /** What was written. */
    private static final class Volume {

        private double logBytes;
    }

    /** Rounds until the time is over. */
    private final class Timed implements Rounds {

        private final long budgetNanos;
        private final long startedNanos = clockNanos.getAsLong();
        private long warmNanos;
        private int warm;
        private long nowNanos;
        private int played;

        Timed(long budgetNanos) {
            this.budgetNanos = budgetNanos;
        }

        @Override
        public int first() {
            return Math.min(LEAST_REPLICATIONS, design.replications());
        }

        @Override
        public int next(Findings soFar) {
            nowNanos = clockNanos.getAsLong();
            played = soFar.design().replications();
            if (warm == 0) {
                warmNanos = nowNanos;
                warm = played;
            }
            double leftNanos = budgetNanos - (nowNanos - startedNanos);
            double eachNanos = Math.max(1, (nowNanos - startedNanos) / (double) played);
            long more = (long) Math.min(leftNanos / eachNanos, (GROWTH - 1.0) * played);
            return (int) Math.min(design.replications(), played + Math.max(0, more));
        }

        /** Without the first round, in which the program is not warm yet, if there was another. */
        double secondsPerReplication() {
            double nanos = played > warm ? nowNanos - warmNanos : nowNanos - startedNanos;
            return nanos / 1e9 / (played > warm ? played - warm : played);
        }
    }
}
