package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.EveryKey;
import org.twinmarch.border.Side;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.engine.SideCount;
import org.twinmarch.engine.WholeWorlds;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** A trace is the counted run, and its log holds what is counted. */
class TraceTest {

    private static final int RANDOM = 25;

    private static Trace traced(Study study, String policy, long replication) {
        Window window = new Window(0, 24, study.policies().get(policy).border().span());
        return Trace.of(new Trace.Take(study, policy, study.seed(), replication, window));
    }

    private static void assertCounted(Study study, int replication) throws InterruptedException {
        List<String> policies = List.copyOf(study.policies().keySet());
        Experiment experiment = Experiment.of(study, new Design(policies, replication, study.seed(), 0.95));
        experiment.play(2, outcome -> {
            if (outcome.replication() == replication) {
                Trace trace = traced(study, policies.get(outcome.policy()), replication);
                assertEquals(OutcomeLine.of(outcome), OutcomeLine.of(trace.outcome()));
                assertLogged(trace, outcome);
            }
        });
    }

    /** The rows of the log add up to the counts. */
    private static void assertLogged(Trace trace, Outcome outcome) {
        for (int flow = 0; flow < outcome.flows().size(); flow++) {
            Map<PartyCount, Kind> same = Map.of(
                    PartyCount.ATTEMPTED, Kind.STARTED,
                    PartyCount.APPREHENDED, Kind.APPREHENDED,
                    PartyCount.TURNED_BACK, Kind.TURNED_BACK);
            for (Map.Entry<PartyCount, Kind> pair : same.entrySet()) {
                assertEquals(
                        outcome.flows().get(flow).count(pair.getKey()),
                        logged(trace, pair.getValue(), flow),
                        pair.getValue().label());
            }
            int of = flow;
            long detected = trace.ways().stream()
                    .filter(way -> way.party().flow() == of && way.party().counts())
                    .filter(way -> way.outcome() != PartyOutcome.UNDETECTED)
                    .count();
            assertEquals(outcome.flows().get(flow).detected(), detected);
        }
        double horizonHours = trace.take().scenario().calendar().horizonHours();
        for (Side side : Side.values()) {
            long alarms = trace.happenings().stream()
                    .filter(row -> row.kind() == Kind.ALARM || row.kind() == Kind.NUISANCE_ALARM)
                    .filter(row -> row.actor().side().orElseThrow() == side)
                    .filter(row -> row.atHours() >= 0 && row.atHours() < horizonHours)
                    .count();
            assertEquals(outcome.count(SideCount.ALARMS, side), alarms);
        }
    }

    private static long logged(Trace trace, Kind kind, int flow) {
        return trace.happenings().stream()
                .filter(row -> row.kind() == kind && row.flow().orElseThrow() == flow)
                .filter(row -> row.party().orElseThrow().counts())
                .count();
    }

    @ParameterizedTest
    @CsvSource({"circuit.yaml, 3", "border-lite.yaml, 1", "coordination.yaml, 2"})
    @DisplayName("a shipped scenario traced is the scenario counted, under every policy")
    void shipped(String file, int replication) throws IOException, InterruptedException {
        Reading reading = ScenarioFile.read(Path.of("scenarios", file));
        assertCounted(((Reading.Checked) reading).study(), replication);
    }

    @Test
    @DisplayName("so are random scenarios with everything in them")
    void random() throws InterruptedException {
        WholeWorlds worlds = new WholeWorlds(20261127);
        for (int i = 0; i < RANDOM; i++) {
            assertCounted(new Study("random", "Is it the same?", 7, 1, Map.of("only", worlds.next())), 1);
        }
    }

    @Test
    @DisplayName("so is the scenario that has every key")
    void everyKey() throws InterruptedException {
        assertCounted(EveryKey.sound(EveryKey.scenario()).study(), 2);
    }

    @Test
    @DisplayName("whatever happens stands in the log in the order of time")
    void order() {
        Study study = EveryKey.sound(EveryKey.scenario()).study();
        Trace trace = traced(study, study.policies().keySet().iterator().next(), 1);
        for (int i = 1; i < trace.happenings().size(); i++) {
            assertTrue(trace.happenings().get(i).atHours()
                    >= trace.happenings().get(i - 1).atHours());
        }
    }
}
