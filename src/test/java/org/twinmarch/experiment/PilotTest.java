package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.StopRule;

@DisplayName("rounds: a stop rule, and a pilot")
class PilotTest {

    private static final MeasureName DETECTION = MeasureName.of("probability-of-detection");

    private final Study study = SmallWorld.study("""
            format: 1
            name: small
            border: {length: 40 km}
            horizon: 16 h
            flows: {crossers: {direction: b-to-a, rate: 2 per h, speed: 4 km/h, stay: 30 min}}
            patrols:
              force: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: circuit,
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}}
            policies: {slow: {}, fast: {patrols: {force: {speed: 40 km/h}}}}
            """);
    private final Design design = new Design(List.of("slow", "fast"), 600, 1, 0.95);

    @TempDir
    private Path folder;

    private StopRule rule(String measure, HalfWidth width, int most) {
        return new StopRule(Map.of(measure, width), 20, 40, most);
    }

    private Findings played(StopRule rule, int threads) throws Exception {
        return Experiment.of(study, design).play(rule, threads, outcome -> {});
    }

    @Test
    @DisplayName("a rule is over at the first look at which every interval is short, and a fixed number gives the same")
    void reached() throws Exception {
        StopRule rule = rule("probability-of-detection", new HalfWidth.Absolute(0.016), 600);
        Findings findings = played(rule, 1);
        int enough = findings.design().replications();

        assertTrue(enough > 40 && enough < 600, "there was more than one look: " + enough);
        assertEquals(0, enough % 20);
        assertTrue(Precision.of(rule, findings).isReached());
        assertEquals(Experiment.of(study, design.playing(enough)).play(2, outcome -> {}), findings);
        Findings before = Experiment.of(study, design.playing(enough - 20)).play(2, outcome -> {});
        assertTrue(!Precision.of(rule, before).isReached(), "not one round too late");
    }

    @Test
    @DisplayName("a rule gives the same on any number of threads, and from a log that was cut off anywhere")
    void same() throws Exception {
        StopRule rule = rule("crossers:probability-of-detection-difference", new HalfWidth.Relative(0.12), 600);
        Findings one = played(rule, 1);
        assertEquals(one, played(rule, 3));

        Path file = folder.resolve("runs.log");
        List<String> hashes = List.of("slow", "fast");
        try (RunLog log = RunLog.open(file)) {
            assertEquals(one, new Sweep(study, design, hashes, log).play(rule, 2, outcome -> {}));
        }
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 3));
        try (RunLog log = RunLog.open(file)) {
            assertEquals(one, new Sweep(study, design, hashes, log).play(rule, 1, outcome -> {}));
        }
        assertEquals(-1, Files.mismatch(file, Files.write(folder.resolve("whole"), whole)));
    }

    @Test
    @DisplayName(
            "a rule that cannot be satisfied ends at the most, and says at every point what there is and what it takes")
    void notReached() throws Exception {
        StopRule rule = rule("probability-of-detection", new HalfWidth.Absolute(0.001), 50);
        Findings findings = played(rule, 2);

        assertEquals(50, findings.design().replications());
        List<Precision.Shortfall> missing = Precision.of(rule, findings).shortfalls();
        assertEquals(
                List.of("slow", "fast"),
                missing.stream().map(Precision.Shortfall::policy).toList());
        assertTrue(
                missing.get(0)
                        .sentence()
                        .matches(
                                "probability-of-detection at slow: half-width 0\\.0\\d+, wanted 0\\.00100; about [\\d,]+ replications would do"),
                missing.get(0)::sentence);
        assertTrue(Experiment.of(study, design)
                .measures()
                .containsAll(List.of(
                        "probability-of-detection",
                        "crossers:probability-of-detection",
                        "probability-of-detection-difference")));
    }

    @Test
    @DisplayName(
            "a pilot plays for its time by the clock after its first round, and forecasts from the later half of it")
    void timed() throws Exception {
        // Every look at the clock takes a second, and it is looked at when a pilot begins and after each round.
        AtomicLong ticks = new AtomicLong();
        Pilot pilot = new Pilot(study, design, 1, () -> ticks.getAndIncrement() * 1_000_000_000L);
        Forecast forecast = pilot.play(Duration.ofSeconds(3), folder);

        // 2 replications in the first second, after which the 3 seconds begin; at that pace 6 in them, which take but
        // one
        // second; at the pace of these, 12 more fit into the 2 seconds that are left, and then 9 into the last one.
        assertEquals(2 + 6 + 12 + 9, forecast.findings().design().replications());
        // The later half is the last 2 of 3 seconds; the earlier one was slower: 6 in a second.
        assertEquals(2.0 / (12 + 9), forecast.secondsPerReplication(), 1e-12);
        assertEquals(200.0 / 21, forecast.seconds(100), 1e-9);
        assertEquals(Forecast.Trend.FASTER, forecast.pace().trend());
    }

    @Test
    @DisplayName(
            "a pilot has settled when its earlier half was as fast as its later one; one or two rounds cannot tell")
    void settled() throws Exception {
        // The clock of a program that plays 10 replications a second from the first on: a second after 2, 6, 24 and so
        // on.
        long[] played = {0, 2, 8, 32, 62};
        AtomicInteger looks = new AtomicInteger();
        Pilot steady = new Pilot(study, design, 1, () -> played[looks.getAndIncrement()] * 100_000_000L);
        Forecast forecast = steady.play(Duration.ofSeconds(6), folder);

        assertEquals(62, forecast.findings().design().replications());
        assertEquals(0.1, forecast.secondsPerReplication(), 1e-12);
        assertEquals(Forecast.Trend.SETTLED, forecast.pace().trend());
        Pilot shortest = new Pilot(study, design, 1, () -> 0);
        assertEquals(
                Forecast.Trend.UNKNOWN,
                shortest.play(Duration.ZERO, folder).pace().trend());
        // Two rounds, the first of which is not looked at.
        AtomicInteger seconds = new AtomicInteger();
        Pilot twoRounds = new Pilot(study, design, 1, () -> seconds.getAndIncrement() * 1_000_000_000L);
        Forecast two = twoRounds.play(Duration.ofSeconds(1), folder);
        assertEquals(2 + 2, two.findings().design().replications());
        assertEquals(Forecast.Trend.UNKNOWN, two.pace().trend());
    }

    @Test
    @DisplayName("a pilot of no time plays two replications, and never more than would be played")
    void shortest() throws Exception {
        assertEquals(2, replications(design, Duration.ZERO));
        assertEquals(1, replications(design.playing(1), Duration.ofSeconds(9)));
        assertEquals(5, replications(design.playing(5), Duration.ofSeconds(9)));
    }

    private int replications(Design asked, Duration time) throws Exception {
        return new Pilot(study, asked, 1, () -> 0)
                .play(time, folder)
                .findings()
                .design()
                .replications();
    }

    @Test
    @DisplayName("a pilot foretells the bytes of the tables and of the log")
    void bytes() throws Exception {
        Forecast forecast = new Pilot(study, design.playing(40), 2, () -> 0).play(Duration.ofSeconds(9), folder);
        Path log = folder.resolve("runs.log");
        Path table = folder.resolve("replications.csv");
        String hash = Fingerprint.of("point");
        try (RunLog runs = RunLog.open(log)) {
            new Sweep(study, design.playing(400), List.of(hash, Fingerprint.of("other")), runs).play(2, outcome -> {});
        }
        try (ReplicationTable rows =
                new ReplicationTable(table, Experiment.of(study, design).casts())) {
            Experiment.of(study, design.playing(400)).play(2, rows);
        }

        double grown = forecast.bytes(400) - forecast.bytes(0);
        double real = Files.size(log) + Files.size(table);
        // A replication more or less fills a digit more or less: a line has a dozen numbers or more.
        assertEquals(real, grown, real / 12);
    }

    @Test
    @DisplayName("a pilot of many points plays some of them, the first one too, and scales to all")
    void manyPoints() throws Exception {
        Map<String, Scenario> policies = new LinkedHashMap<>();
        IntStream.range(0, 48)
                .forEach(i -> policies.put("point-" + i, study.policies().get("slow")));
        Study wide = new Study("wide", "", 1, 3, policies);
        Forecast forecast = new Pilot(wide, Design.of(wide), 1, () -> 0).play(Duration.ZERO, folder);

        assertEquals(48, forecast.points());
        assertEquals(24, forecast.findings().policies().size());
        assertEquals("point-0", forecast.findings().policies().get(0));
        assertEquals("point-46", forecast.findings().policies().get(23));
        assertEquals(2 * forecast.indexBytes(1), forecast.indexBytes(2));
    }

    @Test
    @DisplayName("the need of a measure is that of the point where it is largest")
    void need() throws Exception {
        Forecast forecast = new Pilot(study, design.playing(60), 2, () -> 0).play(Duration.ofSeconds(9), folder);
        Forecast.Need need = forecast.need(DETECTION, Optional.of(new HalfWidth.Absolute(0.005)))
                .orElseThrow();

        Precision missing =
                Precision.of(rule("probability-of-detection", new HalfWidth.Absolute(1e-9), 600), forecast.findings());
        double widest = missing.shortfalls().stream()
                .mapToDouble(shortfall -> shortfall.estimate().orElseThrow().halfWidth())
                .max()
                .orElseThrow();
        assertEquals(widest, need.pilot().halfWidth());
        assertTrue(need.needed().orElseThrow().replications() > 60);
        assertEquals(Optional.empty(), forecast.need(MeasureName.of("nothing"), Optional.empty()));
        assertEquals(2, forecast.usual().size());
    }
}
