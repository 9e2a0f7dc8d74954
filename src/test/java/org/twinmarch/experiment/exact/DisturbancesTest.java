package org.twinmarch.experiment.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.EveryKey;
import org.twinmarch.YamlTree;
import org.twinmarch.engine.WholeWorlds;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.stats.Estimate;

/** Whatever makes a closed form inexact makes the program silent. */
class DisturbancesTest {

    private static final String BARRIER =
            "  barrier: {side: a, from: 0 km, to: 40 km, speed: 20 km/h, motion: shuttle, detection: {law: {definite-range: {range: 2 km, probability: 1}}}}\n";
    private static final String WALKERS = Small.flow("walkers", "rate: 4 per h, speed: 5 km/h");
    private static final String HALF = Small.CIRCUIT.replace("probability: 1", "probability: 0.5");
    private static final int WORLDS = 300;
    private static final int REPLICATIONS = 100;

    /** Probability with which a faultless program passes all of them together. */
    private static final double TOGETHER = 0.999;

    @Test
    @DisplayName("the scenarios that are disturbed below are recognised as they are")
    void undisturbed() {
        assertFalse(ExactDetection.of(Small.scenario(circuit(""))).isEmpty());
        assertFalse(ExactDetection.of(Small.scenario(barrier())).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light: {night: {hours: 20:00-05:00, hazard-factor: 0.5}}",
                "light: {night: {hours: 20:00-05:00, range-factor: 0.5}}",
                "weather: {clear: {exponential: 20 h}, dust: {exponential: 5 h}, hazard-factor: 0.4}",
                "stretches: {sand: {from: 3 km, to: 5 km, speed-factor: 0.8}}",
                "stretches: {dunes: {from: 3 km, to: 5 km, visibility: 0.5}}",
                "stretches: {bends: {from: 3 km, to: 5 km, ground-factor: 1.5}}",
                "fence: {wall: {from: 0 km, to: 20 km, owner: a, coverage: 50 %, delay: 1 h}}",
                "fence: {wall: {from: 0 km, to: 40 km, owner: a, coverage: 50 %, delay: {exponential: 1 h}}}",
                "fence: {wall: {from: 0 km, to: 40 km, owner: a, coverage: 50 %, delay: 1 h, alarm: 10 %}}",
                "fence: {wall: {from: 0 km, to: 40 km, owner: a, coverage: 50 %, delay: 1 h, repair: 1 day, breach-reach: 1 km}}",
                "fence: {wall: {from: 0 km, to: 40 km, owner: a, coverage: 10 %, planned: 50 %, delay: 1 h}}\nconstruction: {progress: 10 km per day, order: uniform}",
                "gates: {bridge: {at: 9 km, trade: 20 per day, evasion: {share: 10 %, flow: parties, spread: 3 km}}}",
                "bombs: {road: {side: a, from: 0 km, to: 40 km, rate: 4 per day, clearance: 1 per day, trigger: 50 %, unit-lost: 50 %, replacement: 8 h}}"
            })
    @DisplayName("ground, sky, fence and command disturb")
    void around(String more) {
        assertEquals(List.of(), ExactDetection.of(Small.scenario(circuit(more))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling: 10 min",
                "handling-per-member: 1 min",
                "on-detection: pursue",
                "signature: 0.5",
                "range-factor: 2",
                "tactics: {observing: {patience: 1 h}}",
                "tactics: {adaptive: {beta: 2, first-risk: 10 %, forgetting: 10 %}}",
                "tactics: {cover: {probability: 50 %, host: parties, distance: 1 km, lag: 1 h, patience: 1 h}}",
                "tactics: {retry: {probability: 50 %, delay: 1 h}}"
            })
    @DisplayName("so does any other flow that keeps units busy, and a flow that looks at the patrols, of its own")
    void flows(String what) {
        String other = Small.flow("others", "rate: 4 per h, speed: 4 km/h, stay: 30 min, " + what);
        List<ExactDetection> known = ExactDetection.of(Small.scenario(Small.file(Small.PARTIES + other, HALF, "")));

        assertEquals(List.of(), known);
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("and a plan that is not quite the one of the form, or one more")
    void plans(String patrols) {
        assertEquals(List.of(), ExactDetection.of(Small.scenario(Small.file(Small.PARTIES, patrols, ""))));
    }

    private static Stream<String> plans() {
        String sees = Small.CIRCUIT.replace("range: 0 km", "range: 1 km");
        String even = "speed: 20 km/h, motion: shuttle";
        String random = "speed: 20 km/h, motion: {random-departures: {exponential: 1 h}}";
        String beat = Small.patrol("beat", even);
        return Stream.of(
                Small.patrol("circuit", "speed: 20 km/h, motion: circuit, phase: 0.25"),
                Small.patrol("circuit", "speed: 20 km/h, motion: circuit, duty: {cycle: {on: 4 h, off: 2 h}}"),
                sees,
                sees.replace("reach: along", "reach: disc"),
                Small.CIRCUIT.replace("to: 40 km", "to: 39 km"),
                Small.CIRCUIT + Small.posts("at: [1 km]", "reach: along"),
                Small.CIRCUIT + beat,
                Small.patrol("beat", "speed: 20 km/h, motion: {shuttle: {dwell: 10 min}}"),
                Small.patrol("beat", "units: 3, spacing: independent, " + even),
                Small.patrol("beat", "units: 40, " + even + ", offset: 0 km").replace("20 km/h", "40 km/h"),
                beat.replace("range: 0 km, probability: 1", "range: 1 km, probability: 0.5"),
                beat + Small.patrol("slow", "speed: 10 km/h, motion: shuttle"),
                Small.patrol("one", even + ", phase: 0.5") + Small.patrol("two", even + ", phase: {mirrored: one}"),
                Small.patrol("drives", 0.5, "speed: 20 km/h, motion: {random-departures: {uniform: [1 h, 2 h]}}"),
                Small.patrol("drives", random + ", duty: {cycle: {on: 5 h, off: 2 h}}"),
                Small.patrol("drives", random + ", duty: {cycle: {on: 11.75 h, off: 15 min}}"),
                Small.patrol("drives", random + ", units: 2, each: part"),
                Small.posts("at: [5 km, 15 km, 25 km, 36 km]", "reach: along"),
                Small.posts("at: [5 km, 15 km, 25 km]", "reach: along"),
                Small.posts("density: 0.1 per km", "reach: along")
                        .replace("side: a", "side: a, from: 0 km, to: 40 km"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stay: 30 min, demand: {hot-spots: {ford: {centre: 9 km, spread: 3 km, weight: 1}}}",
                "stay: 30 min, demand: {weights: {part: 1}}",
                "stay: {uniform: [10 min, 50 min]}",
                "stay: 5 h"
            })
    @DisplayName(
            "and parties that cross elsewhere, or stay for longer or for another time, than a form of back and forth knows")
    void parties(String what) {
        String flow = Small.flow("parties", "rate: 4 per h, speed: 4 km/h, " + what);
        String beat = Small.patrol("beat", 0.5, "speed: 20 km/h, motion: shuttle");
        String part = what.contains("part") ? "stretches: {part: {from: 0 km, to: 39 km}}\n" : "";

        assertEquals(List.of(), ExactDetection.of(Small.scenario(Small.file(flow, beat, part))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{depth: 1 km}, b: {depth: 5 km}", // it is not out of sight at first
                "{depth: 5 km}, b: {depth: 1 km}"
            })
    @DisplayName("and zones that are not as deep as a barrier patrol sees")
    void zones(String zones) {
        assertEquals(
                List.of(),
                ExactDetection.of(Small.scenario(barrier().replace("{depth: 3 km}, b: {depth: 2 km}", zones))));
    }

    private static String circuit(String more) {
        return Small.file(Small.PARTIES, HALF, more + "\n");
    }

    private static String barrier() {
        return Small.file(WALKERS, BARRIER, "")
                .replace("{length: 40 km}", "{length: 40 km, sides: {a: {depth: 3 km}, b: {depth: 2 km}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"circuit", "barrier"})
    @DisplayName("a change of any key leaves a form that the simulation bears out, or none")
    void everyKey(String base) {
        String file = base.equals("circuit") ? circuit("") : barrier();
        List<Scenario> known = new Variants(YamlTree.read(file))
                .all().stream()
                        .flatMap(variant -> read(variant.tree()).stream())
                        .filter(scenario -> !ExactDetection.of(scenario).isEmpty())
                        .toList();
        assertTrue(known.size() > 30, () -> "too few to prove anything: " + known.size());

        double confidence = 1 - (1 - TOGETHER) / known.size();
        for (Scenario scenario : known) {
            List<ExactDetection> exact = ExactDetection.of(scenario);
            ExactDetection last = exact.get(exact.size() - 1);
            simulated(scenario, last, confidence)
                    .ifPresent(estimate -> assertTrue(
                            estimate.covers(last.probability()), () -> last + " " + estimate + " " + scenario));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{exponential: 1000000000000 h}", "1000000000000 h", "0.000000001 s"})
    @DisplayName("numbers at the limits of a form leave a probability, or nothing")
    void limits(String stay) {
        String flow = Small.flow("parties", "rate: 4 per h, speed: 4 km/h, stay: " + stay);
        String beat = Small.patrol("patrol", "speed: 20 km/h, motion: shuttle");
        for (String patrol : List.of(beat, Small.CIRCUIT)) {
            ExactDetection.of(Small.scenario(Small.file(flow, patrol, "")))
                    .forEach(
                            exact -> assertTrue(exact.probability() >= 0 && exact.probability() <= 1, exact::toString));
        }
    }

    @Test
    @DisplayName("of a world with all that there is nothing is known")
    void worlds() {
        WholeWorlds worlds = new WholeWorlds(20260702);
        for (int i = 0; i < WORLDS; i++) {
            assertEquals(List.of(), ExactDetection.of(worlds.next()));
        }
    }

    private static Optional<Estimate> simulated(Scenario scenario, ExactDetection exact, double confidence) {
        try {
            return Optional.of(Simulated.of(scenario, exact, REPLICATIONS, confidence));
        } catch (NoSuchElementException nobodyCame) {
            return Optional.empty();
        }
    }

    private static Optional<Scenario> read(YamlTree variant) {
        return EveryKey.read(variant) instanceof Reading.Checked checked
                ? checked.study().policies().values().stream().findFirst()
                : Optional.empty();
    }
}
