package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.SideCount;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;

/**
 * {@code replications.csv}: what every replication gave, a row for each policy, flow and source. Rows are only ever
 * appended, whole replications in order. Its columns are explained in {@code docs/reference/results.md}.
 */
public final class ReplicationTable implements Consumer<Outcome>, AutoCloseable {

    private static final List<PartyCount> PARTIES = List.of(
            PartyCount.APPREHENDED,
            PartyCount.TURNED_BACK,
            PartyCount.INTERCEPTED_BY_A,
            PartyCount.INTERCEPTED_BY_B,
            PartyCount.GAVE_UP,
            PartyCount.DETERRED,
            PartyCount.PENDING,
            PartyCount.MEMBERS,
            PartyCount.MEMBERS_APPREHENDED,
            PartyCount.MEMBERS_TURNED_BACK,
            PartyCount.MEMBERS_HARMED);
    private static final List<SideCount> SIDES = List.of(SideCount.values());
    private static final List<String> OF_FLOWS =
            List.of("replication", "policy", "flow", "source", "attempted", "detected", "detections", "delay-hours");
    private static final List<String> OF_LEDGERS =
            List.of("fence-km", "gate-passages", "gate-inspections", "idleness-mean", "idleness-worst");

    private final List<Cast> casts;
    private final Table table;

    /** Creates the file; {@code casts} has one entry for each policy. */
    public ReplicationTable(Path file, List<Cast> casts) throws IOException {
        this.casts = List.copyOf(casts);
        this.table = new Table(file, columns());
    }

    private static List<String> columns() {
        return Stream.of(
                        OF_FLOWS.stream(),
                        Stream.of("busy-hours"),
                        PARTIES.stream().map(ReplicationTable::column),
                        Stream.of("response-hours", "told", "answered", "out-hours", "breach-hours"),
                        SIDES.stream().map(ReplicationTable::column),
                        OF_LEDGERS.stream())
                .flatMap(names -> names)
                .toList();
    }

    /** What a count is called. */
    static String column(Enum<?> count) {
        return count.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public void accept(Outcome outcome) {
        Cast cast = casts.get(outcome.policy());
        for (int flow = 0; flow < cast.flows().size(); flow++) {
            append(outcome, cast, flow);
        }
        appendPlans(outcome, cast);
        appendFences(outcome, cast);
        appendGates(outcome, cast);
        if (hasForces(cast)) {
            appendSides(outcome, cast);
        }
    }

    private void append(Outcome outcome, Cast cast, int flow) {
        FlowCount count = outcome.flows().get(flow);
        String name = cast.flows().get(flow).name();
        Table.Row row = row(outcome, cast, name, Measure.ALL)
                .with(count.attempted())
                .with(count.detected())
                .with(count.sources().stream()
                        .mapToLong(SourceCount::detections)
                        .sum())
                .with(count.delayHours());
        PARTIES.forEach(party -> row.at(column(party), count.count(party)));
        row.at("response-hours", count.responseHours()).end();
        for (Source source : cast.sources()) {
            SourceCount by = count.sources().get(source.index());
            Table.Row told = row(outcome, cast, name, Cast.label(source))
                    .at("detected", by.first())
                    .at("detections", by.detections());
            if (source.tells()) {
                told.at("told", by.told()).at("answered", by.answered());
            }
            told.end();
        }
    }

    private void appendPlans(Outcome outcome, Cast cast) {
        for (int plan = 0; plan < cast.plans().size(); plan++) {
            Source source = cast.sourceOfPlan(plan);
            SourceHours hours = outcome.sources().get(source.index());
            Table.Row row = row(outcome, cast, Measure.ALL, Cast.label(source))
                    .at("busy-hours", hours.busyHours())
                    .at("out-hours", hours.outHours());
            outcome.ledger().idleness().stream()
                    .filter(idleness -> idleness.source() == source.index())
                    .forEach(idleness ->
                            row.at("idleness-mean", idleness.meanHours()).at("idleness-worst", idleness.worstHours()));
            row.end();
        }
    }

    private void appendFences(Outcome outcome, Cast cast) {
        for (int fence = 0; fence < cast.scenario().fences().size(); fence++) {
            Source source = cast.sourceOfFence(fence);
            row(outcome, cast, Measure.ALL, Cast.label(source))
                    .at("breach-hours", outcome.sources().get(source.index()).breachHours())
                    .at("fence-km", outcome.ledger().fenceKm().get(fence))
                    .end();
        }
    }

    private void appendGates(Outcome outcome, Cast cast) {
        for (int gate = 0; gate < cast.scenario().gates().size(); gate++) {
            Ledger.GateCount count = outcome.ledger().gates().get(gate);
            String name = "gates." + cast.scenario().gates().get(gate).name();
            row(outcome, cast, Measure.ALL, name)
                    .at("gate-passages", count.passed())
                    .at("gate-inspections", count.inspected())
                    .end();
        }
    }

    /** Whether anything is counted of the forces of the sides. */
    private static boolean hasForces(Cast cast) {
        return Stream.concat(AlarmMeasures.of(cast), AttackMeasures.of(cast))
                .findAny()
                .isPresent();
    }

    private void appendSides(Outcome outcome, Cast cast) {
        for (Side side : Side.values()) {
            Table.Row row =
                    row(outcome, cast, Measure.ALL, "sides." + side.name().toLowerCase(Locale.ROOT));
            SIDES.forEach(count -> row.at(column(count), outcome.count(count, side)));
            row.end();
        }
    }

    private Table.Row row(Outcome outcome, Cast cast, String flow, String source) {
        return table.row()
                .with(outcome.replication())
                .with(cast.policy())
                .with(flow)
                .with(source);
    }

    @Override
    public void close() throws IOException {
        table.close();
    }
}
