package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.TwoPatrols;

/**
 * Lesson 3: two patrols that do not know of each other.
 *
 * <p>Now the other side of the line sends out a vehicle of its own, along the same 40 km at the same speed. Nobody has
 * agreed on anything: by chance the two drive together, by chance they are half a lap apart. Twice as many passes, but
 * not twice as many parties: often the second vehicle finds those whom the first has found.
 *
 * <p>How much is left follows from the stretch, the speed and the stay alone. It is even a little less than what two
 * patrols would see whose chances were independent, for both guard the ends badly, and a party that the first vehicle
 * misses is likely to be at an end.
 *
 * <p>The program plays both policies with the same parties at the same places and moments. What is left between them
 * is the difference that the policy makes; therefore its interval is much narrower than those of the two numbers.
 */
class A03_TwoPatrolsTest {

    private static final double STAY_HOURS = 1;
    private static final TwoPatrols PATROLS = new TwoPatrols(40, 20, 1);

    private static final String SCENARIO = """
            format: 1
            name: two-patrols
            seed: 20200508
            replications: 16000
            horizon: 4 h
            border: {length: 40 km}
            flows:
              parties: {direction: a-to-b, rate: 8 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              vehicle-a: &vehicle
                side: a
                from: 0 km
                to: 40 km
                speed: 20 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
              vehicle-b: {<<: *vehicle, side: b}
            policies:
              one: {patrols: {vehicle-b: null}}
              two: {}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("two vehicles that know nothing of each other see less than twice what one sees")
    void two() {
        double one = PATROLS.one(STAY_HOURS);
        border.detected("one", "parties").is(one);
        border.detected("two", "parties")
                .is(PATROLS.independent(STAY_HOURS))
                .isNot(1 - (1 - one) * (1 - one), "both guard the ends badly, so their misses go together");
    }

    @Test
    @DisplayName("what the second vehicle adds")
    void added() {
        border.gained("two", "parties", Findings.PROBABILITY_OF_DETECTION)
                .is(PATROLS.independent(STAY_HOURS) - PATROLS.one(STAY_HOURS));
    }
}
