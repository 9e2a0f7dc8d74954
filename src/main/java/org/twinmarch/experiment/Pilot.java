package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private static final double MUCH_SLOWER = 1.25;
    private static final double NANOS = 1e9;
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
     * Plays two replications or, with variance reduction, a few, and then for about a time; no more than would be played.
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
                timed.pace(share),
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

    /** Rounds until the time is over, which begins when the first round has warmed the program up. */
    private final class Timed implements RoundRule {

        private final long budgetNanos;
        private final long startedNanos = clockNanos.getAsLong();
        private final List<Mark> marks = new ArrayList<>();

        /** When so many replications were over. */
        private record Mark(long atNanos, int played) {

            /** Time of a replication since an earlier mark [ns]. */
            double nanosEachSince(Mark earlier) {
                return (atNanos - earlier.atNanos) / (double) (played - earlier.played);
            }
        }

        Timed(long budgetNanos) {
            this.budgetNanos = budgetNanos;
        }

        @Override
        public int first() {
            return Math.min(whole(LEAST_REPLICATIONS + block() - 1), design.replications());
        }

        @Override
        public int next(Findings soFar) {
            Mark now = new Mark(clockNanos.getAsLong(), soFar.design().replications());
            marks.add(now);
            double leftNanos = budgetNanos - (now.atNanos - marks.get(0).atNanos);
            double eachNanos = Math.max(1, now.nanosEachSince(marks.size() > 1 ? marks.get(0) : begin()));
            long more = (long) Math.min(leftNanos / eachNanos, (GROWTH - 1.0) * now.played);
            return Math.min(design.replications(), now.played + whole((int) Math.max(0, more)));
        }

        private Mark begin() {
            return new Mark(startedNanos, 0);
        }

        private int block() {
            return design.reduction().block();
        }

        private int whole(int replications) {
            return replications - replications % block();
        }

        /**
         * The pace of the later half of the time: the program is compiled while it runs and gets faster for seconds. It has
         * settled if the earlier half, the first round left out, was not much slower; without an earlier half nobody knows.
         */
        Forecast.Pace pace(double share) {
            Mark last = marks.get(marks.size() - 1);
            if (marks.size() < 2) {
                return new Forecast.Pace(share * last.nanosEachSince(begin()) / NANOS, Forecast.Trend.UNKNOWN);
            }
            Mark first = marks.get(0);
            double halfNanos = (last.atNanos - first.atNanos) / 2.0;
            Mark middle = marks.stream()
                    .limit(marks.size() - 1L)
                    .filter(mark -> last.atNanos - mark.atNanos >= halfNanos)
                    .reduce(first, (earlier, later) -> later);
            double laterNanos = last.nanosEachSince(middle);
            return new Forecast.Pace(share * laterNanos / NANOS, trend(first, middle, laterNanos));
        }

        private static Forecast.Trend trend(Mark first, Mark middle, double laterNanos) {
            if (middle.played <= first.played) {
                return Forecast.Trend.UNKNOWN;
            }
            return middle.nanosEachSince(first) <= MUCH_SLOWER * laterNanos
                    ? Forecast.Trend.SETTLED
                    : Forecast.Trend.FASTER;
        }
    }
}
