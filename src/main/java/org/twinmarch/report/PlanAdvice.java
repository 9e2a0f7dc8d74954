package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Forecast;
import org.twinmarch.experiment.Forecast.Need;
import org.twinmarch.experiment.Forecast.Trend;
import org.twinmarch.report.PlanReport.Machine;
import org.twinmarch.stats.SampleSize;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.StopRule;

/**
 * What to change before a study is played.
 *
 * @param forecast what a pilot tells
 * @param design   what would be played
 * @param rule     when to stop, if the number of replications is not fixed
 * @param machine  where it would be played
 * @param scales   from the names of measures to their scales
 */
record PlanAdvice(
        Forecast forecast, Design design, Optional<StopRule> rule, Machine machine, Map<String, Scale> scales) {

    /** Below so many replications a variance is hardly known. */
    private static final int FEW = 20;
    /** After so many seconds the program is about as fast as it gets. */
    private static final double SETTLING_SECONDS = 10;
    /** A share of the memory that leaves the program room to work. */
    private static final double AMPLE = 0.7;

    private static final double MEBI = 1 << 20;

    /**
     * The advice, one sentence each; none if all is well.
     *
     * @param needs what its measures need
     */
    List<String> sentences(List<Need> needs) {
        List<String> sentences = new ArrayList<>();
        List<String> doubts = doubts();
        if (!doubts.isEmpty()) {
            sentences.add("%s: play a longer one, --pilot %d".formatted(String.join("; ", doubts), longerSeconds()));
        }
        needs.forEach(need -> of(need, sentences));
        ofMemory(sentences);
        ofDisk(sentences);
        return sentences;
    }

    /** What a longer pilot would know better. */
    private List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (played() >= design.replications()) {
            return doubts;
        }
        if (forecast.pace().trend() == Trend.FASTER) {
            doubts.add(
                    "the program was still getting faster when the pilot ended, as it does in its first seconds, so that"
                            + " the time is rather an upper limit");
        }
        if (forecast.pace().trend() == Trend.UNKNOWN) {
            doubts.add("the pilot is too short to tell whether the program was still getting faster");
        }
        if (played() < FEW) {
            doubts.add("the pilot has %d replications, which tell little of how much they vary".formatted(played()));
        }
        return doubts;
    }

    private int played() {
        return forecast.findings().design().replications();
    }

    /** Enough for a few more replications and, where the pace is in doubt, for the program to settle. */
    private long longerSeconds() {
        double eachSeconds = forecast.secondsPerReplication() * share();
        double settledSeconds =
                forecast.pace().trend() == Trend.SETTLED ? 0 : Math.max(SETTLING_SECONDS, 2 * played() * eachSeconds);
        return (long) Math.ceil(Math.max(FEW * eachSeconds + 1, settledSeconds));
    }

    /** Which part of the points the pilot played. */
    private double share() {
        return (double) forecast.findings().policies().size() / forecast.points();
    }

    private void of(Need need, List<String> sentences) {
        if (need.size().isEmpty()) {
            sentences.add("%s at %s: the pilot says nothing of how much it varies; play a longer one with --pilot"
                    .formatted(need.name(), need.policy()));
        }
        need.needed()
                .filter(needed -> needed.most() > design.replications())
                .ifPresent(needed -> sentences.add(tooFew(need, needed)));
    }

    private String tooFew(Need need, SampleSize.Needed needed) {
        String may = needed.replications() > design.replications() ? "needs" : "may need";
        MeasureUnit unit = MeasureUnit.of(need.name(), scales);
        String half = unit.number(need.size().orElseThrow().largest().halfWidth(Math.max(2, design.replications())));
        return "%s at %s %s more than %,d replications: raise %s to %,d, or be content with a half-width of %s"
                .formatted(
                        need.name(),
                        need.policy(),
                        may,
                        design.replications(),
                        rule.isPresent() ? "--max-replications" : "--replications",
                        needed.most(),
                        unit.name().isEmpty() ? half : half + " " + unit.name());
    }

    private void ofMemory(List<String> sentences) {
        double neededBytes = machine.liveBytes() + forecast.indexBytes(design.replications());
        if (neededBytes > AMPLE * machine.mostBytes()) {
            sentences.add("the memory may not do: set JAVA_TOOL_OPTIONS=-Xmx%.0fm, or play shards of it (--shard)"
                    .formatted(Math.ceil(neededBytes / AMPLE / MEBI)));
        }
    }

    private void ofDisk(List<String> sentences) {
        double neededBytes = forecast.bytes(design.replications());
        if (neededBytes > machine.freeBytes()) {
            sentences.add("the results need %s, but %s are free here: give a folder with more room with --out"
                    .formatted(Amounts.bytes(neededBytes), Amounts.bytes(machine.freeBytes())));
        }
    }
}
