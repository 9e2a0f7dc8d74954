package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Slips in what two forces do, in who attacks them and in how the fence changes: one at a time, each told once. */
class TwoForcesProblemsTest {

    private static final String FORTS = "  forts: {side: b, motion: {response: {at: [610 km, 700 km]}}, ";
    private static final String HUNTERS = "response: {speed: 5 km/h, answers-alarms: false}";
    private static final String GRADE = "  grade: agreed-timetables\n";

    @ParameterizedTest(name = "[{index}] {0}")
    @MethodSource
    void slips(Slip slip) {
        slip.mustBeTold();
    }

    static Stream<Slip> slips() {
        return Stream.of(fence(), gates(), meetings(), tactics(), responses(), sensors(), command(), pairs(), bombs())
                .flatMap(List::stream);
    }

    private static List<Slip> fence() {
        return List.of(
                slip("planned: 100 %", "planned: ‸50 %", "50 % is planned, but 60 % stand", "at least the coverage"),
                slip("planned: 100 %", "‸planed: 100 %", "unknown key \"planed\"", "did you mean \"planned\"?"),
                slip("repair: {erlang", "repair: {‸erlan", "unknown key \"erlan\"", "erlang"),
                slip("    repair: {erlang: {stages: 2, mean: 3 days}}\n    ", "    ‸", "closes behind", "remove"),
                slip("breach-reach: 1 km", "breach-reach: ‸-1 km", "out of range", "0 or more"),
                slip("{rate: 1 per day, check", "{rate: ‸0 per day, check", "out of range", "above 0"),
                slip("nuisance: {rate: 1 per day, ", "‸nuisance: {", "lacks the key \"rate\"", "above 0"),
                slip("cost-per-km: 24.2", "cost-per-km: ‸24 Rs", "is not a number", "without a unit"),
                slip("cost-per-km: 24.2", "cost-per-km: ‸-1", "out of range", "0 or more"),
                slip("progress: 20 km per month", "progress: ‸20 km", "is not a rate of progress", "km per day"),
                slip("progress: 20 km per month", "progress: ‸20", "has no unit", "write \"20 km per day\""),
                slip("progress: 20 km per month", "progress: ‸0 km per year", "out of range", "above 0"),
                slip("order: hot-spots-first", "order: ‸hotspots-first", "is not one of", "did you mean"),
                slip("attacks: {rate: 0.02", "attacks: {rate: ‸0", "out of range", "above 0"),
                slip("casualties: {uniform: [0, 4]}", "casualties: ‸many", "is not a number", "plain number"));
    }

    private static List<Slip> gates() {
        return List.of(
                slip("at: 151 km\n", "at: ‸960 km\n", "off the line", "959 km"),
                slip("inspection: 10 %", "inspection: ‸10", "out of range", "100 %"),
                slip("inspection: 10 %", "‸inspections: 10 %", "unknown key", "did you mean \"inspection\"?"),
                slip("flow: traders", "flow: ‸trader", "there is no flow \"trader\"", "did you mean \"traders\"?"),
                slip("evasion: {share: 5 %, ", "‸evasion: {", "lacks the key \"share\"", "Share of the members"),
                slip("spread: 10 km}", "spread: ‸0 km}", "out of range", "above 0"));
    }

    private static List<Slip> meetings() {
        return List.of(
                slip("on-detection: pursue", "on-detection: ‸persue", "is not one of", "did you mean \"pursue\"?"),
                slip("on-detection: end\n", "on-detection: end\n    ‸apprehension: 1\n", "only with", "remove"),
                slip("on-detection: end\n", "on-detection: end\n    ‸turn-back: 1\n", "only with", "remove"),
                slip("on-detection: end\n", "on-detection: end\n    ‸armed: 1\n", "only with", "remove"),
                slip("on-detection: end\n", "on-detection: end\n    ‸fight: {probability: 1}\n", "only with", "remove"),
                slip("apprehension: 90 %\n    ", "apprehension: 100 %\n    ‸", "every party", "remove"),
                slip("    apprehension: 90 %\n    ", "    ‸", "every party that is met is apprehended", "remove"),
                slip("    armed: 40 %\n    ", "    ‸", "no party is armed", "remove"),
                slip("armed: 40 %\n    ", "armed: 0 %\n    ‸", "no party is armed", "remove"),
                slip(
                        "    armed: 40 %\n    fight: {probability: 50 %, escape: 60 %, casualties: {uniform: [0, 6]}, "
                                + "party-casualties: 2, unit-lost: 30 %, replacement: 2 days}\n",
                        "    ‸armed: 40 %\n", "without \"fight\"", "remove"),
                slip("fight: {probability: 50 %, ", "‸fight: {", "lacks the key \"probability\"", "fights"),
                slip("unit-lost: 30 %, replacement", "‸replacement", "no unit is ever lost", "remove"));
    }

    private static List<Slip> tactics() {
        return List.of(
                slip("  observing: {", "  ‸observant: {", "unknown key \"observant\"", "observing"),
                slip("longer-gap: true", "longer-gap: ‸yes", "cannot be \"yes\"", "true or false"),
                slip("beta: 4", "beta: ‸-4", "out of range", "0 or more"),
                slip("adaptive: {beta: 4, ", "‸adaptive: {", "lacks the key \"beta\"", "perceived risk"),
                slip("forgetting: 5 %", "forgetting: ‸5", "out of range", "100 %"),
                slip("deterrence: 40 %", "deterrence: ‸0 %", "out of range", "above 0"),
                slip("host: traders", "host: ‸tarders", "there is no flow \"tarders\"", "did you mean \"traders\"?"),
                slip("host: traders", "host: ‸smugglers", "its own cover", "another flow"),
                slip("lag: 1 h", "lag: ‸-1 h", "out of range", "0 or more"),
                slip("retry: {probability: 60 %", "retry: {probability: ‸100 %", "out of range", "below 1"),
                slip(
                        "on-detection: report\n",
                        "on-detection: report\n    tactics: {‸retry: {probability: 60 %, delay: 1 h}}\n",
                        "no party is stopped",
                        "remove"));
    }

    private static List<Slip> responses() {
        return List.of(
                slip(
                        FORTS + "response: {speed: 40 km/h}}",
                        FORTS.replace(" forts", " ‸forts") + "}",
                        "lacks",
                        "pursue"),
                slip(FORTS + "response: {speed: 40 km/h}}", FORTS + "‸response: {}}", "has no speed", "40 km/h"),
                slip(FORTS + "response: {", FORTS + "response: {‸sped: 2 km/h, ", "unknown key", "\"speed\""),
                slip(FORTS, FORTS + "‸speed: 4 km/h, ", "standing units do not move", "remove"),
                slip(FORTS, FORTS + "‸units: 2, ", "the given places say how many", "remove"),
                slip(
                        FORTS + "response: {",
                        FORTS + "response: {‸own-reaction: 1 min, ",
                        "the units sight nobody",
                        "remove"),
                slip(
                        FORTS + "response: {",
                        FORTS + "response: {answers-alarms: ‸false, ",
                        "never do anything",
                        "add \"detection\""),
                slip(HUNTERS, "response: {speed: 5 km/h, answers-alarms: ‸0}", "cannot be \"0\"", "true or false"),
                slip(HUNTERS, HUNTERS.replace("}", ", ‸reaction: 1 min}"), "no call reaches", "remove"),
                slip(HUNTERS, HUNTERS.replace("}", ", ‸reach: 1 km}"), "no call reaches", "remove"),
                slip("reach: 60 km", "reach: ‸0 km", "out of range", "above 0"),
                slip("pursuit: always", "pursuit: ‸allways", "is not one of", "did you mean \"always\"?"),
                slip("{response: drawn}", "{response: ‸anywhere}", "is not one of", "drawn, at, density"));
    }

    private static List<Slip> sensors() {
        return List.of(
                slip(
                        "  posts: {side: b, units: 4, stretch: south, motion: {stand: drawn}, detection: *glimpse}",
                        "  ‸posts: {side: b, units: 4, stretch: south, motion: {stand: drawn}}",
                        "lacks the key \"detection\"",
                        "see"),
                slip(HUNTERS, "‸nuisance: {rate: 1 per h}\n    " + HUNTERS, "pursue parties themselves", "remove"),
                slip(
                        "  mirror:\n    side: b\n",
                        "  mirror:\n    side: b\n    ‸nuisance: {rate: 1 per h}\n",
                        "only units that stand",
                        "remove"),
                slip("cost-per-hour: 0.01", "cost-per-hour: ‸cheap", "is not a number", "plain number"));
    }

    private static List<Slip> command() {
        return List.of(
                slip("lost-calls: kept-open", "lost-calls: ‸kept", "is not one of", "lost, kept-open"),
                slip("a: {places: 10", "a: {places: ‸0", "out of range", "from 1 to"),
                slip("a: {places: 10", "a: {places: ‸1.5", "out of range", "whole number"),
                slip("  b: {places: 3", "  ‸c: {places: 3", "unknown key \"c\"", "a, b"),
                slip(GRADE, "  grade: ‸agreed-timetable\n", "is not one of", "did you mean \"agreed-timetables\"?"),
                slip("    hotline: {", "    ‸hotlin: {", "unknown key \"hotlin\"", "did you mean \"hotline\"?"),
                slip(
                        "joint-patrol: {pursuit-depth: 10 km",
                        "joint-patrol: {‸delay: 1 h, pursuit-depth: 10 km",
                        "nothing is told",
                        "remove"),
                slip("timetables: mirrored", "timetables: ‸staggered", "is not one of", "write it as a map"),
                slip("{staggered: 0.25}}\n    joint", "{staggered: ‸1}}\n    joint", "out of range", "below 1"),
                slip("error: 20 %", "error: ‸200 %", "out of range", "100 %"),
                slip("currency: Rs million", "currency: ‸12", "for no text", "put it in quotes"),
                slip("currency: Rs million", "currency: ‸\"\"", "is empty", "name"),
                slip("idleness: {places: 16}", "‸idleness: {}", "lacks the key \"places\"", "At how many"),
                slip("{places: 16}", "{places: ‸1e9}", "out of range", "from 1 to 1000"));
    }

    private static List<Slip> pairs() {
        String known = "pairs: {mates: riders}";
        return List.of(
                slip(known, "pairs: {‸mats: riders}", "there is no plan \"mats\"", "did you mean \"mates\"?"),
                slip(known, "pairs: {mates: ‸rider}", "there is no plan \"rider\"", "did you mean \"riders\"?"),
                slip(known, "pairs: {mates: ‸mates}", "cannot follow itself", "paired with"),
                slip(known, "pairs: {mates: ‸riders, riders: mirror}", "follows \"mirror\" itself", "both follow"),
                slip(known, "pairs: {mates: ‸towers}", "\"towers\" has no laps to agree on", "another plan"),
                slip(known, "pairs: {mates: ‸trips}", "\"trips\" has no laps to agree on", "another plan"),
                slip(known, "pairs: {posts: ‸riders}", "\"posts\" has no laps to agree on", "another plan"),
                slip(known, "pairs: {mates: ‸alone}", "draw a phase each", "independent"),
                slip(known, "pairs: {alone: ‸riders}", "draw a phase each", "independent"),
                slip(known, "pairs: {vehicles: ‸mirror}", "in a circle: vehicles, mirror, vehicles", "draw its phase"));
    }

    private static List<Slip> bombs() {
        return List.of(
                slip("    rate: 0.02 per day\n", "    rate: ‸0 per day\n", "out of range", "above 0"),
                slip("clearance: 0.3 per day", "clearance: ‸never", "is not a rate", "per h"),
                slip("    trigger: 50 %\n", "    ‸trigers: 50 %\n    trigger: 50 %\n", "unknown key", "\"trigger\""),
                slip(
                        "  pass: {side: b, from: 610 km, to: 620 km, ",
                        "  ‸pass: {side: b, ",
                        "not said where",
                        "stretch"),
                slip("    unit-lost: 80 %\n    ", "    ‸", "no unit is ever lost", "remove"));
    }

    private static Slip slip(String old, String slip, String wrong, String mend) {
        return new Slip(old, slip, wrong, mend);
    }
}
