package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Difference;
import org.twinmarch.stats.Estimate;

@DisplayName("the tables of a study")
class TablesTest {

    private static final Study STUDY = SmallWorld.study("""
            format: 1
            name: small
            border: {length: 10 km}
            horizon: 10 h
            flows:
              north: {direction: a-to-b, rate: 5 per h, speed: 4 km/h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            patrols:
              riders:
                side: a
                units: 2
                from: 0 km
                to: 10 km
                speed: 5 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 100 m, probability: 100 %}}}
            """);
    private static final Design DESIGN = new Design(List.of("base", "more"), 1, 1, 0.95);

    @TempDir
    private Path folder;

    @Test
    @DisplayName("replications.csv has a row for each flow, each flow by source, each plan and each fence")
    void replications() throws IOException {
        Cast cast = SmallWorld.cast(STUDY, "base");
        Outcome outcome = new Sketch(cast)
                .parties(0, PartyCount.ATTEMPTED, 9)
                .parties(0, PartyCount.DETECTED, 4)
                .delay(0, 1.25)
                .source(0, 0, new SourceCount(3, 5, 0, 0))
                .source(0, 1, new SourceCount(1, 1, 0, 0))
                .hours(0, new SourceHours(2.5, 0, 0))
                .hours(1, new SourceHours(0, 0, 1.5))
                .ledger(new Ledger(List.of(5.0), List.of(), List.of()))
                .outcome(0, 1);
        Path file = folder.resolve("replications.csv");

        try (ReplicationTable table = new ReplicationTable(file, List.of(cast))) {
            table.accept(outcome);
        }

        assertEquals(
                List.of(
                        "replication,policy,flow,source,attempted,detected,detections,delay-hours,busy-hours",
                        "1,base,north,all,9,4,6,1.25,",
                        "1,base,north,patrols.riders,,3,5,,",
                        "1,base,north,fence.wire,,1,1,,",
                        "1,base,all,patrols.riders,,,,,2.5",
                        "1,base,all,fence.wire,,,,,"),
                Files.readAllLines(file).stream().map(TablesTest::nineCells).toList());
        assertEquals("1.5", cell(file, 5, "breach-hours"));
        assertEquals("5.0", cell(file, 5, "fence-km"));
        assertEquals("", cell(file, 1, "fence-km"));
    }

    private static String nineCells(String line) {
        return Arrays.stream(line.split(",", -1)).limit(9).collect(Collectors.joining(","));
    }

    private static String cell(Path file, int line, String column) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int at = List.of(lines.get(0).split(",")).indexOf(column);
        return lines.get(line).split(",", -1)[at];
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
                policy,baseline,flow,measure,estimate,lower,upper,confidence,replications,variance-ratio,simultaneous-lower,simultaneous-upper
                more,base,all,probability-of-detection,0.1,0.05,0.15,0.95,1,4.0,0.05,0.15
                more,base,all,time-to-detection,,,,,,,,
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
        return new Findings(Findings.Topic.of(STUDY), DESIGN, 9, findings, contrasts, List.of());
    }
}
