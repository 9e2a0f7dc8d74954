package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;

@DisplayName("the strength of a plan")
class StrengthTest {

    private final Scenario scenario = SmallWorld.study("""
            format: 1
            name: small
            start: 2020-01-01 06:00
            border: {length: 100 km}
            horizon: 42 h
            flows: {crossers: {direction: b-to-a, rate: 5 per h, speed: 4 km/h}}
            patrols:
              drive: &drive {side: a, units: 3, from: 0 km, to: 40 km, speed: 20 km/h, motion: shuttle,
                detection: &glimpse {law: {definite-range: {range: 100 m, probability: 100 %}}}}
              nights: {<<: *drive, duty: {hours: ["22:00-04:00"]}}
              trips: {<<: *drive, units: 1, motion: {random-departures: {uniform: [2 h, 6 h]}}}
              posts: {side: a, from: 0 km, to: 40 km, motion: {stand: {density: 0.1 per km}}, detection: *glimpse}
              towers: {side: a, motion: {stand: {at: [1 km, 2 km]}}, detection: *glimpse}
            policies: {base: {}}
            """).policies().get("base");

    /** From 6 in the morning to the second midnight: a night of six hours, and the first two of another. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"drive, 3, 3, 42", "nights, 3, 3, 8", "trips, -1, 0.5, 42", "posts, -1, 4, 42", "towers, 2, 2, 42"})
    @DisplayName("is its units, or their mean where that is random; and the hours of its duty")
    void strength(String name, int fixed, double mean, double dutyHours) {
        Strength strength = new Strength(plan(name));

        assertEquals(fixed < 0 ? OptionalInt.empty() : OptionalInt.of(fixed), strength.units());
        assertEquals(mean, strength.meanUnits(scenario.border()), 1e-12);
        assertEquals(dutyHours, strength.dutyHours(scenario.calendar()), 1e-12);
    }

    private PatrolPlan plan(String name) {
        return scenario.watches().stream()
                .map(watch -> watch.plan())
                .filter(plan -> plan.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
