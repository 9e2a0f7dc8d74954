package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.Deterrence;
import org.twinmarch.theory.Displacement;
import org.twinmarch.theory.FenceDelay;

@DisplayName("an adaptive flow")
class AdaptiveTest {

    private static final Numbers NUMBERS = new Numbers.Plain(1, 1);

    private static final List<Double> WEIGHTS = List.of(0.5, 0.3, 0.2);
    private static final List<Double> RISKS = List.of(0.2, 0.5, 0.7);
    private static final int BITS = 40;

    /** Three stretches of 1 km, each under a post of its own that sees every party once, at its start. */
    private static Scenario threeStretches(double beta, double forgetting) {
        return Outcomes.scenario("""
                format: 1
                name: displacement
                warm-up: 1000 h
                horizon: 1000 h
                border: {length: 3 km}
                stretches:
                  west: {from: 0 km, to: 1 km}
                  middle: {from: 1 km, to: 2 km}
                  east: {from: 2 km, to: 3 km}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 20 per h
                    speed: 4 km/h
                    demand: {weights: {west: 0.5, middle: 0.3, east: 0.2}}
                    tactics: {adaptive: {beta: %s, first-risk: 50 %%, forgetting: %s}}
                patrols:
                  west:
                    side: b
                    motion: {stand: {at: [0.5 km]}}
                    detection: {reach: along, law: {definite-range: {range: 0.5 km, probability: 0.2}}}
                  middle:
                    side: b
                    motion: {stand: {at: [1.5 km]}}
                    detection: {reach: along, law: {definite-range: {range: 0.5 km, probability: 0.5}}}
                  east:
                    side: b
                    motion: {stand: {at: [2.5 km]}}
                    detection: {reach: along, law: {definite-range: {range: 0.5 km, probability: 0.7}}}
                """.formatted(beta, forgetting));
    }

    @Test
    @DisplayName("C14: with risks of 0.2, 0.5, 0.7 and beta 4 chooses 0.809815, 0.146347, 0.043839")
    void choice() {
        Scenario scenario = threeStretches(4, 0.5);
        Demand demand = scenario.flows().get(0).demand();
        Tactics.Adaptive law = new Tactics.Adaptive(4, 0, 0.5, OptionalDouble.empty());
        Perception perception =
                new Perception(law, new Alternatives(demand, scenario, Works.of(Stage.of(scenario), NUMBERS)));
        for (int stretch = 0; stretch < RISKS.size(); stretch++) {
            teach(perception, 2 * stretch + 1, RISKS.get(stretch));
        }
        int choices = 100_000;
        double[] shares = new double[RISKS.size()];
        Traffic traffic = new Traffic(Stage.of(scenario), 0, Works.of(Stage.of(scenario), NUMBERS), NUMBERS);
        for (int i = 0; i < choices; i++) {
            Attempt attempt = new Attempt(traffic, traffic.next(), i);
            attempt.draw().conduct[Conduct.CHOICE] = (i + 0.5) / choices;
            Start start = perception.choose(attempt, 0);
            assertEquals(
                    2 * (int) start.placeKm() + 1, start.alternative().orElseThrow(), "the place is in its stretch");
            shares[(int) start.placeKm()] += 1.0 / choices;
        }
        List<Double> theory = Displacement.shares(WEIGHTS, RISKS, 4);
        double[] reference = {0.809815, 0.146347, 0.043839};
        for (int stretch = 0; stretch < shares.length; stretch++) {
            assertEquals(reference[stretch], theory.get(stretch), 5e-7);
            assertEquals(theory.get(stretch), shares[stretch], 1.0 / choices);
        }
        assertEquals(Displacement.meanRisk(WEIGHTS, RISKS, 4), perception.risk(0), 1e-9);
    }

    /** With a memory of one half the outcomes are the binary digits of the risk, the last digit first. */
    private static void teach(Perception perception, int alternative, double risk) {
        long digits = Math.round(risk * (1L << BITS));
        for (int bit = 0; bit < BITS; bit++) {
            perception.learn(alternative, (digits >> bit & 1) == 1);
        }
    }

    /**
     * With a long memory the beliefs stay near the true risks: their variance is {@code v = p (1 - p) g / (2 - g)}
     * ({@link org.twinmarch.theory.PerceivedRisk}), which moves a weight {@code exp(-beta r)} by about {@code beta^2 v / 2}
     * of itself. That, on all three at once and in the worst direction, is the tolerance beside the interval.
     */
    @Test
    @DisplayName("learns where it is stopped: shares ~ w exp(-beta p), detection 0.266 and not the 0.390 of the blind")
    void displacement() {
        double forgetting = 0.005;
        List<Outcomes> runs = Outcomes.runs(threeStretches(4, forgetting), 0, 12);
        double strayed = 16 * 0.25 * forgetting / (2 - forgetting) / 2;
        List<Double> theory = Displacement.shares(WEIGHTS, RISKS, 4);
        for (int stretch = 0; stretch < theory.size(); stretch++) {
            int index = stretch;
            Estimate share = Outcomes.ratio(
                    runs,
                    Scale.SHARE,
                    run -> run.started.stream()
                            .filter(party -> (int) party.placeKm() == index)
                            .count(),
                    run -> run.started.size());
            assertNear(theory.get(stretch), 2 * strayed * theory.get(stretch), share);
        }
        Estimate detection = Outcomes.ratio(runs, Scale.SHARE, run -> run.detected.size(), run -> run.started.size());
        double mean = Displacement.meanRisk(WEIGHTS, RISKS, 4);
        assertNear(mean, 2 * strayed * mean, detection);
        assertFalse(detection.covers(Displacement.meanRisk(WEIGHTS, RISKS, 0)));
        assertFalse(detection.covers(Displacement.meanRisk(WEIGHTS, RISKS, 3)));
    }

    private static void assertNear(double theory, double tolerance, Estimate estimate) {
        assertTrue(
                estimate.lower() - tolerance <= theory && theory <= estimate.upper() + tolerance,
                () -> theory + " +- " + tolerance + " against " + estimate);
    }

    private static final String HOT_SPOTS = """
            format: 1
            name: demand
            horizon: 500 h
            border: {length: 60 km}
            stretches:
              one: {from: 5 km, to: 22 km}
              two: {from: 31 km, to: 40 km}
            fence:
              part: {from: 12 km, to: 35 km, owner: b, coverage: 40 %%, delay: 1 h}
            flows:
              crossers:
                direction: a-to-b
                rate: 20 per h
                speed: 4 km/h
                demand:
                  background: 1
                  hot-spots:
                    town: {centre: 20 km, spread: 4 km, weight: 3}
                    edge: {centre: 58 km, spread: 6 km, weight: 1}
                tactics: {adaptive: {beta: %s, first-risk: 30 %%, forgetting: %s}}
            patrols:
              post:
                side: b
                motion: {stand: {at: [1 km]}}
                detection: {law: {definite-range: {range: 1 km, probability: 0.5}}}
            """;

    @ParameterizedTest
    @CsvSource({"0, 0.1", "8, 0"})
    @DisplayName("with beta 0, or as long as it has learned nothing, goes where its demand sends it, fence or no fence")
    void demand(double beta, double forgetting) {
        Scenario scenario = Outcomes.scenario(HOT_SPOTS.formatted(beta, forgetting));
        List<Party> parties = Outcomes.of(scenario, 0, 1).started;
        double[] placesKm =
                parties.stream().mapToDouble(Party::placeKm).sorted().toArray();
        Demand demand = scenario.flows().get(0).demand();

        assertTrue(isFrom(demand, placesKm));
        assertFalse(isFrom(new Demand.Uniform(), placesKm));
        Span fenced = scenario.fences().get(0).span();
        List<Party> there = parties.stream()
                .filter(party -> fenced.contains(party.placeKm()))
                .toList();
        long met = there.stream()
                .filter(party ->
                        party.crossing().leavesLineHours() > party.crossing().atLineHours())
                .count();
        double share = (double) met / there.size();
        assertEquals(0.4, share, 3.2905 * Math.sqrt(0.4 * 0.6 / there.size()));
        assertTrue(there.size() > 1000);
    }

    /** Kolmogorov and Smirnov at 0.1 %. */
    private static boolean isFrom(Demand demand, double[] placesKm) {
        double farthest = IntStream.range(0, placesKm.length)
                .mapToDouble(i -> {
                    double below = demand.shareWithin(new Span(0, placesKm[i]), 60);
                    return Math.max(below - (double) i / placesKm.length, (i + 1.0) / placesKm.length - below);
                })
                .max()
                .orElseThrow();
        return farthest * Math.sqrt(placesKm.length) < 1.9495;
    }

    @Test
    @DisplayName("puts equal shares of the block's numbers on equal shares of the demand, piece by piece")
    void places() {
        Scenario scenario = Outcomes.scenario(HOT_SPOTS.formatted(0, 0));
        Demand demand = scenario.flows().get(0).demand();
        Alternatives alternatives = new Alternatives(demand, scenario, Works.of(Stage.of(scenario), NUMBERS));
        alternatives.bringUpTo(0);
        double[] weights = IntStream.range(0, alternatives.count())
                .mapToDouble(alternatives::weight)
                .toArray();
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        // The stretch from km 5 to km 22 is fenced to 40 % from km 12 on.
        double bare = demand.shareWithin(new Span(5, 12), 60);
        double covered = demand.shareWithin(new Span(12, 22), 60);
        assertEquals(0.4 * covered, weights[2], 1e-12);
        assertEquals(bare + 0.6 * covered, weights[3], 1e-12);
        for (double u = 0.05; u < 1; u += 0.1) {
            double km = alternatives.placeKm(3, u);
            double below = demand.shareWithin(new Span(5, Math.min(km, 12)), 60)
                    + (km > 12 ? 0.6 * demand.shareWithin(new Span(12, km), 60) : 0);
            assertEquals(u, below / weights[3], 1e-12, km + " km");
        }
    }

    @Test
    @DisplayName(
            "knows how far the fence has come: behind the front it finds what is planned, ahead what stood at first")
    void growth() {
        Scenario scenario = Outcomes.scenario("""
                format: 1
                name: growth
                horizon: 100 h
                border: {length: 40 km}
                construction: {progress: 8 km per day, start: 6 h, order: end-to-end}
                fence:
                  first: {from: 0 km, to: 10 km, owner: b, coverage: 20 %, planned: 80 %, delay: 1 h}
                  second: {from: 20 km, to: 30 km, owner: b, coverage: 0 %, planned: 50 %, delay: 1 h}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 1 per h
                    speed: 4 km/h
                    tactics: {adaptive: {beta: 1, first-risk: 50 %, forgetting: 0.1}}
                patrols:
                  post:
                    side: b
                    motion: {stand: {at: [1 km]}}
                    detection: {law: {definite-range: {range: 1 km, probability: 0.5}}}
                """);
        Alternatives alternatives =
                new Alternatives(new Demand.Uniform(), scenario, Works.of(Stage.of(scenario), NUMBERS));
        // The first piece lacks 6 km: after 9 h of work the front is in its middle; after 24 h it is done, and 2 km of
        // the
        // second stand, which the front reaches at km 24.
        double[][] fencedKmAt = {{0, 2}, {6, 2}, {15, 5}, {24, 8}, {30, 10}, {39, 13}, {1000, 13}};
        for (double[] row : fencedKmAt) {
            alternatives.bringUpTo(row[0]);
            assertEquals(row[1] / 40, alternatives.weight(0), 1e-12, row[0] + " h");
            assertEquals(1 - row[1] / 40, alternatives.weight(1), 1e-12, row[0] + " h");
        }
        alternatives.bringUpTo(30);
        assertEquals(5, alternatives.placeKm(0, 0.4), 1e-9);
        assertEquals(22, alternatives.placeKm(0, 0.9), 1e-9);
        alternatives.bringUpTo(15);
        // Open are 1 km up to the front, 4 km ahead of it, and 30 km beyond.
        assertEquals(5, alternatives.placeKm(1, 1.0 / 35), 1e-9);
        assertEquals(10, alternatives.placeKm(1, 5.0 / 35), 1e-9);
        assertEquals(25, alternatives.placeKm(1, 20.0 / 35), 1e-9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9})
    @DisplayName("C16: with a free choice a partial fence gives nothing: P = P(tau), whatever the share fenced below 1")
    void freeChoice(double fenced) {
        Scenario scenario = Outcomes.scenario("""
                format: 1
                name: free-choice
                warm-up: 2000 h
                horizon: 4000 h
                border: {length: 40 km}
                fence:
                  all: {from: 0 km, to: 40 km, owner: b, coverage: %s, delay: 1 h}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 1 per h
                    speed: 4 km/h
                    stay: 0.5 h
                    tactics: {adaptive: {beta: 100, first-risk: 50 %%, forgetting: 0.02}}
                patrols:
                  patrol:
                    side: b
                    from: 0 km
                    to: 40 km
                    speed: 20 km/h
                    motion: shuttle
                    detection: {reach: along, law: {definite-range: {range: 0 km, probability: 1}}}
                """.formatted(fenced));
        Estimate detection = Outcomes.detection(scenario, 0, 10);
        assertTrue(detection.covers(BackAndForth.detection(40, 20, 0.5, 1)), detection::toString);
        assertFalse(detection.covers(FenceDelay.detection(fenced, 1, 40, 20, 0.5)), detection::toString);
    }

    private static Scenario deterring(double probability) {
        return Outcomes.scenario("""
                format: 1
                name: deterrence
                warm-up: 2000 h
                horizon: 4000 h
                border: {length: 1 km}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 2 per h
                    speed: 4 km/h
                    tactics: {adaptive: {beta: 1, first-risk: 50 %%, forgetting: 0.02, deterrence: 0.2}}
                patrols:
                  post:
                    side: b
                    motion: {stand: {at: [0.5 km]}}
                    detection: {law: {definite-range: {range: 1 km, probability: %s}}}
                """.formatted(probability));
    }

    /**
     * The theory is exact although the belief r wanders: a try comes after {@code r / P0} starts in the mean, r averages the
     * true risk p over the tries, and so a start is a try in P0 of p cases.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 0.25", "0.8, 0.5"})
    @DisplayName("above the threshold lets entries fall as P0/P while apprehensions stay where they were")
    void deterrence(double risk, double wrong) {
        List<Outcomes> runs = Outcomes.runs(deterring(risk), 0, 16);
        Estimate tries = Outcomes.ratio(runs, Scale.SHARE, run -> run.started.size(), AdaptiveTest::wouldTry);
        Estimate stopped = Outcomes.ratio(runs, Scale.SHARE, run -> run.stopped.size(), AdaptiveTest::wouldTry);
        Estimate enters = Outcomes.ratio(
                runs, Scale.SHARE, run -> run.started.size() - run.stopped.size(), AdaptiveTest::wouldTry);

        assertTrue(tries.covers(Deterrence.tries(0.2, risk)), tries::toString);
        assertTrue(stopped.covers(Deterrence.apprehended(0.2, risk)), stopped::toString);
        assertTrue(enters.covers(Deterrence.enters(0.2, risk)), enters::toString);
        assertFalse(stopped.covers(wrong * risk), "as if the number of tries did not depend on the risk");
    }

    @Test
    @DisplayName(
            "fears to be apprehended, and not to be turned back: half of those who are met deter as half the risk does")
    void turnedBack() {
        Scenario scenario = Outcomes.scenario("""
                format: 1
                name: turned-back
                warm-up: 2000 h
                horizon: 4000 h
                border: {length: 1 km}
                flows:
                  crossers:
                    direction: a-to-b
                    rate: 2 per h
                    speed: 4 km/h
                    stay: 1 h
                    on-detection: pursue
                    apprehension: 50 %
                    turn-back: 100 %
                    tactics: {adaptive: {beta: 1, first-risk: 50 %, forgetting: 0.02, deterrence: 0.2}}
                patrols:
                  post:
                    side: b
                    motion: {stand: {at: [0.5 km]}}
                    response: {speed: 1000 km/h}
                    detection: {law: {definite-range: {range: 1 km, probability: 1}}}
                """);
        List<Outcomes> runs = Outcomes.runs(scenario, 0, 16);
        Estimate tries = Outcomes.ratio(runs, Scale.SHARE, run -> run.started.size(), AdaptiveTest::wouldTry);

        assertTrue(tries.covers(Deterrence.tries(0.2, 0.5)), tries::toString);
        assertFalse(tries.covers(Deterrence.tries(0.2, 1)), "as if a turn-back were feared, too");
        runs.forEach(run -> assertEquals(run.started.size(), run.stopped.size()));
    }

    @Test
    @DisplayName("below the threshold deters nobody")
    void undeterred() {
        Outcomes run = Outcomes.of(deterring(0.02), 0, 1);
        assertEquals(0, run.deterred);
        assertTrue(run.started.size() > 1000);
    }

    private static double wouldTry(Outcomes run) {
        return run.started.size() + run.deterred;
    }
}
