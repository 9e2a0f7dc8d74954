package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.scenario.Study;
import org.twinmarch.stats.Estimate;
import org.twinmarch.theory.BackAndForth;
import org.twinmarch.theory.FenceDelay;

@DisplayName("fence and cost by month and by stretch")
class TractMeasuresTest {

    /** Sums of a few dozen numbers, each rounded to 53 bits, and the differences of km that stand one after the other. */
    private static final double ROUNDING = 1e-12;

    private static Findings played(String text, int replications, double confidence) throws InterruptedException {
        Study study = SmallWorld.study(text);
        Design design = new Design(List.copyOf(study.policies().keySet()), replications, 11, confidence);
        return Experiment.of(study, design).play(1, outcome -> {});
    }

    private static Optional<Estimate> found(Findings findings, String policy, String at, String measure) {
        return findings.parts().stream()
                .filter(part -> part.policy().equals(policy) && part.flow().equals(Findings.ALL))
                .filter(part -> part.at().equals(at) && part.measure().equals(measure))
                .map(part -> part.estimate().orElseThrow())
                .findFirst();
    }

    private static double value(Findings findings, String at, String measure) {
        return found(findings, "base", at, measure).orElseThrow().value();
    }

    /** 60 km of fence on a line of 100 km, of which a fifth stands at first; a km a day from 10 January on. */
    private static final String GROWING = """
            format: 1
            name: growing
            start: 2021-01-01 00:00
            horizon: 75 days
            border: {length: 100 km}
            stretches:
              west: {from: 0 km, to: 30 km}
              east: {from: 50 km, to: 100 km}
            fence:
              piece: {from: 20 km, to: 80 km, owner: a, coverage: 20 %, planned: 100 %, cost-per-km: 3}
            construction: {progress: 1 km per day, start: 9 days, order: end-to-end}
            flows: {north: {direction: a-to-b, rate: 1 per day, speed: 4 km/h}}
            """;

    @Test
    @DisplayName("a fence that grows by a km a day: km at the end of each month, and in the mean over it")
    void months() throws InterruptedException {
        Findings findings = played(GROWING, 1, 0.95);

        // It is finished after 48 days of work: 22 of them in January, 26 in February until the 26th.
        assertEquals(12 + 22, value(findings, "2021-01", "fence-km"), ROUNDING * 60);
        assertEquals(60, value(findings, "2021-02", "fence-km"), ROUNDING * 60);
        assertEquals(60, value(findings, "2021-03", "fence-km"), ROUNDING * 60);
        assertEquals(22, value(findings, "2021-01", "fence-km-built"), ROUNDING * 60);
        assertEquals(26, value(findings, "2021-02", "fence-km-built/fence.piece"), ROUNDING * 60);
        assertEquals(0, value(findings, "2021-03", "fence-km-built"), ROUNDING * 60);
        assertEquals(12 + 22 * 22 / 2.0 / 31, value(findings, "2021-01", "fence-km-mean"), ROUNDING * 60);
        double february = (26 * (34 + 60) / 2.0 + 2 * 60) / 28;
        assertEquals(february, value(findings, "2021-02", "fence-km-mean/fence.piece"), ROUNDING * 60);
        assertEquals(february / 100, value(findings, "2021-02", "fenced-share"), ROUNDING);
        // What stands before the work begins is paid for in the first month.
        assertEquals(3 * 34, value(findings, "2021-01", "cost"), ROUNDING * 180);
        assertEquals(3 * 26, value(findings, "2021-02", "cost/fence.piece"), ROUNDING * 180);
    }

    @Test
    @DisplayName("the front passes the stretches one after the other: km at the horizon and in the mean over it")
    void stretches() throws InterruptedException {
        Findings findings = played(GROWING, 1, 0.95);

        // The front needs 0.8 days for a km: 8 days for the 10 km in the west, 16 for the gap, 24 for the east.
        assertEquals(2 + (8 * 4 + 58 * 8) / 75.0, value(findings, "west", "fence-km-mean"), ROUNDING * 60);
        assertEquals(4 + (16 * 8 + 42 * 16) / 75.0, value(findings, "-", "fence-km-mean"), ROUNDING * 60);
        assertEquals(6 + (24 * 12 + 18 * 24) / 75.0, value(findings, "east", "fence-km-mean"), ROUNDING * 60);
        assertEquals(10, value(findings, "west", "fence-km"), ROUNDING * 60);
        assertEquals(30, value(findings, "east", "fence-km"), ROUNDING * 60);
        assertEquals(value(findings, "-", "fence-km-mean") / 20, value(findings, "-", "fenced-share"), ROUNDING);
    }

    /** All kinds of things that cost, over parts of three months, with stretches that leave gaps, and a fence that is attacked. */
    private static final String COSTLY = """
            format: 1
            name: costly
            start: 2020-02-10 07:30
            horizon: 60 days
            border: {length: 90 km}
            stretches:
              west: {from: 0 km, to: 20 km}
              middle: {from: 25 km, to: 60 km}
              east: {from: 70 km, to: 90 km}
            fence:
              one: {from: 5 km, to: 40 km, owner: a, coverage: 0 %, planned: 80 %, repair: {exponential: 2 days}, delay: 1 h, cost-per-km: 3.7}
              two: {from: 66 km, to: 89 km, owner: b, coverage: 30 %, planned: 100 %, cost-per-km: 1.3}
              three: {from: 45 km, to: 50 km, owner: b, coverage: 70 %, repair: 1 day, cost-per-km: 2.9}
            construction:
              progress: 1.1 km per day
              start: 5 days
              order: ORDER
              attacks: {rate: 0.1 per day, pause: {exponential: 2 days}}
            flows: {north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h}}
            patrols:
              all-day: {side: a, from: 10 km, to: 65 km, speed: 20 km/h, units: 3, motion: shuttle, cost-per-hour: 0.31, detection: &near {law: {definite-range: {range: 1 km, probability: 50 %}}}}
              nights: {side: b, from: 0 km, to: 90 km, speed: 20 km/h, motion: shuttle, duty: {hours: [20:00-05:00]}, cost-per-hour: 0.77, detection: *near}
              posts: {side: b, motion: {stand: {at: [3 km, 22 km, 90 km]}}, cost-per-hour: 0.13, detection: *near}
            """;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"uniform", "end-to-end", "hot-spots-first"})
    @DisplayName("costs of all months, and of all stretches with what lies between, add up to those of the policy")
    void costsAddUp(String order) throws InterruptedException {
        Findings findings = played(COSTLY.replace("ORDER", order), 8, 0.95);
        for (String item : List.of(
                "cost",
                "cost/fence.one",
                "cost/fence.two",
                "cost/fence.three",
                "cost/patrols.all-day",
                "cost/patrols.nights",
                "cost/patrols.posts")) {
            double whole =
                    findings.estimate("base", Findings.ALL, item).orElseThrow().value();
            assertTrue(whole > 0, item);
            for (String by : List.of("month", "stretch")) {
                assertEquals(whole, sum(findings, by, item), ROUNDING * whole, item + " by " + by);
            }
        }
        assertTrue(
                found(findings, "base", "2020-03", "cost").orElseThrow().halfWidth() > 0,
                "attacks make the growth random, and so what it costs in a month");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"uniform", "end-to-end", "uniform\n  budget: 21 km", "end-to-end\n  budget: 21 km"})
    @DisplayName("breaches open and km that stand add up over the line, and over the months by their lengths")
    void fenceAddsUp(String order) throws InterruptedException {
        Findings findings = played(COSTLY.replace("ORDER", order), 8, 0.95);
        double horizonDays = 60;
        double[] monthDays = {20 - 7.5 / 24, 31, 60 - 51 + 7.5 / 24};
        for (String measure :
                List.of("breaches-open", "breaches-open/fence.one", "fence-km-mean", "fence-km-mean/fence.two")) {
            double overLine = sum(findings, "stretch", measure);
            double overMonths = monthDays[0] * value(findings, "2020-02", measure)
                    + monthDays[1] * value(findings, "2020-03", measure)
                    + monthDays[2] * value(findings, "2020-04", measure);
            assertTrue(overLine > 0, measure);
            assertEquals(overLine, overMonths / horizonDays, ROUNDING * overLine, measure);
        }
        double open = findings.estimate("base", Findings.ALL, "breaches-open/fence.one")
                .orElseThrow()
                .value();
        assertEquals(open, sum(findings, "stretch", "breaches-open/fence.one"), ROUNDING * open);
        double km = findings.estimate("base", Findings.ALL, "fence-km/fence.two")
                .orElseThrow()
                .value();
        assertEquals(km, value(findings, "2020-04", "fence-km/fence.two"), ROUNDING * km);
    }

    private static double sum(Findings findings, String by, String measure) {
        return findings.parts().stream()
                .filter(part -> part.by().equals(by) && part.measure().equals(measure))
                .map(PartFinding::estimate)
                .mapToDouble(estimate -> estimate.orElseThrow().value())
                .sum();
    }

    @Test
    @DisplayName("posts at given places cost where they stand, other units all along their sector")
    void whereItCosts() throws InterruptedException {
        Findings findings = played(COSTLY.replace("ORDER", "uniform"), 1, 0.95);
        double posts = findings.estimate("base", Findings.ALL, "cost/patrols.posts")
                .orElseThrow()
                .value();
        double allDay = findings.estimate("base", Findings.ALL, "cost/patrols.all-day")
                .orElseThrow()
                .value();

        for (String at : List.of("west", "-", "east")) {
            assertEquals(posts / 3, value(findings, at, "cost/patrols.posts"), ROUNDING * posts);
        }
        assertEquals(0, value(findings, "middle", "cost/patrols.posts"));
        assertEquals(allDay * 35 / 55, value(findings, "middle", "cost/patrols.all-day"), ROUNDING * allDay);
    }

    @Test
    @DisplayName(
            "before and after: up to the date the same as without the change, to the bit; from then on as theory has it")
    void beforeAndAfter() throws InterruptedException {
        Findings findings = played("""
                format: 1
                name: before-and-after
                start: 2021-03-01 00:00
                horizon: 61 days
                border: {length: 40 km}
                fence: {all: {from: 0 km, to: 40 km, owner: a, coverage: 0 %, planned: 100 %, delay: 1 h}}
                construction: {progress: 1000000 km per day, start: 31 days, order: uniform}
                flows: {north: {direction: a-to-b, rate: 4 per h, speed: 4 km/h, stay: 0.5 h}}
                patrols:
                  shuttle: {side: a, from: 0 km, to: 40 km, speed: 10 km/h, motion: shuttle, detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}}
                policies: {changed: {}, unchanged: {construction: null}}
                """, 40, 0.999);
        String detected = Findings.PROBABILITY_OF_DETECTION;
        Estimate before = found(findings, "changed", "2021-03", detected).orElseThrow();
        Estimate after = found(findings, "changed", "2021-04", detected).orElseThrow();

        assertEquals(before, found(findings, "unchanged", "2021-03", detected).orElseThrow());
        double without = BackAndForth.detection(40, 10, 0.5, 1);
        double with = FenceDelay.detection(1, 1, 40, 10, 0.5);
        assertTrue(before.covers(without), before::toString);
        assertTrue(after.covers(with), after::toString);
        assertFalse(after.covers((without + with) / 2), "it must tell the month after from the whole time");
        assertEquals(
                0,
                found(findings, "changed", "2021-03", "fence-km-mean")
                        .orElseThrow()
                        .value());
        assertEquals(
                40,
                found(findings, "changed", "2021-04", "fence-km-mean")
                        .orElseThrow()
                        .value(),
                0.01);
    }
}
