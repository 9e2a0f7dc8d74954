package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Forecast;
import org.twinmarch.experiment.Forecast.Need;
import org.twinmarch.report.PlanReport.Machine;
import org.twinmarch.stats.SampleSize;
import org.twinmarch.stats.StopRule;

/**
 * What to change before a study is played.
 *
 * @param forecast what a pilot tells
 * @param design   what would be played
 * @param rule     when to stop, if the number of replications is not fixed
 * @param machine  where it would be played
 * @param needs    what its measures need
 */
record PlanAdvice(Forecast forecast, Design design, Optional<StopRule> rule, Machine machine, List<Need> needs) {

    /** Below so many replications a variance is hardly known. */
    private static final int FEW = 20;
    /** A share of the memory that leaves the program room to work. */
    private static final double AMPLE = 0.7;

    private static final double MEBI = 1 << 20;

    /** The advice, one sentence each; none if all is well. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        int played = forecast.findings().design().replications();
        if (played < Math.min(FEW, design.replications())) {
            sentences.add(
                    "the pilot has %d replications, which tell little of how much they vary: play a longer one, --pilot %d"
                            .formatted(played, longerSeconds()));
        }
        if (!forecast.pace().isSettled() && played < design.replications()) {
            sentences.add(
                    "the program was still getting faster when the pilot ended, as it does in its first seconds: the time"
                            + " is rather an upper limit; a longer pilot knows better, such as --pilot 10");
        }
        needs.forEach(need -> of(need, sentences));
        ofMemory(sentences);
        ofDisk(sentences);
        return sentences;
    }

    private long longerSeconds() {
        return (long) Math.ceil(FEW * forecast.secondsPerReplication() * share() + 1);
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
        return "%s at %s %s more than %,d replications: raise %s to %,d, or be content with a half-width of %s"
                .formatted(
                        need.name(),
                        need.policy(),
                        may,
                        design.replications(),
                        rule.isPresent() ? "--max-replications" : "--replications",
                        needed.most(),
                        Amounts.number(
                                need.size().orElseThrow().largest().halfWidth(Math.max(2, design.replications()))));
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
