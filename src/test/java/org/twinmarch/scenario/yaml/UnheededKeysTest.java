package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;

/** Keys that nothing in the rest of the scenario heeds are refused, unless a policy has taken away what they need. */
class UnheededKeysTest {

    /** Two sides with little more than they need, so that a change leaves a key without effect. */
    private static final Sample LITTLE = new Sample("""
            format: 1
            name: little
            horizon: 10 days
            border: {length: 100 km, sides: {a: {depth: 10 km}, b: {depth: 10 km}}}
            fence:
              wall: {from: 0 km, to: 50 km, owner: a, coverage: 50 %, delay: 10 min}
            flows:
              smugglers: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, on-detection: pursue}
            patrols:
              one:
                side: a
                from: 0 km
                to: 100 km
                speed: 20 km/h
                motion: shuttle
                duty: {hours: [06:00-18:00]}
                response: {answers-alarms: true}
                detection: &eyes {law: {definite-range: {range: 1 km, probability: 1}}}
              two: {side: b, from: 0 km, to: 100 km, speed: 20 km/h, motion: shuttle, detection: *eyes}
            """);

    private static final Sample DEAF = LITTLE.with("answers-alarms: true", "answers-alarms: false");
    private static final Sample UNANSWERED = LITTLE.with("    response: {answers-alarms: true}\n", "");
    private static final String PURSUED = "on-detection: pursue";
    private static final String WALL = "coverage: 50 %,";
    private static final Sample UNSEEN =
            new Sample(LITTLE.text().substring(0, LITTLE.text().indexOf("patrols:")));
    private static final Sample NUISANCE =
            LITTLE.with(PURSUED, "on-detection: end").with(WALL, WALL + " nuisance: {rate: 1 per h},");
    /** On side a a unit that stands, always on duty. */
    private static final Sample STANDING = UNANSWERED
            .with("    speed: 20 km/h\n    motion: shuttle\n", "    motion: {stand: drawn}\n")
            .with("    duty: {hours: [06:00-18:00]}\n", "");

    private static final String BOMBS = "rate: 1 per day, clearance: 1 per day, trigger: 1";

    @ParameterizedTest(name = "[{index}] {1}")
    @MethodSource({"ofHazards", "ofGround", "ofFences", "ofMeetings", "ofForces", "ofCooperation", "ofAttacks"})
    @DisplayName("a key that nothing heeds is refused, and why is told")
    void refused(Sample marked, String reason) {
        marked.mustTell("would be ignored: " + reason, "remove it, or add what it needs");
    }

    static Stream<Arguments> ofHazards() {
        String certain = "whoever can see is certain to detect";
        return Stream.of(
                told(LITTLE.with(PURSUED, PURSUED + ", ‸signature: 0.5"), certain),
                told(
                        LITTLE.with("fence:", "stretches: {hill: {from: 0 km, to: 9 km, ‸visibility: 0.5}}\nfence:"),
                        certain),
                told(
                        LITTLE.with("fence:", "light: {night: {hours: 20:00-04:00, ‸hazard-factor: 0.5}}\nfence:"),
                        certain),
                told(
                        LITTLE.with(
                                "fence:",
                                "‸weather: {clear: {exponential: 2 days}, dust: {exponential: 3 h}, hazard-factor: 0.5}\nfence:"),
                        certain));
    }

    @Test
    @DisplayName("a factor of 0 is heeded even where every look is certain")
    void blinded() {
        LITTLE.with(PURSUED, PURSUED + ", signature: 0").sound();
    }

    static Stream<Arguments> ofFences() {
        String build = "construction: {progress: 1 km per day, order: uniform";
        Sample growing = LITTLE.with(WALL, "coverage: 50 %, planned: 60 %,");
        return Stream.of(
                told(LITTLE.with(WALL, "coverage: 50 %, ‸planned: 60 %,"), "nothing is built"),
                told(LITTLE.with("flows:", "‸" + build + "}\nflows:"), "no piece of fence has more \"planned\""),
                told(
                        growing.with("flows:", "‸" + build + ", start: 240 h}\nflows:"),
                        "work begins when the run is over"),
                told(growing.with("flows:", build + ", ‸budget: 5 km}\nflows:"), "all that is planned takes no more"),
                told(
                        growing.with("flows:", build + ", attacks: {rate: 1 per day, ‸from-across: 1}}\nflows:"),
                        "only \"trust\" asks"),
                told(
                        LITTLE.with("owner: a,", "owner: b, ‸nuisance: {rate: 1 per h},"),
                        "no plan of its side answers alarms"),
                told(DEAF.with(WALL, WALL + " ‸nuisance: {rate: 1 per h},"), "no plan of its side answers alarms"),
                told(
                        LITTLE.with("delay: 10 min", "delay: 0 min").with(PURSUED, PURSUED + ", ‸breach-skill: 2"),
                        "no fence takes time to cut"));
    }

    static Stream<Arguments> ofMeetings() {
        String retry = "tactics: {‸retry: {probability: 50 %, delay: 1 h}}";
        Sample blind = LITTLE.with(
                "{law: {definite-range: {range: 1 km, probability: 1}}}",
                "{law: {definite-range: " + "{range: 0 km, probability: 0}}}");
        return Stream.of(
                told(UNANSWERED.with(PURSUED, PURSUED + ", ‸handling: 1 h"), "no plan has \"response\""),
                told(UNANSWERED.with(PURSUED, PURSUED + ", ‸handling-per-member: 1 h"), "no plan has \"response\""),
                told(UNANSWERED.with(PURSUED, PURSUED + ", ‸apprehension: 50 %"), "no plan has \"response\""),
                told(UNANSWERED.with(PURSUED, PURSUED + ", " + retry), "no party is apprehended"),
                told(
                        LITTLE.with(PURSUED, PURSUED + ", apprehension: 0, " + retry),
                        "no party is apprehended or turns back"),
                told(
                        LITTLE.with(
                                PURSUED, PURSUED + ", apprehension: 0, armed: 1, fight: {probability: 1, ‸escape: 1}"),
                        "no party is apprehended or turns back"),
                told(LITTLE.with(PURSUED, PURSUED + ", apprehension: 0, ‸handling: 1 h"), "no party is apprehended"),
                told(
                        LITTLE.with(PURSUED, PURSUED + ", apprehension: 0, ‸handling-per-member: 1 h"),
                        "no party is apprehended"),
                told(
                        STANDING.with(
                                PURSUED, PURSUED + ", " + "tactics: {observing: {patience: 1 h, ‸longer-gap: true}}"),
                        "where it waits, no unit that can see ever leaves its place"),
                told(blind.with(PURSUED, PURSUED + ", ‸signature: 2"), "no plan can see"),
                told(blind.with(PURSUED, PURSUED + ", ‸range-factor: 2"), "no plan can see"),
                told(UNSEEN.with(PURSUED, "‸handling: 1 h"), "no plan can see"),
                told(UNSEEN.with(PURSUED, "‸handling-per-member: 1 h"), "no plan can see"));
    }

    static Stream<Arguments> ofGround() {
        Sample offRoad = UNANSWERED
                .with("one:\n    side: a", "one:\n    ground: off-road\n    side: a")
                .with("two: {side: b, from: 0 km", "two: {side: b, from: 9 km");
        String hill = "stretches: {hill: {from: 0 km, to: 9 km, ";
        String night = "light: {night: {hours: 20:00-04:00, ";
        String storms = "weather: {clear: {exponential: 2 days}, dust: {exponential: 3 h}, hazard-factor: 0.5}\n";
        return Stream.of(
                told(offRoad.with("fence:", hill + "‸ground-factor: 2}}\nfence:"), "no patrol drives on a road there"),
                told(UNSEEN.with("fence:", hill + "‸ground-factor: 2}}\nfence:"), "no patrol drives on a road there"),
                told(UNSEEN.with("fence:", hill + "‸visibility: 0.5}}\nfence:"), "no plan can see"),
                told(UNSEEN.with("fence:", night + "‸hazard-factor: 0.5}}\nfence:"), "no plan can see"),
                told(UNSEEN.with("fence:", night + "‸range-factor: 0.5}}\nfence:"), "no plan can see"),
                told(UNSEEN.with("fence:", "‸" + storms + "fence:"), "no plan can see"));
    }

    static Stream<Arguments> ofForces() {
        Sample standing = LITTLE.with("    speed: 20 km/h\n    motion: shuttle", "    motion: {stand: drawn}")
                .with("response: {", "response: {speed: 9 km/h, ")
                .with(
                        "two: {side: b, from: 0 km, to: 100 km, speed: 20 km/h, motion: shuttle",
                        "two: {side: b, from: 0 km, to: 100 km, motion: {stand: drawn}");
        String sensor = "  three: {side: b, motion: {stand: {at: [5 km]}}, ‸nuisance: {rate: 1 per h}, "
                + "detection: {law: {definite-range: {range: 1 km, probability: 1}}}}\n";
        return Stream.of(
                told(LITTLE.with(PURSUED, "on-detection: end").with("response:", "‸response:"), "no flow has"),
                told(LITTLE.with("  one:", sensor + "  one:"), "no plan of its side answers alarms"),
                told(UNANSWERED.with("flows:", "‸lost-calls: kept-open\nflows:"), "nothing raises an alarm"),
                told(LITTLE.with("flows:", "‸lost-calls: kept-open\nflows:"), "nothing raises an alarm"),
                told(
                        LITTLE.with("answers-alarms: true", "answers-alarms: true, ‸reaction: 5 min"),
                        "nothing calls these units"),
                told(
                        LITTLE.with("answers-alarms: true", "answers-alarms: true, ‸reach: 5 km"),
                        "nothing calls these units"),
                told(
                        NUISANCE.with("answers-alarms: true", "answers-alarms: true, ‸own-reaction: 1 min"),
                        "no flow has"),
                told(NUISANCE.with("answers-alarms: true", "answers-alarms: true, ‸pursuit: always"), "no flow has"),
                told(
                        LITTLE.with("two: {side: b,", "two: {side: b, ‸after-detection: continue-from-here,"),
                        "nothing ever holds these units up"),
                told(
                        LITTLE.with("flows:", "detention: {‸b: {places: 1, stay: 1 h}}\nflows:"),
                        "that side apprehends nobody"),
                told(
                        LITTLE.with(PURSUED, PURSUED + ", apprehension: 0")
                                .with("flows:", "detention: {‸a: {places: 1, stay: 1 h}}\nflows:"),
                        "that side apprehends nobody"),
                told(LITTLE.with("flows:", "‸currency: Rs\nflows:"), "nothing costs anything"),
                told(standing.with("flows:", "‸idleness: {places: 3}\nflows:"), "no patrol moves"));
    }

    static Stream<Arguments> ofCooperation() {
        return Stream.of(
                told(agreed(DEAF, "{‸messages: 50 %}"), "no flow has \"on-detection: pursue\", or no plan answers"),
                told(agreed(DEAF, "{‸tips: 50 %}"), "no flow has \"on-detection: pursue\", or no plan answers"),
                told(agreed(UNANSWERED, "{‸pursuit-depth: 5 km}"), "nobody pursues"),
                told(agreed(LITTLE, "{tips: 1}}, ‸trust: {attribution-error: 0, talks: 1 h"), "nothing ever attacks"),
                told(
                        LITTLE.with("flows:", "bombs: {x: {side: a, from: 0 km, to: 9 km, " + BOMBS + "}}\nflows:")
                                .with(
                                        "flows:",
                                        "co-operation: {grade: none, ‸trust: {attribution-error: 0, talks: 1 h}}\nflows:"),
                        "the grade is \"none\" and cannot fall"));
    }

    static Stream<Arguments> ofAttacks() {
        return Stream.of(
                told(
                        LITTLE.with("two: {side: b, from: 0 km", "two: {side: b, from: 50 km")
                                .with("flows:", "bombs: {‸x: {side: b, from: 0 km, to: 50 km, " + BOMBS + "}}\nflows:"),
                        "no patrol of that side moves there"),
                told(
                        LITTLE.with(
                                "flows:",
                                "bombs: {x: {side: b, from: 0 km, to: 50 km, " + BOMBS + ", ‸from-across: 1}}\nflows:"),
                        "only \"trust\" asks"));
    }

    private static Sample agreed(Sample sample, String terms) {
        return sample.with("flows:", "co-operation: {grade: hotline, grades: {hotline: " + terms + "}}\nflows:");
    }

    private static Sample paired(String timetables, String key) {
        return agreed(LITTLE, "{timetables: " + timetables + "}}, pairs: {two: one")
                .with("two: {side: b,", "two: {side: b, " + key + ",");
    }

    private static Arguments told(Sample sample, String reason) {
        return Arguments.of(sample, reason);
    }

    @Test
    @DisplayName("the sample from which they start has none, nor have its counterparts")
    void sound() {
        List.of(
                        LITTLE,
                        DEAF,
                        UNANSWERED,
                        UNSEEN,
                        NUISANCE,
                        STANDING,
                        paired("convoy", "duty: always, phase: 25 %"),
                        agreed(LITTLE, "{messages: 1}"))
                .forEach(Sample::sound);
    }

    @Test
    @DisplayName("a fort that is never called is refused, because it costs")
    void uselessForts() {
        LITTLE.with(PURSUED, "on-detection: end")
                .with("    response: {answers-alarms: true}\n", "")
                .with(
                        "  one:",
                        "  fort: {side: a, ‸motion: {response: {at: [5 km]}}, response: {speed: 9 km/h}}\n  one:")
                .mustTell("these units wait for calls that never come", "remove the plan");
    }

    @Test
    @DisplayName("so is a fort on a side that sees nothing and is told nothing")
    void uncalledForts() {
        String fort = "  fort: {side: a, ‸motion: {response: {at: [5 km]}}, response: {speed: 9 km/h}}\n";
        Sample alone = new Sample(UNSEEN.text() + "patrols:\n" + fort);

        alone.mustTell("these units wait for calls that never come", "see or tell of them");
        new Sample(alone.text().replace("‸", ""))
                .with(WALL, WALL + " alarm: 1,")
                .sound();
        agreed(new Sample(alone.text().replace("‸", "")), "{tips: 1}").sound();
    }

    @Test
    @DisplayName("a policy that takes the patrols away leaves out what speaks of patrols, and nothing else")
    void leftOut() {
        Reading.Checked read = Sample.everyKey()
                .with("no-fence: {fence: null}", "no-patrols: {patrols: null, co-operation: null}")
                .sound();
        Scenario scenario = read.study().policies().get("no-patrols");
        String text = read.file().effective("no-patrols");

        assertEquals(List.of(), scenario.bombs());
        assertEquals(Optional.empty(), scenario.command().detentionOf(Side.A));
        assertEquals(Interception.CERTAIN, scenario.flows().get(2).interception());
        assertEquals(Optional.empty(), scenario.flows().get(2).tactics().retry());
        assertTrue(scenario.flows().get(2).tactics().cover().isPresent());
        assertTrue(scenario.construction().isPresent());
        assertFalse(text.contains("lost-calls") || text.contains("idleness") || text.contains("from-across"), text);
        assertTrue(text.contains("currency: Rs million"), text);
    }

    @Test
    @DisplayName("what is measured is the same under all policies, though a policy alone would not ask for it")
    void reporting() {
        Reading.Checked read = Sample.everyKey()
                .with("no-fence: {fence: null}", "nothing: {patrols: null, co-operation: null, fence: null}")
                .sound();

        Reporting reporting = read.study().policies().get("nothing").reporting();
        assertEquals(new Reporting("Rs million", 16, reporting.outline()), reporting);
        assertFalse(read.file().effective("nothing").contains("currency"));
    }

    @Test
    @DisplayName("a key that nothing heeds under any policy is refused once, one that is heeded under some is not")
    void policies() {
        Sample bombed = LITTLE.with("flows:", "bombs: {‸x: {side: b, from: 0 km, to: 50 km, " + BOMBS + "}}\nflows:");

        new Sample(bombed.text().replace("‸", "") + "policies:\n  all: {}\n  none: {patrols: {two: null}}\n").sound();
        new Sample(bombed.text()
                        + "policies:\n  moved: {patrols: {two: {from: 60 km}}}\n  none: {patrols: {two: null}}\n")
                .mustTell("no patrol of that side moves there", "remove it");
        new Sample(LITTLE.text() + "policies:\n  all: {}\n  none: {patrols: null, ‸lost-calls: kept-open}\n")
                .mustTell("nothing raises an alarm that a plan of its side answers (under policy none)", "remove it");
    }

    @Test
    @DisplayName("a key that an alias reads twice is refused only if nothing heeds it in either place")
    void aliases() {
        Sample twice = LITTLE.with(
                        "wall: {from: 0 km, to: 50 km, owner: a,",
                        "wall: &wall {from: 0 km, to: 50 km, owner: a, nuisance: {rate: 1 per h},")
                .with("flows:", "  ditch: {<<: *wall, from: 60 km, to: 70 km, owner: b}\nflows:");

        Scenario scenario = twice.sound().study().policies().get("base");
        assertTrue(scenario.fences().get(0).nuisance().isPresent());
        assertTrue(scenario.fences().get(1).nuisance().isEmpty());
    }
}
