package org.twinmarch.engine;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/**
 * Counts the parties of one run by flow and by {@link Parts}, and measures how its fence stood: sums only, whatever the number
 * of parties.
 */
public final class Breakdown implements Tape {

    /** What is counted: the first of {@link PartyCount}, in their order. */
    public static final List<PartyCount> COUNTED = List.of(
            PartyCount.ATTEMPTED,
            PartyCount.DETECTED,
            PartyCount.DETECTED_FIRST_BY_A,
            PartyCount.DETECTED_FIRST_BY_B,
            PartyCount.APPREHENDED,
            PartyCount.TURNED_BACK,
            PartyCount.INTERCEPTED_BY_A,
            PartyCount.INTERCEPTED_BY_B);

    private static final int WIDTH = COUNTED.size();

    private final Parts parts;
    private final int flows;
    private final int size;
    private final long[] counts;
    private final FenceRecord fence;
    /** Where the counts of the party's stretch, hour, month, and hour in its stretch begin. */
    private int place;

    private int hour;
    private int month;
    private int cell;

    /** Nothing counted yet of some flows. */
    public Breakdown(Parts parts, int flows) {
        this.parts = parts;
        this.flows = flows;
        this.size = parts.size();
        this.counts = new long[flows * size * WIDTH];
        this.fence = new FenceRecord(parts);
    }

    @Override
    public void growing(Growth growth) {
        fence.growing(growth);
    }

    @Override
    public void breached(Fence piece, double placeKm, double fromHours, double toHours) {
        fence.breached(piece, placeKm, fromHours, toHours);
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            locate(party);
            count(PartyCount.ATTEMPTED);
        }
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (party.counts() && !party.isDetected()) {
            locate(party);
            count(PartyCount.DETECTED);
            count(source.side() == Side.A ? PartyCount.DETECTED_FIRST_BY_A : PartyCount.DETECTED_FIRST_BY_B);
        }
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        if (party.counts()) {
            locate(party);
            count(unit.source().side() == Side.A ? PartyCount.INTERCEPTED_BY_A : PartyCount.INTERCEPTED_BY_B);
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        if (party.counts() && outcome.isStopped()) {
            locate(party);
            count(outcome == PartyOutcome.APPREHENDED ? PartyCount.APPREHENDED : PartyCount.TURNED_BACK);
        }
    }

    /** Finds the parts of a party, for what is counted next. */
    private void locate(Party party) {
        int first = party.flow() * size;
        place = WIDTH * (first + parts.ofPlace(party.placeKm()));
        hour = WIDTH * (first + parts.ofHour(party.startHours()));
        month = WIDTH * (first + parts.ofMonth(party.startHours()));
        cell = WIDTH * (first + parts.ofPlaceAndHour(party.placeKm(), party.startHours()));
    }

    private void count(PartyCount count) {
        counts[place + count.ordinal()]++;
        counts[hour + count.ordinal()]++;
        counts[month + count.ordinal()]++;
        counts[cell + count.ordinal()]++;
    }

    /** The counts so far: flow by flow, in it part by part in the order of {@link Parts#all}, in it as {@link #COUNTED}. */
    public Sheet sheet() {
        return new Sheet(flows, counts);
    }

    /** How the fence stood. */
    public FenceSheet fence() {
        return fence.sheet();
    }

    /** What was counted in one run. */
    public static final class Sheet {

        private final int flows;
        private final long[] counts;

        private Sheet(int flows, long[] counts) {
            this.flows = flows;
            this.counts = counts.clone();
        }

        /** The sheet with given counts, in the order of {@link #counts}. */
        public static Sheet of(int flows, List<Long> counts) {
            return new Sheet(flows, counts.stream().mapToLong(Long::longValue).toArray());
        }

        /** All counts: flow by flow, in it part by part. */
        public List<Long> counts() {
            return LongStream.of(counts).boxed().toList();
        }

        /** What is counted of the parties of a flow in a part, by its position in {@link Parts#all}. */
        public long count(PartyCount count, int flow, int part) {
            int parts = counts.length / flows / WIDTH;
            return counts[(flow * parts + part) * WIDTH + count.ordinal()];
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
