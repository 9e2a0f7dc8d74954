package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.FenceSheet;
import org.twinmarch.engine.Ledger;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.experiment.Outcome.ForceCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;

/**
 * An outcome as one line of numbers, and back: nothing is lost, not the last bit. Each list is preceded by its length, and a
 * list of counts by its length and the number of those that are not 0, each of these with its position.
 */
final class OutcomeLine {

    private OutcomeLine() {}

    /** The numbers of an outcome, separated by blanks. */
    static String of(Outcome outcome) {
        Writing line = new Writing();
        line.each(outcome.flows(), flow -> {
            line.counts(flow.counts());
            line.number(flow.delayHours());
            line.number(flow.responseHours());
            line.each(
                    flow.sources(),
                    source -> line.counts(
                            List.of(source.first(), source.detections(), source.told(), source.answered())));
            line.each(numbers(flow.aside()), line::number);
        });
        line.each(outcome.sides(), side -> line.counts(side.counts()));
        line.each(outcome.sources(), source -> {
            line.number(source.busyHours());
            line.number(source.outHours());
            line.number(source.breachHours());
        });
        Ledger ledger = outcome.ledger();
        line.each(ledger.fenceKm(), line::number);
        line.each(ledger.gates(), gate -> line.counts(List.of(gate.passed(), gate.inspected())));
        line.each(ledger.idleness(), idleness -> {
            line.counts(List.of((long) idleness.source()));
            line.number(idleness.meanHours());
            line.number(idleness.worstHours());
        });
        line.counts(outcome.parts().counts());
        line.each(outcome.fence().amounts(), line::number);
        return line.text();
    }

    /**
     * The outcome that a line holds.
     *
     * @throws IllegalArgumentException if the line does not hold one
     */
    static Outcome read(String text, int policy, long replication) {
        Reading line = new Reading(text);
        List<FlowCount> flows = line.each(() -> new FlowCount(
                line.counts(),
                line.number(),
                line.number(),
                line.each(() -> source(line.counts())),
                aside(line.each(line::number))));
        List<ForceCount> sides = line.each(() -> new ForceCount(line.counts()));
        List<SourceHours> sources = line.each(() -> new SourceHours(line.number(), line.number(), line.number()));
        Ledger ledger = new Ledger(
                line.each(line::number),
                line.each(() -> gate(line.counts())),
                line.each(() -> new Ledger.Idleness(line.counts().get(0).intValue(), line.number(), line.number())));
        Breakdown.Sheet parts = Breakdown.Sheet.of(flows.size(), line.counts());
        FenceSheet fence = new FenceSheet(ledger.fenceKm().size(), line.each(line::number));
        return new Outcome(policy, replication, flows, sides, sources, ledger, parts, fence);
    }

    private static List<Double> numbers(Aside aside) {
        if (aside instanceof Aside.Sighted sighted) {
            return List.of((double) sighted.parties(), sighted.hazard());
        }
        return aside instanceof Aside.Foreseen foreseen ? List.of(foreseen.parties()) : List.of();
    }

    private static Aside aside(List<Double> numbers) {
        return switch (numbers.size()) {
            case 0 -> Aside.NOTHING;
            case 1 -> new Aside.Foreseen(numbers.get(0));
            default -> new Aside.Sighted(numbers.get(0).longValue(), numbers.get(1));
        };
    }

    private static SourceCount source(List<Long> counts) {
        return new SourceCount(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    private static Ledger.GateCount gate(List<Long> counts) {
        return new Ledger.GateCount(counts.get(0), counts.get(1));
    }

    /** A line under way. */
    private static final class Writing {

        private final StringJoiner numbers = new StringJoiner(" ");

        void number(double number) {
            numbers.add(Double.toString(number));
        }

        void counts(List<Long> counts) {
            numbers.add(Integer.toString(counts.size()));
            numbers.add(
                    Long.toString(counts.stream().filter(count -> count != 0).count()));
            for (int i = 0; i < counts.size(); i++) {
                if (counts.get(i) != 0) {
                    numbers.add(i + ":" + counts.get(i));
                }
            }
        }

        <T> void each(List<T> things, Consumer<T> written) {
            numbers.add(Integer.toString(things.size()));
            things.forEach(written);
        }

        String text() {
            return numbers.toString();
        }
    }

    /** A line that is being read. */
    private static final class Reading {

        private final String[] numbers;
        private int next;

        Reading(String text) {
            numbers = text.split(" ");
        }

        private String word() {
            if (next == numbers.length) {
                throw new IllegalArgumentException("the line ends too early");
            }
            return numbers[next++];
        }

        double number() {
            return Double.parseDouble(word());
        }

        List<Long> counts() {
            Long[] counts = new Long[Integer.parseInt(word())];
            Arrays.fill(counts, 0L);
            int present = Integer.parseInt(word());
            for (int i = 0; i < present; i++) {
                String[] count = word().split(":");
                counts[Integer.parseInt(count[0])] = Long.parseLong(count[1]);
            }
            return List.of(counts);
        }

        <T> List<T> each(Supplier<T> read) {
            int size = Integer.parseInt(word());
            List<T> things = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                things.add(read.get());
            }
            return things;
        }
    }
}
