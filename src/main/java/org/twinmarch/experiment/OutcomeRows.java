package org.twinmarch.experiment;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.FenceSheet;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.SideCount;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.experiment.Outcome.ForceCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;

/**
 * The rows that one run left in {@code replications.csv}, and the outcome that they tell of.
 *
 * @param cast    who acted
 * @param records the rows
 */
record OutcomeRows(Cast cast, List<NamedCsvRecord> records) {

    /**
     * The outcome, without counts by part.
     *
     * @throws IllegalArgumentException if a row or a number is missing
     */
    Outcome outcome(int policy, long replication) {
        List<FlowCount> flows =
                cast.flows().stream().map(flow -> flow(flow.name())).toList();
        return new Outcome(
                policy,
                replication,
                flows,
                Arrays.stream(Side.values()).map(this::side).toList(),
                cast.sources().stream().map(this::hours).toList(),
                ledger(),
                Breakdown.Sheet.of(flows.size(), List.of()),
                FenceSheet.unknown(cast.scenario().fences().size()));
    }

    private FlowCount flow(String flow) {
        NamedCsvRecord all = row(flow, Measure.ALL);
        List<SourceCount> sources = cast.sources().stream()
                .map(source -> source(row(flow, Cast.label(source)), source))
                .toList();
        return new FlowCount(
                Arrays.stream(PartyCount.values())
                        .map(count -> count(count, all, sources))
                        .toList(),
                number(all, "delay-hours"),
                number(all, "response-hours"),
                sources);
    }

    /** Who detected first is told by source: a party has one first source, and a source one side. */
    private long count(PartyCount count, NamedCsvRecord all, List<SourceCount> sources) {
        return switch (count) {
            case DETECTED_FIRST_BY_A -> firstBy(Side.A, sources);
            case DETECTED_FIRST_BY_B -> firstBy(Side.B, sources);
            default -> whole(all, column(count));
        };
    }

    private long firstBy(Side side, List<SourceCount> sources) {
        return cast.sources().stream()
                .filter(source -> source.side() == side)
                .mapToLong(source -> sources.get(source.index()).first())
                .sum();
    }

    private static SourceCount source(NamedCsvRecord row, Source source) {
        return new SourceCount(
                whole(row, "detected"),
                whole(row, "detections"),
                source.tells() ? whole(row, "told") : 0,
                source.tells() ? whole(row, "answered") : 0);
    }

    private ForceCount side(Side side) {
        Optional<NamedCsvRecord> row = find(Measure.ALL, "sides." + side.name().toLowerCase(Locale.ROOT));
        return new ForceCount(Arrays.stream(SideCount.values())
                .map(count -> row.map(counts -> whole(counts, column(count))).orElse(0L))
                .toList());
    }

    private SourceHours hours(Source source) {
        return switch (source.kind()) {
            case PATROL, POST -> {
                NamedCsvRecord row = row(Measure.ALL, Cast.label(source));
                yield new SourceHours(number(row, "busy-hours"), number(row, "out-hours"), 0);
            }
            case FENCE -> new SourceHours(0, 0, number(row(Measure.ALL, Cast.label(source)), "breach-hours"));
            case HAND_OFF, TIP -> new SourceHours(0, 0, 0);
        };
    }

    private Ledger ledger() {
        return new Ledger(
                IntStream.range(0, cast.scenario().fences().size())
                        .mapToObj(fence -> number(row(Measure.ALL, Cast.label(cast.sourceOfFence(fence))), "fence-km"))
                        .toList(),
                cast.scenario().gates().stream()
                        .map(gate -> gate(row(Measure.ALL, "gates." + gate.name())))
                        .toList(),
                IntStream.range(0, cast.plans().size())
                        .mapToObj(cast::sourceOfPlan)
                        .flatMap(this::idleness)
                        .toList());
    }

    private static Ledger.GateCount gate(NamedCsvRecord row) {
        return new Ledger.GateCount(whole(row, "gate-passages"), whole(row, "gate-inspections"));
    }

    private Stream<Ledger.Idleness> idleness(Source source) {
        NamedCsvRecord row = row(Measure.ALL, Cast.label(source));
        return row.getField("idleness-mean").isEmpty()
                ? Stream.empty()
                : Stream.of(new Ledger.Idleness(
                        source.index(), number(row, "idleness-mean"), number(row, "idleness-worst")));
    }

    private NamedCsvRecord row(String flow, String source) {
        return find(flow, source)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the row of flow %s and source %s is missing".formatted(flow, source)));
    }

    private Optional<NamedCsvRecord> find(String flow, String source) {
        return records.stream()
                .filter(record -> record.getField("source").equals(source)
                        && record.getField("flow").equals(flow))
                .findFirst();
    }

    private static long whole(NamedCsvRecord row, String column) {
        return Long.parseLong(row.getField(column));
    }

    private static double number(NamedCsvRecord row, String column) {
        return Double.parseDouble(row.getField(column));
    }

    private static String column(Enum<?> count) {
        return ReplicationTable.column(count);
    }
}
