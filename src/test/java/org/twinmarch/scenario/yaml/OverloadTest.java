package org.twinmarch.scenario.yaml;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A slip in a unit must not make a run that never ends: 1e8 events are expected in a replication, and no more. */
class OverloadTest {

    private static final Sample THOUSAND_HOURS = new Sample("""
            format: 1
            name: thousand-hours
            warm-up: 400 h
            horizon: 600 h
            border: {length: 100 km}
            flows:
              one: {direction: a-to-b, rate: 1e5 per h, speed: 4 km/h}
            """);

    @ParameterizedTest(name = "{1}")
    @MethodSource
    @DisplayName("each of the things that happen at a rate has a limit")
    void slips(Sample marked, String wrong) {
        marked.mustTell(wrong, "are allowed; look for a slip in the unit");
    }

    static Stream<Arguments> slips() {
        Sample sample = Sample.everyKey();
        return Stream.of(
                Arguments.of(sample.with("rate: 12 per h", "rate: ‸12000 per h"), "about 1.1e8 parties"),
                Arguments.of(sample.with("rate: 0.3 per day", "rate: ‸1e5 per day"), "about 2.2e8 parties"),
                Arguments.of(
                        sample.with("probability: 60 %, delay", "probability: 99.9999 %, delay")
                                .with("rate: 2 per day", "rate: ‸2 per day"),
                        "about 7.4e8 parties"),
                Arguments.of(sample.with("rate: 1 per day, check", "rate: ‸1e6 per h, check"), "alarms are expected"),
                Arguments.of(sample.with("rate: 0.05 per h", "rate: ‸2500 per h"), "about 1.1e8 alarms"),
                Arguments.of(
                        sample.with("attacks: {rate: 0.02 per day", "attacks: {rate: ‸1e6 per day"), "attacks are"),
                Arguments.of(sample.with("trade: 480 per day", "trade: ‸1e6 per day"), "members are expected"),
                Arguments.of(sample.with("rate: 1 per week", "rate: ‸1e9 per week"), "bombs are expected"),
                Arguments.of(
                        sample.with(
                                "motion: {random-departures: {uniform: [2 h, 6 h]}}",
                                "motion: ‸{random-departures: 0.1 s}"),
                        "trips are expected"),
                Arguments.of(sample.with("density: 0.4 per km", "density: ‸4000 per km"), "units are expected"),
                Arguments.of(
                        sample.with(
                                "  clear: {exponential: 5 days}\n  dust: {erlang: {stages: 2, mean: 8 h}}",
                                "  ‸clear: 0.1 s\n  dust: 0.1 s"),
                        "changes are expected"));
    }

    @Test
    @DisplayName("the limit itself is allowed, warm-up and horizon together")
    void limit() {
        THOUSAND_HOURS.sound();
        THOUSAND_HOURS.with("1e5 per h", "‸100100 per h").mustTell("about 1.0e8 parties", "at most 1.0e8 are allowed");
    }

    @Test
    @DisplayName("many things that are allowed one by one may be too many together")
    void together() {
        THOUSAND_HOURS
                .with("1e5 per h", "6e4 per h")
                .with("flows:\n", "flows:\n  two: {direction: b-to-a, rate: 6e4 per h, speed: 4 km/h}\n")
                .with("horizon: 600 h", "horizon: ‸600 h")
                .mustTell("all in all about 1.2e8 events", "a shorter time");
    }
}
