package org.twinmarch.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.engine.Tally;

/**
 * What one replication gave under one policy. Positions in the lists are those of the {@link Cast}.
 *
 * @param policy      position of the policy
 * @param replication number of the replication, from 1
 * @param flows       what became of each flow
 * @param busyHours   for each patrol plan, time that its units were busy within the horizon [unit h]
 */
public record Outcome(int policy, long replication, List<FlowCount> flows, List<Double> busyHours) {

    /** Copies the lists. */
    public Outcome {
        flows = List.copyOf(flows);
        busyHours = List.copyOf(busyHours);
    }

    /** Parties of all flows that started within the horizon. */
    long attempted() {
        return flows.stream().mapToLong(FlowCount::attempted).sum();
    }

    /**
     * What became of the parties of one flow that started within the horizon.
     *
     * @param attempted   parties that started
     * @param detected    parties that were detected at least once
     * @param delayHours  time from start to first detection, summed over the detected parties [h]
     * @param firstBy     for each source, parties that it was the first to detect
     * @param detectionBy for each source, all its detections, repeated ones included
     */
    public record FlowCount(
            long attempted, long detected, double delayHours, List<Long> firstBy, List<Long> detectionBy) {

        /** Copies the lists. */
        public FlowCount {
            firstBy = List.copyOf(firstBy);
            detectionBy = List.copyOf(detectionBy);
        }
    }

    /** Reads off a tally. */
    static Outcome of(int policy, long replication, Cast cast, Tally tally) {
        int sources = cast.sources().size();
        List<FlowCount> flows = IntStream.range(0, cast.flows().size())
                .mapToObj(flow -> new FlowCount(
                        tally.attempted(flow),
                        tally.detected(flow),
                        tally.delayHours(flow),
                        IntStream.range(0, sources)
                                .mapToObj(source -> tally.detectedFirst(flow, source))
                                .toList(),
                        IntStream.range(0, sources)
                                .mapToObj(source -> tally.detections(flow, source))
                                .toList()))
                .toList();
        List<Double> busyHours = IntStream.range(0, cast.units().size())
                .mapToObj(tally::busyHours)
                .toList();
        return new Outcome(policy, replication, flows, busyHours);
    }
}
