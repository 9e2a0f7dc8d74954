package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.theory.LossSystem;

/**
 * Lesson 6: busy patrols, and alarms about nothing.
 *
 * <p>So far a party that was seen was as good as stopped. In truth somebody has to go there, and whoever goes is busy:
 * with the way, with the party, with the way home. Two units wait at a fort in the middle of a fence that raises an
 * alarm whenever somebody cuts it. An alarm that finds both of them busy is lost.
 *
 * <p>Now the sensor is made more sensitive. It misses nobody, as before, and in addition it calls for goats, wind and
 * shadows. Each such alarm takes a unit the way there, a look around, and the way home. The units get busier, and the
 * alarms that matter are lost like the others: <em>nuisance alarms starve response</em>. Every party is still
 * detected; the probability of detection does not change by a hair. Look at interception, and at utilisation.
 *
 * <p>How many are lost is Erlang's formula for telephone lines of 1917. It asks for one number, the load: how many
 * units the alarms would keep busy if none were ever lost.
 */
class A06_BusyPatrolsTest {

    private static final int UNITS = 2;
    private static final double PARTIES_PER_HOUR = 0.5;
    private static final double HANDLING_HOURS = 1;
    private static final double CHECK_HOURS = 20.0 / 60;
    /** There and back, half of the longest way of 1 km on average, at 40 km/h. */
    private static final double DRIVES_HOURS = 2 * 0.5 / 40;

    private static final String SCENARIO = """
            format: 1
            name: busy-patrols
            seed: 20200508
            replications: 150
            warm-up: 24 h
            horizon: 120 h
            border: {length: 2 km}
            fence:
              fence: {from: 0 km, to: 2 km, owner: a, coverage: 100 %, delay: 30 min, alarm: 100 %}
            flows:
              parties:
                direction: b-to-a
                rate: 0.5 per h
                speed: 4 km/h
                on-detection: pursue
                handling: {exponential: 1 h}
            patrols:
              fort: {side: a, motion: {response: {at: [1 km, 1 km]}}, response: {speed: 40 km/h}}
            policies:
              no-nuisance: {}
              every-hour: {fence: {fence: {nuisance: {rate: 1 per h, check: 20 min}}}}
              every-20-minutes: {fence: {fence: {nuisance: {rate: 3 per h, check: 20 min}}}}
              every-10-minutes: {fence: {fence: {nuisance: {rate: 6 per h, check: 20 min}}}}
              every-10-minutes-with-four:
                fence: {fence: {nuisance: {rate: 6 per h, check: 20 min}}}
                patrols: {fort: {motion: {response: {at: [1 km, 1 km, 1 km, 1 km]}}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"no-nuisance, 0", "every-hour, 1", "every-20-minutes, 3", "every-10-minutes, 6"})
    @DisplayName("interception falls as nuisance alarms rise, and detection does not")
    void starved(String policy, double nuisancePerHour) {
        double load =
                PARTIES_PER_HOUR * (HANDLING_HOURS + DRIVES_HOURS) + nuisancePerHour * (CHECK_HOURS + DRIVES_HOURS);

        border.detected(policy, "parties").is(1);
        border.intercepted(policy, "parties").is(1 - LossSystem.blocked(UNITS, load));
        border.found(policy, "all", "alarms-unanswered").is(LossSystem.blocked(UNITS, load));
        border.found(policy, "all", "utilisation/patrols.fort").is(LossSystem.utilisation(UNITS, load));
    }

    @Test
    @DisplayName("more nuisance is met by more units, and only the mean work counts")
    void relief() {
        double load = PARTIES_PER_HOUR * (HANDLING_HOURS + DRIVES_HOURS) + 6 * (CHECK_HOURS + DRIVES_HOURS);
        border.intercepted("every-10-minutes-with-four", "parties")
                .is(1 - LossSystem.blocked(4, load))
                .isNot(1 - LossSystem.blocked(UNITS, load / 2), "four who help each other are more than twice two");
    }
}
