package org.twinmarch;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Holds the drawing of the packages, and the habits that a compiler cannot hold. */
class ArchitectureTest {

    private static final String BASE = "org.twinmarch.";

    /** A package uses packages on lower rows only, never its own row. */
    static final String DRAWING = """
            7  cli
            6  report
            5  experiment
            4  engine  scenario.yaml
            3  scenario  theory
            2  patrol  detection  intrusion  cooperation
            1  border  stats
            0  quantity
            """;

    /** Each piece of third-party code, and the only packages that may know it. */
    private static final String WALLS = """
            picocli                    cli
            org.jfree                  report
            org.apache.batik           report
            org.apache.pdfbox          report
            de.rototor                 report
            org.apache.commons.math3   stats  experiment
            umontreal.ssj              stats  engine
            de.siegmar.fastcsv         experiment
            blue.strategic.parquet     experiment
            org.apache.parquet         experiment
            org.snakeyaml.engine       scenario.yaml
            com.networknt              scenario.yaml
            tools.jackson              scenario.yaml
            """;

    private static final int LONGEST_FILE = 400;

    private static final Map<String, Integer> ROWS = lines(DRAWING)
            .flatMap(words -> words.subList(1, words.size()).stream().map(name -> Map.entry(name, words.get(0))))
            .collect(toMap(Map.Entry::getKey, entry -> Integer.valueOf(entry.getValue())));

    private static final Map<String, List<String>> OWNERS =
            lines(WALLS).collect(toMap(words -> words.get(0), words -> words.subList(1, words.size())));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.twinmarch");

    @Test
    @DisplayName("a package uses lower rows only, never its own")
    void rowsPointDown() {
        classes()
                .should(dependOnlyWhere("lies on a lower row", ArchitectureTest::pointsDown))
                .check(CLASSES);
    }

    @Test
    @DisplayName("third-party code stays behind its wall")
    void walls() {
        classes()
                .should(dependOnlyWhere("is allowed here", ArchitectureTest::isBehindItsWall))
                .check(CLASSES);
    }

    @Test
    @DisplayName("packages form no cycle")
    void noCycle() {
        slices().matching("org.twinmarch.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    @DisplayName("only the command line talks to the terminal and ends the program")
    void terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.twinmarch.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(CLASSES);
    }

    @Test
    @DisplayName("streams of random numbers are opened in one place, and there is no other chance")
    void streams() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.twinmarch.stats.Streams")
                .and()
                .areNotAssignableTo("org.twinmarch.stats.Stream") // an heir calls the one above it
                .should()
                .callConstructorWhere(target(owner(named("org.twinmarch.stats.Stream"))))
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat(type(Random.class).or(type(ThreadLocalRandom.class)))
                .orShould()
                .callMethod(Math.class, "random")
                .check(CLASSES);
    }

    @Test
    @DisplayName("the model has no clock but its own")
    void noWallClock() {
        noClasses()
                .that(resideInAnyPackage(modelPackages()))
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(CLASSES);
    }

    @Test
    @DisplayName("only the engine knows SSJ's events")
    void events() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.twinmarch.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("umontreal.ssj.simevents..")
                .check(CLASSES);
    }

    @Test
    @DisplayName("no class is called Manager, Util, Helper, Base, Abstract or Impl")
    void classNames() {
        noClasses()
                .should()
                .haveNameMatching(".*[.$](Abstract|Base)\\p{Upper}\\w*")
                .orShould()
                .haveNameMatching(".*(Manager|Utils?|Helper|Base|Impl)")
                .check(CLASSES);
    }

    @Test
    @DisplayName("no accessor is called get, unless a library says so")
    void accessors() {
        methods().should(notBeCalledGetByUs()).check(CLASSES);
    }

    @Test
    @DisplayName("no static state changes")
    void staticState() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    @DisplayName("every package is in the drawing and says in a sentence what it is")
    void drawingIsComplete() {
        Set<String> undrawn = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> drawn(name).isEmpty())
                .collect(Collectors.toSet());
        assertEquals(Set.of(), undrawn);

        CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .map(JavaPackage::getName)
                .map(name -> Path.of("src/main/java", name.replace('.', '/'), "package-info.java"))
                .forEach(file -> assertTrue(Files.exists(file), file + " is missing"));
    }

    @Test
    @DisplayName("no file is longer than a reader can hold")
    void fileLength() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            List<String> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> codeLines(file) > LONGEST_FILE)
                    .map(file -> file + ": " + codeLines(file) + " lines of code")
                    .toList();
            assertEquals(List.of(), tooLong);
        }
    }

    private static Stream<List<String>> lines(String table) {
        return table.lines().map(line -> Arrays.asList(line.trim().split("\\s+")));
    }

    /** The drawn package that a full package name belongs to: the longest that it begins with. */
    private static Optional<String> drawn(String packageName) {
        return ROWS.keySet().stream()
                .filter(name -> (packageName + ".").startsWith(BASE + name + "."))
                .max(Comparator.comparingInt(String::length));
    }

    private static boolean pointsDown(Dependency dependency) {
        Optional<String> from = drawn(dependency.getOriginClass().getPackageName());
        Optional<String> to = drawn(dependency.getTargetClass().getPackageName());
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return true; // what is not drawn is another test's concern
        }
        return ROWS.get(to.get()) < ROWS.get(from.get());
    }

    private static boolean isBehindItsWall(Dependency dependency) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.isEmpty() || target.startsWith("java") || target.startsWith("org.w3c.dom")) {
            return true;
        }
        if (target.startsWith("org.twinmarch")) {
            return true;
        }
        String from = drawn(dependency.getOriginClass().getPackageName()).orElse("");
        return OWNERS.entrySet().stream()
                .anyMatch(wall -> (target + ".").startsWith(wall.getKey() + ".")
                        && wall.getValue().contains(from));
    }

    private static String[] modelPackages() {
        return ROWS.entrySet().stream()
                .filter(entry -> entry.getValue() <= 4)
                .map(entry -> BASE + entry.getKey() + "..")
                .toArray(String[]::new);
    }

    private static DescribedPredicate<JavaClass> named(String fullName) {
        return DescribedPredicate.describe(
                fullName, candidate -> candidate.getName().equals(fullName));
    }

    private static ArchCondition<JavaClass> dependOnlyWhere(
            String description, java.util.function.Predicate<Dependency> allowed) {
        return new ArchCondition<>("depend only on what " + description) {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> !allowed.test(dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> notBeCalledGetByUs() {
        return new ArchCondition<>("not be called get, unless it overrides") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getName().matches("get(\\p{Upper}\\w*)?") && !overrides(method)) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            }
        };
    }

    private static boolean overrides(JavaMethod method) {
        JavaClass owner = method.getOwner();
        return Stream.concat(owner.getAllRawInterfaces().stream(), owner.getAllRawSuperclasses().stream())
                .flatMap(type -> type.getMethods().stream())
                .anyMatch(inherited -> inherited.getName().equals(method.getName()));
    }

    private static long codeLines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::trim)
                    .filter(line -> !line.isEmpty() && !line.matches("(//|/\\*|\\*).*"))
                    .count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
