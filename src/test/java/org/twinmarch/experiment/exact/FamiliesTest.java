package org.twinmarch.experiment.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.DutyHours;
import org.twinmarch.theory.LinesInDepth;
import org.twinmarch.theory.Passes;
import org.twinmarch.theory.RoundAndRound;
import org.twinmarch.theory.Sweeps;
import org.twinmarch.theory.TwoPatrols;

/** Special cases that {@code scenarios/closed-forms} does not hold: a lap of the circuit takes 2 h at 20 km/h, a party stays for half an hour. */
class FamiliesTest {

    private static final int REPLICATIONS = 1000;

    /**
     * A special case.
     *
     * @param name    what it is
     * @param file    the scenario file
     * @param theory  what the closed form gives
     * @param mistake what a plausible wrong one gives
     */
    private record Special(String name, String file, double theory, double mistake) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"circuits", "independent", "beats", "posts", "duties", "fences", "flows"})
    @DisplayName("is recognised; the 99.9 % interval of a run holds the value, and not that of a plausible mistake")
    void special(Special tested) {
        Scenario scenario = Small.scenario(tested.file());
        List<ExactDetection> known = ExactDetection.of(scenario);
        ExactDetection all = known.get(known.size() - 1);

        assertEquals(ExactDetection.ALL, all.flow());
        assertEquals(tested.theory(), all.probability(), 1e-12);
        Estimate simulated = Simulated.of(scenario, all, REPLICATIONS, 0.999);
        assertTrue(simulated.covers(all.probability()), () -> all + " " + simulated);
        assertFalse(simulated.covers(tested.mistake()), () -> tested.mistake() + " " + simulated);
    }

    private static Stream<Special> circuits() {
        return Stream.of(
                one(
                        "three units, evenly spaced",
                        "units: 3, speed: 20 km/h, motion: circuit",
                        0.75,
                        1 - 0.75 * 0.75 * 0.75),
                one(
                        "three units, a part each",
                        "units: 3, each: part, speed: 20 km/h, motion: {circuit: {return: 1 h}}",
                        0.5 / (2.0 / 3 + 1),
                        0.5),
                one("a way home", "units: 2, speed: 20 km/h, motion: {circuit: {return: 2 h}}", 0.25, 0.5),
                of(
                        "passes that may miss",
                        Small.patrol("circuit", 0.6, "units: 5, speed: 20 km/h, motion: circuit"),
                        Passes.regular(0.4, 0.5, 0.6),
                        0.75),
                special(
                        "an exponential time on the line",
                        Small.PARTIES.replace("30 min", "{exponential: 30 min}"),
                        Small.CIRCUIT,
                        "",
                        RoundAndRound.exponentialDwell(1, 0.5),
                        0.5),
                of(
                        "a quarter of a lap between two forces",
                        Small.patrol("one", "speed: 20 km/h, motion: circuit")
                                + Small.patrol(
                                        "two",
                                        "speed: 20 km/h, motion: circuit, phase: {staggered: {plan: one, by: 0.125}}"),
                        LinesInDepth.agreed(2, 0.5, 0.25, 1),
                        0.5));
    }

    private static Stream<Special> independent() {
        String circuit = Small.patrol("one", 0.8, "speed: 20 km/h, motion: circuit");
        String random =
                Small.patrol("two", "units: 3, speed: 20 km/h, motion: {random-departures: {exponential: 2 h}}");
        return Stream.of(
                one(
                        "three units, each for itself",
                        "units: 3, spacing: independent, speed: 20 km/h, motion: circuit",
                        1 - Math.pow(0.75, 3),
                        0.75),
                of(
                        "a circuit and random departures",
                        circuit + random,
                        1 - 0.8 * Math.exp(-0.75),
                        0.2 + 1 - Math.exp(-0.75)),
                of(
                        "two forces on laps of their own",
                        circuit + Small.patrol("two", "speed: 10 km/h, motion: circuit"),
                        1 - 0.8 * 0.875,
                        0.325),
                one(
                        "fixed departures at random",
                        "speed: 20 km/h, motion: {random-departures: 2 h}",
                        0.25,
                        Passes.poisson(0.5, 0.5, 1)));
    }

    private static Stream<Special> beats() {
        TwoPatrols two = new TwoPatrols(40, 20, 1);
        return Stream.of(
                one(
                        "three units back and forth, a part each",
                        "units: 3, each: part, speed: 20 km/h, motion: shuttle",
                        BackAndForth.detection(40.0 / 3, 20, 0.5, 1),
                        0.75),
                one(
                        "three units back and forth, evenly spaced",
                        "units: 3, speed: 20 km/h, motion: shuttle",
                        BackAndForth.detection(40.0 / 3, 20, 0.5, 1),
                        1 - Math.pow(1 - two.one(0.5), 3)),
                one(
                        "two units back and forth, each for itself",
                        "units: 2, spacing: independent, speed: 40 km/h, motion: shuttle",
                        new TwoPatrols(40, 40, 1).independent(0.5),
                        new TwoPatrols(40, 40, 1).mirrored(0.5)),
                special(
                        "two units back and forth, parties for longer than a beat takes",
                        Small.PARTIES.replace("30 min", "150 min"),
                        Small.patrol("beat", 0.5, "units: 2, speed: 20 km/h, motion: shuttle"),
                        "",
                        new TwoPatrols(40, 20, 0.5).mirrored(2.5),
                        BackAndForth.detection(20, 20, 2, 0.5)));
    }

    private static Stream<Special> posts() {
        String within = Small.flow(
                "parties", "rate: 4 per h, speed: 4 km/h, stay: {exponential: 30 min}, demand: {weights: {middle: 1}}");
        String middle = "stretches: {middle: {from: 5 km, to: 37 km}}\n";
        return Stream.of(
                special(
                        "posts in a row that see around them",
                        within,
                        Small.posts("at: [25 km, 9 km, 33 km, 17 km, 1 km]", "reach: disc"),
                        middle,
                        0.25,
                        Sweeps.random(0.25)),
                special(
                        "posts scattered over the line that see around them",
                        within,
                        Small.posts("density: 0.5 per km", "reach: disc")
                                .replace("side: a", "side: a, from: 0 km, to: 40 km"),
                        middle,
                        Sweeps.scattered(0.5, 1, 1),
                        0.9));
    }

    private static Stream<Special> duties() {
        String duty =
                "units: 2, speed: 20 km/h, motion: {random-departures: {exponential: 1 h}}, duty: {cycle: {on: 4 h, off: 2 h, start: 1 h}}";
        String agreement =
                "co-operation: {grade: liaison, grades: {liaison: {timetables: complementary}}, pairs: {two: one}}\n";
        return Stream.of(
                of(
                        "hours of duty and passes that may miss",
                        Small.patrol("patrol", 0.6, duty),
                        Passes.dutyCycle(4, 2, 1.2, 0.5),
                        Passes.poisson(0.8, 0.5, 1)),
                special(
                        "duty in turn, one for longer than the other",
                        Small.PARTIES,
                        Small.patrol("one", duty) + Small.patrol("two", duty.replaceAll(", duty.*", "")),
                        agreement,
                        DutyHours.complementary(2, 0.5),
                        Passes.dutyCycle(4, 2, 4, 0.5)));
    }

    private static Stream<Special> fences() {
        String wall = "fence: {wall: {from: 0 km, to: 40 km, owner: a, coverage: 40 %, delay: 1 h}}\n";
        double open = 0.5 * 0.5;
        double fenced = 0.5 * 1.0;
        return Stream.of(special(
                "a fence that some can cut in half the time",
                Small.flow("parties", "rate: 4 per h, speed: 4 km/h, stay: 30 min, breach-skill: 0.5"),
                Small.patrol("circuit", "speed: 20 km/h, motion: circuit"),
                wall,
                0.4 * fenced + 0.6 * open,
                0.4 * 0.75 + 0.6 * open));
    }

    private static Stream<Special> flows() {
        String slow = Small.flow("slow", "rate: 6 per h, speed: 3 km/h, stay: 1 h, on-detection: report");
        String hours = Small.flow("parties", "rate: 4 per h, speed: 4 km/h, stay: 30 min, hours: {00:00-06:00: 5}");
        String circuit = Small.patrol("circuit", "speed: 20 km/h, motion: circuit");
        return Stream.of(
                special("two flows, by their rates", Small.PARTIES + slow, circuit, "", 0.6 * 0.5 + 0.4 * 0.25, 0.375),
                special("parties that come at some hours", hours, circuit, "start: 2020-05-08 03:00\n", 0.25, 0.3));
    }

    private static Special one(String name, String patrol, double theory, double mistake) {
        return of(name, Small.patrol("patrol", patrol), theory, mistake);
    }

    private static Special of(String name, String patrols, double theory, double mistake) {
        return special(name, Small.PARTIES, patrols, "", theory, mistake);
    }

    private static Special special(
            String name, String flows, String patrols, String more, double theory, double mistake) {
        return new Special(name, Small.file(flows, patrols, more), theory, mistake);
    }
}
