package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.FlowCount;

/**
 * {@code replications.csv}: what every replication gave, a row for each policy, flow and source. Rows are only ever
 * appended, whole replications in order. Its columns are explained in {@code docs/reference/results.md}.
 */
public final class ReplicationTable implements Consumer<Outcome>, AutoCloseable {

    private static final List<String> COLUMNS = List.of(
            "replication",
            "policy",
            "flow",
            "source",
            "attempted",
            "detected",
            "detections",
            "delay-hours",
            "busy-hours");

    private final List<Cast> casts;
    private final Table table;

    /** Creates the file; {@code casts} has one entry for each policy. */
    public ReplicationTable(Path file, List<Cast> casts) throws IOException {
        this.casts = List.copyOf(casts);
        this.table = new Table(file, COLUMNS);
    }

    @Override
    public void accept(Outcome outcome) {
        Cast cast = casts.get(outcome.policy());
        for (int flow = 0; flow < cast.flows().size(); flow++) {
            append(outcome, cast, flow);
        }
        for (int plan = 0; plan < cast.units().size(); plan++) {
            row(outcome, cast, Measure.ALL, Cast.label(cast.sources().get(plan)))
                    .without(4)
                    .with(outcome.busyHours().get(plan))
                    .end();
        }
    }

    private void append(Outcome outcome, Cast cast, int flow) {
        FlowCount count = outcome.flows().get(flow);
        String name = cast.flows().get(flow);
        row(outcome, cast, name, Measure.ALL)
                .with(count.attempted())
                .with(count.detected())
                .with(count.detectionBy().stream().mapToLong(Long::longValue).sum())
                .with(count.delayHours())
                .without(1)
                .end();
        for (Source source : cast.sources()) {
            row(outcome, cast, name, Cast.label(source))
                    .without(1)
                    .with(count.firstBy().get(source.index()))
                    .with(count.detectionBy().get(source.index()))
                    .without(2)
                    .end();
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
