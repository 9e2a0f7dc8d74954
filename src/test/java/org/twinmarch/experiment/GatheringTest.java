package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.Study;

@DisplayName("runs that fail, and work that is cut short")
class GatheringTest {

    private static final int REPLICATIONS = 12;

    private final Study study = SmallWorld.study("""
            format: 1
            name: failures
            border: {length: 10 km}
            horizon: 24 h
            flows:
              crossers: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              car: {side: a, from: 0 km, to: 10 km, units: 1, speed: 10 km/h, motion: {shuttle: {}}, detection: {law: {definite-range: {range: 1 km, probability: 60 %}}}}
            policies:
              one: {}
              two: {patrols: {car: {units: 2}}}
            """);
    private final List<RunFailure> failures = new ArrayList<>();

    private final Attendant patient = new Attendant() {
        @Override
        public void failed(RunFailure failure) {
            failures.add(failure);
        }
    };

    private Design design(VarianceReduction reduction) {
        return new Design(Design.of(study).policies(), REPLICATIONS, study.seed(), 0.95, reduction);
    }

    /** Plays all but those runs of the second policy that are named. */
    private static Player without(Player player, List<Long> failing) {
        return (policy, replication) -> {
            if (policy == 1 && failing.contains(replication)) {
                throw new IllegalStateException("no such place");
            }
            return player.play(policy, replication);
        };
    }

    private Findings play(VarianceReduction reduction, List<Long> failing, Consumer<Outcome> audience)
            throws InterruptedException {
        Experiment whole = Experiment.of(study, design(reduction)).attendedBy(patient);
        return whole.playedBy(without(whole.player(), failing)).play(2, audience);
    }

    @Test
    @DisplayName("leave out their replication under all policies, and nothing else: what remains is what it was")
    void leftOut() throws InterruptedException {
        List<Long> heard = new ArrayList<>();
        Findings findings = play(VarianceReduction.NONE, List.of(3L, 7L), outcome -> heard.add(outcome.replication()));

        assertEquals(
                List.of(3L, 7L), failures.stream().map(RunFailure::replication).toList());
        assertEquals(List.of(1, 1), failures.stream().map(RunFailure::policy).toList());
        assertEquals(2 * (REPLICATIONS - 2), heard.size());
        assertTrue(heard.stream().noneMatch(failed -> failed == 3 || failed == 7), heard::toString);
        assertEquals(expected(List.of(3L, 7L)), findings.findings());
    }

    /** The findings of the other replications, added by hand. */
    private List<Findings.Finding> expected(List<Long> without) {
        Design design = design(VarianceReduction.NONE);
        Experiment experiment = Experiment.of(study, design);
        Summary summary = new Summary(design, experiment.casts());
        for (long replication = 1; replication <= REPLICATIONS; replication++) {
            if (!without.contains(replication)) {
                List<Outcome> outcomes = new ArrayList<>();
                for (int policy = 0; policy < design.policies().size(); policy++) {
                    outcomes.add(experiment.player().play(policy, replication));
                }
                summary.add(outcomes);
            }
        }
        return summary.findings(Findings.Topic.of(study)).findings();
    }

    @Test
    @DisplayName("leave out the whole set where replications hang together, so that pairs stay pairs")
    void leftOutInPairs() throws InterruptedException {
        List<Long> heard = new ArrayList<>();
        play(VarianceReduction.ANTITHETIC, List.of(4L), outcome -> heard.add(outcome.replication()));

        assertEquals(
                List.of(1L, 2L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L),
                heard.stream().distinct().toList());
    }

    @Test
    @DisplayName("end the work where nobody goes on, and where no replication is whole")
    void ends() {
        Experiment strict = Experiment.of(study, design(VarianceReduction.NONE));
        Player failing = without(strict.player(), List.of(3L));
        IllegalStateException first = assertThrows(
                IllegalStateException.class, () -> strict.playedBy(failing).play(2, outcome -> {}));
        assertEquals(
                "replication 3 of policy 2 failed: java.lang.IllegalStateException: no such place", first.getMessage());

        List<Long> all = LongStream.rangeClosed(1, REPLICATIONS).boxed().toList();
        IllegalStateException none =
                assertThrows(IllegalStateException.class, () -> play(VarianceReduction.NONE, all, outcome -> {}));
        assertEquals("no replication is whole: in each a run failed", none.getMessage());
    }

    @Test
    @DisplayName("an interruption keeps what the whole replications say")
    void cut() throws InterruptedException {
        Thread worker = Thread.currentThread();
        Experiment experiment = Experiment.of(study, design(VarianceReduction.NONE));

        CutShort cut = assertThrows(
                CutShort.class,
                () -> experiment.play(1, outcome -> {
                    if (outcome.replication() == 5 && outcome.policy() == 1) {
                        worker.interrupt();
                    }
                }));

        assertEquals(5, cut.findings().design().replications());
        Design five = design(VarianceReduction.NONE).playing(5);
        assertEquals(Experiment.of(study, five).play(1, outcome -> {}), cut.findings());
    }
}
