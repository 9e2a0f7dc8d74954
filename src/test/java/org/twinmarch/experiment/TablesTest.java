package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

@DisplayName("the tables of a study")
class TablesTest {

    private static final Design DESIGN = new Design(List.of("base", "more"), 1, 1, 0.95);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("replications.csv has a row for each flow, each flow by source, and each plan")
    void replications() throws IOException {
        Source riders = new Source(0, "riders", Side.A, Source.Kind.PATROL);
        Source wire = new Source(1, "wire", Side.B, Source.Kind.FENCE);
        Cast cast = new Cast("base", List.of("north"), List.of(riders, wire), List.of(OptionalInt.of(2)), 10);
        FlowCount north = new FlowCount(9, 4, 1.25, List.of(3L, 1L), List.of(5L, 1L));
        Path file = folder.resolve("replications.csv");

        try (ReplicationTable table = new ReplicationTable(file, List.of(cast))) {
            table.accept(new Outcome(0, 1, List.of(north), List.of(2.5)));
        }

        assertEquals("""
                replication,policy,flow,source,attempted,detected,detections,delay-hours,busy-hours
                1,base,north,all,9,4,6,1.25,
                1,base,north,patrols.riders,,3,5,,
                1,base,north,fence.wire,,1,1,,
                1,base,all,patrols.riders,,,,,2.5
                """, Files.readString(file));
    }

    @Test
    @DisplayName("summary.csv leaves the cells of an undefined measure empty and writes infinity for R and pandas")
    void summary() throws IOException {
        Estimate share = new Estimate(0.25, 0.2, 1.0 / 3, 0.95, 1);
        Estimate mean = new Estimate(3, 0, Double.POSITIVE_INFINITY, 0.95, 1);
        Path file = folder.resolve("summary.csv");

        FindingTables.writeSummary(
                findings(
                        List.of(
                                new Finding("base", "all", "probability-of-detection", Optional.of(share)),
                                new Finding("base", "all", "time-to-detection", Optional.empty()),
                                new Finding("base", "all", "undetected-entries", Optional.of(mean))),
                        List.of()),
                file);

        assertEquals("""
                policy,flow,measure,estimate,lower,upper,confidence,replications
                base,all,probability-of-detection,0.25,0.2,0.3333333333333333,0.95,1
                base,all,time-to-detection,,,,,
                base,all,undetected-entries,3.0,0.0,Inf,0.95,1
                """, Files.readString(file));
    }

    @Test
    @DisplayName("differences.csv names the baseline and what common random numbers gained")
    void differences() throws IOException {
        Difference gain = new Difference(new Estimate(0.1, 0.05, 0.15, 0.95, 1), 4);
        Path file = folder.resolve("differences.csv");

        FindingTables.writeDifferences(
                findings(
                        List.of(),
                        List.of(
                                new Contrast("more", "base", "all", "probability-of-detection", Optional.of(gain)),
                                new Contrast("more", "base", "all", "time-to-detection", Optional.empty()))),
                file);

        assertEquals("""
                policy,baseline,flow,measure,estimate,lower,upper,confidence,replications,variance-ratio
                more,base,all,probability-of-detection,0.1,0.05,0.15,0.95,1,4.0
                more,base,all,time-to-detection,,,,,,
                """, Files.readString(file));
    }

    @Test
    @DisplayName("JSON escapes what it must and has no infinity")
    void json() {
        Json inner = new Json().with("at", 1.5);

        assertEquals(
                "{\"quote \\\" and \\\\\": \"tab\\u0009 mountain \u26f0\", \"none\": null, \"list\": [\n  {\"at\": 1.5}], \"n\": 7}",
                new Json()
                        .with("quote \" and \\", "tab\t mountain \u26f0")
                        .with("none", Double.POSITIVE_INFINITY)
                        .with("list", List.of(inner))
                        .with("n", 7)
                        .toString());
    }

    private static Findings findings(List<Finding> findings, List<Contrast> contrasts) {
        return new Findings("small", "", DESIGN, 9, findings, contrasts);
    }
}
