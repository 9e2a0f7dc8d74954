package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One slip of the pen at a time: its place, what is wrong, and the mend. The sign ‸ stands where the caret must be. */
class ProblemsTest {

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void slips(Slip slip) {
        slip.mustBeTold();
    }

    static Stream<Slip> slips() {
        return Stream.of(
                // the file
                slip("name: every-key", "name: ‸every key", "cannot be a name", "letters, digits"),
                slip("name: every-key", "name: ‸2020", "for no text", "put it in quotes: \"2020\""),
                slip("question: Does", "‸qestion: Does", "unknown key \"qestion\"", "did you mean \"question\"?"),
                slip("seed: 20200508", "seed: ‸-1", "out of range", "0 or more"),
                slip("seed: 20200508", "seed: ‸20200999999999999999999999999508", "out of range", "from 0 to"),
                slip("seed: 20200508", "seed: ‸1.5", "out of range", "whole number"),
                slip("seed: 20200508", "seed: ‸\"1\"", "in quotes is a text", "remove the quotes"),
                slip("seed: 20200508", "seed: ‸one", "is not a number", "plain number"),
                slip("replications: 50", "replications: ‸0", "out of range", "from 1 to"),
                slip("start: 2020-05-08", "start: ‸2020-02-30", "is not a date", "2020-05-08 06:00"),
                slip("warm-up: 7 days", "warm-up: ‸7", "has no unit", "write \"7 h\""),
                slip("horizon: 52 weeks", "horizon: ‸52 moons", "is not a duration", "h, min, s, day"),
                slip("horizon: 52 weeks", "horizon: ‸0 h", "out of range", "above 0"),
                slip("horizon: 52 weeks", "horizon: ‸5200 weeks", "more than 50 years", "shorter"),
                slip("horizon: 52 weeks", "horizon: ‸.inf", "is not a duration", "number"),
                slip("traders:\n    direction: b-to-a\n", "‸traders:\n", "lacks the key \"direction\"", "Which way"),
                // the border
                slip("length: 959 km", "length: ‸959", "has no unit", "write \"959 km\""),
                slip("length: 959 km", "length: ‸959 h", "is not a length", "another kind"),
                slip("length: 959 km", "length: ‸1e999 km", "out of range", "above 0"),
                slip("name: East", "name: ‸West", "both sides are called", "a name of its own"),
                slip("depth: 12 km", "depth: ‸-12 km", "out of range", "0 or more"),
                slip("to: 959km", "to: ‸960 km", "960 km is off the line", "959 km long"),
                slip(
                        "from: 600 km, to: 959km",
                        "from: 600 km, to: ‸600 km",
                        "begins at 600 km",
                        "beyond the beginning"),
                slip("  south: {from: 600", "  ‸south: {from: 150", "\"south\" overlaps \"north\"", "shorten"),
                slip("ground-factor: 1.2", "ground-factor: ‸0.9", "out of range", "1 or more"),
                slip("visibility: 0.5", "visibility: ‸nan", "is not a number", "plain number"),
                // sky
                slip("hours: 18:00-06:00", "hours: ‸18:00-25:00", "is not a part of the day", "18:00-06:00"),
                slip("hours: 18:00-06:00", "hours: ‸18-6", "is not a part of the day", "18:00-06:00"),
                slip("weather:\n", "  ‸day: {hours: 05:00-07:00}\nweather:\n", "\"day\" overlaps \"night\"", "shorten"),
                slip("dust: {erlang:", "dust: {‸gama:", "unknown key \"gama\"", "uniform, exponential, erlang"),
                slip("stages: 2,", "stages: ‸2.5,", "out of range", "whole number"),
                // fence
                slip(
                        "stretch: north\n    owner: a",
                        "stretch: ‸nort\n    owner: a",
                        "there is no stretch",
                        "did you mean \"north\"?"),
                slip("owner: a", "owner: ‸c", "is not one of: a, b", "a, b"),
                slip("coverage: 60 %", "coverage: ‸160 %", "out of range", "100 %"),
                slip("coverage: 60 %", "coverage: ‸60 km", "is not a share", "60 %"),
                slip("delay: {exponential: 15 min}", "delay: {exponential: ‸0 min}", "out of range", "above 0"),
                slip("  ditch: {from: 200", "  ‸ditch: {from: 100", "\"ditch\" overlaps \"wall\"", "shorten"),
                slip("  ditch: {from: 200 km, to: 300 km, ", "  ‸ditch: {", "it is not said where", "add \"stretch\""),
                slip(
                        "{from: 200 km, to: 300 km, owner",
                        "{from: 200 km, to: 300 km, ‸stretch: north, owner",
                        "the same thing twice",
                        "keep one"),
                slip("  ditch: {from: 200 km, ", "  ‸ditch: {", "\"from\" is missing", "go together"),
                // flows
                slip("direction: a-to-b", "direction: ‸a-to-c", "is not one of", "did you mean \"a-to-b\"?"),
                slip("rate: 0.3 per day", "rate: ‸0.3 daily", "is not a rate", "per h, per hour"),
                slip("hours: {20:00-04:00: 3}", "hours: {‸20:30-04:00: 3}", "window of whole hours", "20:00-04:00"),
                slip("hours: {20:00-04:00: 3}", "hours: {20:00-04:00: 3, ‸03:00-05:00: 2}", "overlaps", "shorten"),
                slip("{jan: 0.5", "{‸january: 0.5", "unknown key \"january\"", "jan, feb"),
                slip("uniform: [3, 12]", "uniform: ‸[12, 3]", "must rise", "least first"),
                slip("uniform: [3, 12]", "uniform: [3, ‸12 men]", "is not a number", "without a unit"),
                slip("uniform: [3, 12]", "‸uniform: [3]", "needs 2 values", "[a, b]"),
                slip("speed: {triangular: [2 km/h,", "speed: {triangular: [‸0 km/h,", "out of range", "above 0"),
                slip("cv: 0.5", "cv: ‸0.001", "out of range", "0.01 to 10"),
                slip("handling-per-member: 6 min", "handling-per-member: ‸6", "has no unit", "write \"6 h\""),
                slip("centre: 556 km", "centre: ‸960 km", "off the line", "959 km long"),
                slip("spread: 20 km", "spread: ‸0 km", "out of range", "above 0"),
                slip("weights: {north: 2,", "weights: {‸nroth: 2,", "there is no stretch", "did you mean \"north\"?"),
                slip(
                        "{weights: {north: 2, south: 50 %}}",
                        "{weights: {north: 2}, ‸background: 1}", "stands alone", "remove"),
                slip(
                        "on-detection: report\n",
                        "on-detection: report\n    ‸handling: 1 h\n",
                        "would be ignored",
                        "remove"),
                slip("    speed: 4 km/h\n", "    speed: 4 km/h\n    ‸speed: 5 km/h\n", "stands twice", "in line"),
                // plans
                slip("side: a\n    units: 10", "side: ‸west\n    units: 10", "is not one of: a, b", "a, b"),
                slip("units: 10", "units: ‸0", "out of range", "from 1 to"),
                slip(
                        "  vehicles:\n    side: a\n    units: 10\n    stretch: north\n",
                        "  ‸vehicles:\n    side: a\n    units: 10\n",
                        "it is not said where",
                        "add \"stretch\""),
                slip("offset: 500 m", "offset: ‸11 km", "beyond the zone of its side", "10 km deep"),
                slip("speed: 20 km/h\n    ground", "speed: ‸20 knots\n    ground", "is not a speed", "km/h, m/s"),
                slip(
                        "  mirror:\n    side: b\n    from: 0 km\n    to: 151 km\n    speed: 20 km/h\n",
                        "  ‸mirror:\n    side: b\n    from: 0 km\n    to: 151 km\n",
                        "has no speed",
                        "add \"speed\""),
                slip(
                        "motion: {shuttle: {dwell: 10 min}}",
                        "motion: ‸shutle",
                        "is not one of",
                        "did you mean \"shuttle\"?"),
                slip("motion: {shuttle: {dwell: 10 min}}", "motion: ‸timetable", "is not one of", "write it as a map"),
                slip(
                        "motion: {shuttle: {dwell: 10 min}}",
                        "‸motion: {shuttle: {}, circuit: {}}",
                        "exactly one",
                        "keep one"),
                slip("phase: 0.25", "phase: ‸1", "out of range", "below 1"),
                slip("phase: 0.25", "phase: ‸soon", "is not a phase", "drawn"),
                slip("spacing: even", "spacing: ‸independent", "has no meaning here", "remove"),
                slip("20:00-22:00]", "‸17:00-22:00]", "overlaps", "shorten"),
                slip(
                        "duty: {hours: [06:00-18:00, 20:00-22:00]}",
                        "duty: ‸never",
                        "is not one of",
                        "always, hours, cycle"),
                slip("on: 8 h", "on: ‸0 h", "out of range", "above 0"),
                slip("probability: 80 %", "probability: ‸8", "out of range", "0 % to 100 %"),
                slip("{mirrored: vehicles}", "‸{mirrored: vehicels}", "there is no plan", "did you mean \"vehicles\"?"),
                slip("{mirrored: vehicles}", "‸{mirrored: alone}", "draw a phase each", "independent"),
                slip("{mirrored: vehicles}", "‸{mirrored: trips}", "no laps to agree on", "another plan"),
                slip("{mirrored: vehicles}", "‸{mirrored: mirror}", "in a circle: mirror, mirror", "draw its phase"),
                slip("from: -1 km, to: 2 km", "from: 1 km, to: ‸-1 km", "turned round", "negative"),
                slip(
                        "reach: {along: {from: -1 km, to: 2 km}}",
                        "reach: {‸along: {from: 13 km, to: 20 km}}",
                        "no party ever enters",
                        "depth"),
                slip(
                        "    phase: {mirrored: vehicles}",
                        "    ‸phase: {mirrored: vehicles, convoy: train}",
                        "exactly one",
                        "keep one"),
                slip("        period: 12 h", "        period: ‸12", "has no unit", "write \"12 h\""),
                slip("{at: 3 h, km: 60 km}", "{at: ‸0 h, km: 60 km}", "must rise", "in order of time"),
                slip("{at: 3 h, km: 60 km}", "{at: ‸12 h, km: 60 km}", "begun again", "12 h"),
                slip("{at: 3 h, km: 60 km}", "{at: 3 h, km: ‸960 km}", "off the line", "959 km"),
                slip(
                        "motion: {stand: {at: [10 km, 20 km]}}",
                        "motion: {stand: {at: [10 km, ‸-1 km]}}",
                        "out of range",
                        "0 or more"),
                slip("towers: {side: a,", "towers: {side: a, ‸units: 2,", "would be ignored", "remove"),
                slip("towers: {side: a,", "towers: {side: a, ‸stretch: north,", "would be ignored", "remove"),
                slip("posts: {side: b,", "posts: {side: b, ‸speed: 2 km/h,", "would be ignored", "remove"),
                slip("ambushes: {side: b,", "ambushes: {side: b, ‸units: 2,", "would be ignored", "remove"),
                slip(
                        "    motion: {random-departures",
                        "    ‸phase: drawn\n    motion: {random-departures",
                        "departures at random have no lap",
                        "remove"),
                slip(
                        "    motion: {random-departures",
                        "    after-detection: ‸rejoin-timetable\n    motion: {random-departures",
                        "one-way trip",
                        "remove"),
                slip(
                        "  train:\n    side: b\n",
                        "  train:\n    side: b\n    ‸stretch: north\n",
                        "would be ignored",
                        "remove"),
                slip(
                        "  train:\n    side: b\n",
                        "  train:\n    side: b\n    each: ‸part\n",
                        "a timetable has no parts",
                        "remove"),
                // provenance
                slip("  border.length: {", "  ‸border.lenght: {", "leads nowhere", "did you mean \"border.length\"?"),
                slip(
                        "range: [0.1 per day, 0.5 per day]",
                        "range: ‸[1 per day, 2 per day]",
                        "the range from 1 per day to 2 per day does not hold the value",
                        "write a range that does"),
                slip(
                        "range: [0.1 per day, 0.5 per day]",
                        "range: ‸[0.5 per day, 0.1 per day]",
                        "does not hold the value",
                        "the least value first"),
                slip(
                        "  border.length: {fact: a published length}",
                        "  ‸border.length: {}",
                        "not said whether",
                        "\"fact\" or \"assumption\""));
    }

    private static Slip slip(String old, String slip, String wrong, String mend) {
        return new Slip(old, slip, wrong, mend);
    }

    @Test
    @DisplayName("all problems are told at once, in order of place")
    void allAtOnce() {
        List<Problem> problems = Sample.everyKey()
                .with("seed: 20200508", "seed: x")
                .with("depth: 10 km", "depth: 10")
                .with("owner: a", "owner: c")
                .with("rate: 12 per h", "rate: 12")
                .with("units: 4,", "unit: 4,")
                .problems();

        assertEquals(5, problems.size());
        assertEquals(
                problems.stream().map(Problem::place).sorted().toList(),
                problems.stream().map(Problem::place).toList());
    }

    @Test
    @DisplayName("a path of the provenance whose key is missing or misspelt says nothing more: the key is told already")
    void provenanceOfBrokenKey() {
        String tags = "  flows.traders.speed: {assumption: on foot}\n  flows.traders.stay: {assumption: a rest}\n";
        Sample tagged = Sample.everyKey().with("  border.length: {", tags + "  border.length: {");
        String both = "    speed: 4 km/h\n    stay: {empirical";
        for (String slip : List.of(
                "    sped: 4 km/h\n    stay: {empirical",
                "    stay: {empirical",
                "    speed: 4 km/h\n    stya: {empirical",
                "    spe: 4 km/h\n    tsay: {empirical")) {
            List<Problem> problems = tagged.with(both, slip).problems();
            assertFalse(problems.isEmpty(), slip);
            assertTrue(
                    problems.stream().noneMatch(problem -> problem.wrong().contains("leads nowhere")),
                    problems::toString);
        }
        List<Problem> stray = Sample.everyKey()
                .with("  border.length: {", "  flows.traders.spead: {assumption: on foot}\n  border.length: {")
                .problems();
        assertEquals("did you mean \"flows.traders.speed\"?", stray.get(0).mend());
    }

    @Test
    @DisplayName("a problem is told with its line, a caret and the mend")
    void report() {
        Problem problem = Sample.everyKey()
                .with("horizon: 52 weeks", "horizon: 52")
                .problems()
                .get(0);

        assertEquals("""
                sample.yaml:9:10: "52" has no unit, but a duration needs one
                  horizon: 52
                           ^ write "52 h", or use another unit: h, min, s, day, days, week, weeks
                """, problem.report());
    }

    @Test
    @DisplayName("a long line is shown around the spot")
    void longLine() {
        String report = new Problem(new Place("f", 1, 500), "x".repeat(1000), "wrong", "mend").report();
        String[] lines = report.split("\n");

        assertTrue(lines[1].length() < 120, lines[1]);
        assertTrue(lines[2].indexOf('^') < lines[1].length(), report);
    }
}
