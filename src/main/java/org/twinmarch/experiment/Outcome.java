package org.twinmarch.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.FenceSheet;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.SideCount;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Tally;

/**
 * What one replication gave under one policy. Positions in the lists are those of the {@link Cast}.
 *
 * @param policy      position of the policy
 * @param replication number of the replication, from 1
 * @param flows       what became of each flow
 * @param sides       what befell each side
 * @param sources     for each source, hours of its units and breaches
 * @param ledger      what the run summed up at its end
 * @param parts       the parties by part of the line and of time
 * @param fence       how the fence stood by part of the line and by month
 */
public record Outcome(
        int policy,
        long replication,
        List<FlowCount> flows,
        List<ForceCount> sides,
        List<SourceHours> sources,
        Ledger ledger,
        Breakdown.Sheet parts,
        FenceSheet fence) {

    /** Copies the lists. */
    public Outcome {
        flows = List.copyOf(flows);
        sides = List.copyOf(sides);
        sources = List.copyOf(sources);
    }

    /** Which run it was: position of the policy and number of the replication. */
    record Run(int policy, long replication) {}

    /** Reads off what was counted. */
    static Outcome of(Run run, Cast cast, Tally tally, Breakdown parts, List<Aside> asides) {
        return new Outcome(
                run.policy,
                run.replication,
                IntStream.range(0, cast.flows().size())
                        .mapToObj(flow -> FlowCount.of(cast, tally, flow, asides.get(flow)))
                        .toList(),
                Arrays.stream(Side.values())
                        .map(side -> ForceCount.of(tally, side))
                        .toList(),
                cast.sources().stream()
                        .map(source -> SourceHours.of(tally, source.index()))
                        .toList(),
                tally.ledger().orElseThrow(),
                parts.sheet(),
                parts.fence());
    }

    /** Parties of all flows that started within the horizon. */
    long attempted() {
        return flows.stream().mapToLong(FlowCount::attempted).sum();
    }

    /** What is counted of the forces of a side. */
    long count(SideCount count, Side side) {
        return sides.get(side.ordinal()).counts().get(count.ordinal());
    }

    /** What is counted of the forces of both sides. */
    long count(SideCount count) {
        return count(count, Side.A) + count(count, Side.B);
    }

    /**
     * What became of the parties of one flow that started within the horizon.
     *
     * @param counts        for each {@link PartyCount} its number
     * @param delayHours    time from start to first detection, summed over the detected parties [h]
     * @param responseHours time from the call to the meeting, summed over the intercepted parties [h]
     * @param sources       what each source had to do with them
     * @param aside         what was noted to reduce variance
     */
    public record FlowCount(
            List<Long> counts, double delayHours, double responseHours, List<SourceCount> sources, Aside aside) {

        /** Copies the lists. */
        public FlowCount {
            counts = List.copyOf(counts);
            sources = List.copyOf(sources);
        }

        /** Nothing noted aside. */
        FlowCount(List<Long> counts, double delayHours, double responseHours, List<SourceCount> sources) {
            this(counts, delayHours, responseHours, sources, Aside.NOTHING);
        }

        private static FlowCount of(Cast cast, Tally tally, int flow, Aside aside) {
            return new FlowCount(
                    Arrays.stream(PartyCount.values())
                            .map(count -> tally.count(count, flow))
                            .toList(),
                    tally.delayHours(flow),
                    tally.responseHours(flow),
                    cast.sources().stream()
                            .map(source -> SourceCount.of(tally, flow, source))
                            .toList(),
                    aside);
        }

        /** What is counted. */
        long count(PartyCount count) {
            return counts.get(count.ordinal());
        }

        /** Parties that started. */
        long attempted() {
            return count(PartyCount.ATTEMPTED);
        }

        /** Parties that were detected at least once. */
        long detected() {
            return count(PartyCount.DETECTED);
        }

        /** The same, or its mean in this replication if that is known. */
        double expectedDetected() {
            return aside.detected(detected());
        }

        /** Parties that a pursuing unit met. */
        long intercepted() {
            return count(PartyCount.INTERCEPTED_BY_A) + count(PartyCount.INTERCEPTED_BY_B);
        }

        /** Parties that were apprehended or turned back. */
        long stopped() {
            return count(PartyCount.APPREHENDED) + count(PartyCount.TURNED_BACK);
        }
    }

    /**
     * What one source had to do with the parties of one flow.
     *
     * @param first      parties that it was the first to detect
     * @param detections all its detections, repeated ones included
     * @param told       messages or tips that it stands for
     * @param answered   those of them on which a unit set out
     */
    public record SourceCount(long first, long detections, long told, long answered) {

        private static SourceCount of(Tally tally, int flow, Source source) {
            int index = source.index();
            return new SourceCount(
                    tally.detectedFirst(flow, index),
                    tally.detections(flow, index),
                    tally.told(flow, index),
                    tally.answered(flow, index));
        }
    }

    /**
     * What befell the forces of one side.
     *
     * @param counts for each {@link SideCount} its number
     */
    public record ForceCount(List<Long> counts) {

        /** Copies the list. */
        public ForceCount {
            counts = List.copyOf(counts);
        }

        private static ForceCount of(Tally tally, Side side) {
            return new ForceCount(Arrays.stream(SideCount.values())
                    .map(count -> tally.count(count, side))
                    .toList());
        }
    }

    /**
     * Hours of one source within the horizon.
     *
     * @param busyHours   its units were busy [unit h]
     * @param outHours    its units were out of action [unit h]
     * @param breachHours cuts in its fence were open [h]
     */
    public record SourceHours(double busyHours, double outHours, double breachHours) {

        private static SourceHours of(Tally tally, int source) {
            return new SourceHours(tally.busyHours(source), tally.outHours(source), tally.breachHours(source));
        }
    }
}
