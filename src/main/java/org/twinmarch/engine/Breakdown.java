package org.twinmarch.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.twinmarch.border.Side;

/** Counts the parties of one run by flow and by {@link Parts}: sums only, whatever the number of parties. */
public final class Breakdown implements Tape {

    /** What is counted. */
    public static final List<PartyCount> COUNTED = List.of(
            PartyCount.ATTEMPTED,
            PartyCount.DETECTED,
            PartyCount.DETECTED_FIRST_BY_A,
            PartyCount.DETECTED_FIRST_BY_B,
            PartyCount.APPREHENDED,
            PartyCount.TURNED_BACK);

    private final Parts parts;
    private final int flows;
    private final long[] counts;

    /** Nothing counted yet of some flows. */
    public Breakdown(Parts parts, int flows) {
        this.parts = parts;
        this.flows = flows;
        this.counts = new long[flows * parts.size() * COUNTED.size()];
    }

    @Override
    public void started(Party party) {
        count(party, PartyCount.ATTEMPTED);
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (!party.isDetected()) {
            boolean byA = source.side() == Side.A;
            count(party, PartyCount.DETECTED);
            count(party, byA ? PartyCount.DETECTED_FIRST_BY_A : PartyCount.DETECTED_FIRST_BY_B);
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        if (outcome.isStopped()) {
            boolean isTaken = outcome == PartyOutcome.APPREHENDED;
            count(party, isTaken ? PartyCount.APPREHENDED : PartyCount.TURNED_BACK);
        }
    }

    private void count(Party party, PartyCount count) {
        if (party.counts()) {
            counts[position(party.flow(), parts.ofPlace(party.placeKm()), count)]++;
            counts[position(party.flow(), parts.ofHour(party.startHours()), count)]++;
            counts[position(party.flow(), parts.ofMonth(party.startHours()), count)]++;
        }
    }

    private int position(int flow, int part, PartyCount count) {
        return (flow * parts.size() + part) * COUNTED.size() + COUNTED.indexOf(count);
    }

    /** The counts so far: flow by flow, in it part by part in the order of {@link Parts#all}, in it as {@link #COUNTED}. */
    public Sheet sheet() {
        return new Sheet(flows, counts);
    }

    /** What was counted in one run. */
    public static final class Sheet {

        private final int flows;
        private final long[] counts;

        private Sheet(int flows, long[] counts) {
            this.flows = flows;
            this.counts = counts.clone();
        }

        /** What is counted of the parties of a flow in a part, by its position in {@link Parts#all}. */
        public long count(PartyCount count, int flow, int part) {
            int parts = counts.length / flows / COUNTED.size();
            return counts[(flow * parts + part) * COUNTED.size() + COUNTED.indexOf(count)];
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sheet sheet && flows == sheet.flows && Arrays.equals(counts, sheet.counts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(counts);
        }

        @Override
        public String toString() {
            return LongStream.of(counts).boxed().toList().toString();
        }
    }
}
