package org.twinmarch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.Watch;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.StudyReading;
import org.twinmarch.scenario.yaml.Tag;

/** What every shipped scenario keeps to, and what the main one promises. */
class ScenariosTest {

    private static final Path FOLDER = Path.of("scenarios");
    private static final Path MAIN = FOLDER.resolve("pakistan-iran.yaml");
    private static final Set<String> ABOUT_THE_FILE = Set.of("format", "name", "question");

    static List<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !StudyFile.isStudy(file))
                    .sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(Comparator.naturalOrder()))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shipped")
    @DisplayName("a shipped scenario is sound, begins with its question and is called like its file")
    void sound(Path file) throws IOException {
        Study study = checked(file).study();

        assertNotEquals("", study.question());
        assertEquals("# " + study.question(), Files.readAllLines(file).get(0));
        assertEquals(file.getFileName().toString(), study.name() + ".yaml");
    }

    static List<Path> studies() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(StudyFile::isStudy).sorted().toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("studies")
    @DisplayName("a shipped study is sound, begins with its question and is called like its file")
    void soundStudy(Path file) throws IOException {
        Study study = study(file).unvaried();

        assertEquals("# " + study.question(), Files.readAllLines(file).get(0));
        assertEquals(file.getFileName().toString(), study.name() + ".yaml");
        assertTrue(study(file).read(List.of(), List.of(), study.seed()) instanceof Reading.Checked, file.toString());
    }

    private static StudyFile study(Path file) {
        StudyReading reading = StudyFile.read(file);
        assertTrue(reading instanceof StudyReading.Checked, reading::toString);
        return ((StudyReading.Checked) reading).file();
    }

    @Test
    @DisplayName("the index of the scenarios is current")
    void index() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Path file : shipped()) {
            Study study = checked(file).study();
            String link = FOLDER.relativize(file).toString().replace('\\', '/');
            rows.append("| [%s](%s) | %s | %s |%n"
                    .formatted(
                            study.name(),
                            link,
                            study.question(),
                            String.join(", ", study.policies().keySet())));
        }
        StringBuilder studies = new StringBuilder();
        for (Path file : studies()) {
            String scenario =
                    FOLDER.relativize(study(file).scenario()).toString().replace('\\', '/');
            String link = FOLDER.relativize(file).toString().replace('\\', '/');
            Study study = study(file).unvaried();
            studies.append("| [%s](%s) | %s | [%s](%s) |%n"
                    .formatted(study.name(), link, study.question(), scenario, scenario));
        }
        KeptFile.mustBe(
                FOLDER.resolve("README.md"),
                """
                # Scenarios

                One file, one question. `twinmarch run FILE` answers it, `twinmarch check FILE` looks for mistakes, and
                `twinmarch new NAME` writes a scenario to start from. A policy is an overlay of its file; the first is the
                one that the others are compared with.

                | Scenario | Question | Policies |
                | --- | --- | --- |
                """ + rows.toString().replace(System.lineSeparator(), "\n") + """

                ## Studies

                A [study](../docs/reference/study.md) names a scenario and what shall vary in it; `twinmarch sweep FILE` plays it.

                | Study | Question | Scenario |
                | --- | --- | --- |
                """
                        + studies.toString().replace(System.lineSeparator(), "\n"));
    }

    @Test
    @DisplayName("every value of the Pakistan-Iran scenario is a fact with its source or an assumption")
    void provenance() {
        ScenarioFile file = checked(MAIN).file();

        assertEquals(List.of(), file.untagged());
        file.provenance().forEach(tag -> assertNotEquals("", tag.text(), tag.path()));
    }

    /** What one policy says is tagged once for all that say the same. */
    @Test
    @DisplayName("so has every value that a policy of the main scenario brings in")
    void provenanceOfPolicies() {
        Reading.Checked main = checked(MAIN);
        List<String> tags = main.file().provenance().stream().map(Tag::path).toList();
        List<String> unsaid = new ArrayList<>();
        for (String policy : main.study().policies().keySet()) {
            YamlTree effective = YamlTree.read(main.file().effective(policy));
            effective.paths().stream()
                    .filter(path -> !(effective.at(path) instanceof Map<?, ?>))
                    .map(path -> path.replace('/', '.'))
                    .filter(value -> !ABOUT_THE_FILE.contains(value))
                    .filter(value -> tags.stream().noneMatch(tag -> isBelow(tag, value)))
                    .forEach(unsaid::add);
        }

        assertEquals(List.of(), unsaid);
    }

    private static boolean isBelow(String tag, String value) {
        String said = tag.replaceFirst("^policies\\.[^.]+\\.", "");
        return value.equals(said) || value.startsWith(said + ".");
    }

    @Test
    @DisplayName("the fence stands at hot-spots at first; where it grows, all of the line is planned")
    void fenceLength() {
        Study study = checked(MAIN).study();

        double lineKm = scenario(study, "growing-none").border().lengthKm();
        assertEquals(72, fencedKm(study, "hot-spots-none"));
        assertEquals(72, fencedKm(study, "growing-none"));
        assertEquals(
                lineKm,
                scenario(study, "growing-none").fences().stream()
                        .mapToDouble(fence -> fence.span().lengthKm() * fence.planned())
                        .sum());
    }

    @Test
    @DisplayName(
            "the two forces of the Pakistan-Iran scenario are alike: no result comes from a guess about one of them")
    void equalForces() {
        // Under the other grades the timetables of one side follow those of the other.
        for (String policy : List.of("hot-spots-none", "growing-none")) {
            Scenario scenario = scenario(checked(MAIN).study(), policy);
            assertEquals(force(scenario, Side.A), force(scenario, Side.B));
        }
    }

    @Test
    @DisplayName("each of the three flows of the Pakistan-Iran scenario goes in both directions")
    void flows() {
        List<String> flows = scenario(checked(MAIN).study(), "hot-spots-none").flows().stream()
                .map(flow -> flow.name() + " " + flow.direction())
                .toList();
        assertEquals(
                Stream.of("militants", "narcotics", "smugglers")
                        .flatMap(kind -> Stream.of(kind + "-to-iran A_TO_B", kind + "-to-pakistan B_TO_A"))
                        .toList(),
                flows);
    }

    private static Reading.Checked checked(Path file) {
        Reading reading = ScenarioFile.read(file);
        if (reading instanceof Reading.Broken broken) {
            throw new AssertionError(
                    broken.problems().stream().map(Problem::report).collect(Collectors.joining("\n")));
        }
        return (Reading.Checked) reading;
    }

    private static Scenario scenario(Study study, String policy) {
        assertTrue(study.policies().containsKey(policy), policy);
        return study.policies().get(policy);
    }

    private static double fencedKm(Study study, String policy) {
        return scenario(study, policy).fences().stream()
                .mapToDouble(ScenariosTest::fencedKm)
                .sum();
    }

    private static double fencedKm(Fence fence) {
        return fence.span().lengthKm() * fence.coverage();
    }

    /** The force of a side, without the names that tell the sides apart. */
    private static List<String> force(Scenario scenario, Side side) {
        return scenario.watches().stream()
                .filter(watch -> watch.plan().side() == side)
                .map(ScenariosTest::nameless)
                .toList();
    }

    private static String nameless(Watch watch) {
        String own = watch.plan().side().toString();
        return watch.toString().replaceFirst("name=[^,]*", "name=?").replaceFirst("side=" + own, "side=?");
    }
}
