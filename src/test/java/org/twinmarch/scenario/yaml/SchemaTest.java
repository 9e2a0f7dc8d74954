package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.quantity.Dimension;
import tools.jackson.databind.JsonNode;

/** The schema is sound, agrees with the readers, and lets editors accept what the readers accept. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Schema schema = REGISTRY.getSchema(SchemaText.read(), InputFormat.JSON);

    @Test
    @DisplayName("it keeps to JSON Schema 2020-12")
    void soundness() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertEquals(List.of(), metaSchema.validate(SchemaText.read(), InputFormat.JSON));
        assertTrue(metaSchema.validate("{\"type\": 3}", InputFormat.JSON).size() > 0);
    }

    @ParameterizedTest
    @MethodSource
    @DisplayName("it accepts every scenario that the program accepts, policies and all")
    void accepts(String text) {
        assertEquals(List.of(), schema.validate(json(text)));
    }

    static Stream<String> accepts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            List<Path> scenarios = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !StudyFile.isStudy(file))
                    .toList();
            List<String> texts = new ArrayList<>(List.of(Sample.everyKey().text(), SchemaText.template("n")));
            for (Path scenario : scenarios) {
                texts.add(Files.readString(scenario));
            }
            return texts.stream();
        }
    }

    @Test
    @DisplayName("that of study files keeps to it too, knows the same names, and accepts the studies that are shipped")
    void ofStudies() throws IOException {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        Schema study = REGISTRY.getSchema(SchemaText.ofStudy(), InputFormat.JSON);

        assertEquals(List.of(), metaSchema.validate(SchemaText.ofStudy(), InputFormat.JSON));
        assertEquals(
                Names.PATTERN.pattern(),
                study.getSchemaNode().at("/$defs/name/pattern").asString());
        try (Stream<Path> files = Files.walk(Path.of("scenarios"))) {
            List<Path> studies = files.filter(StudyFile::isStudy).toList();
            assertTrue(studies.size() > 0);
            for (Path file : studies) {
                assertEquals(List.of(), study.validate(json(Files.readString(file))));
            }
        }
    }

    @Test
    @DisplayName("its units are those of the program, no more and no fewer")
    void units() {
        Map<String, Dimension> dimensions = Map.of(
                "length", Dimension.LENGTH,
                "duration", Dimension.DURATION,
                "speed", Dimension.SPEED,
                "frequency", Dimension.FREQUENCY,
                "density", Dimension.DENSITY,
                "progress", Dimension.PROGRESS,
                "sweep", Dimension.SWEEP);

        dimensions.forEach((name, dimension) -> {
            String pattern =
                    schema.getSchemaNode().at("/$defs/" + name + "/pattern").asString();
            String units = pattern.substring(pattern.lastIndexOf('(') + 1, pattern.lastIndexOf(')'));
            assertEquals(dimension.symbols(), List.of(units.replace(" +", " ").split("\\|")), name);
        });
    }

    @Test
    @DisplayName("its names are those of the program")
    void names() {
        JsonNode pattern = schema.getSchemaNode().at("/$defs/name/pattern");
        assertEquals(Names.PATTERN.pattern(), pattern.asString());
        schema.getSchemaNode().findParents("propertyNames").stream()
                .map(parent -> parent.at("/propertyNames/pattern"))
                .filter(found -> !found.asString().contains(":"))
                .forEach(found -> assertEquals(pattern, found));
    }

    @Test
    @DisplayName("every key has a description, for editors and for the reference")
    void descriptions() {
        List<JsonNode> maps = schema.getSchemaNode().findParents("properties");
        assertTrue(maps.size() > 20);
        for (JsonNode map : maps) {
            map.get("properties")
                    .propertyStream()
                    .filter(key -> !key.getValue().has("description"))
                    .filter(key -> !key.getValue().path("$ref").asString().endsWith("/file"))
                    .filter(key -> !map.get("properties").has("jan"))
                    .forEach(key -> fail(key.getKey() + " has no description"));
        }
    }

    @Test
    @DisplayName("a scenario from the template passes the check")
    void template() {
        Reading reading = ScenarioFile.read("n.yaml", SchemaText.template("n"), Tables.none());

        assertTrue(reading instanceof Reading.Checked, reading::toString);
        assertEquals("n", ((Reading.Checked) reading).study().name());
        assertTrue(SchemaText.template("n").startsWith("# yaml-language-server: $schema=twinmarch.schema.json\n"));
    }

    private static JsonNode json(String text) {
        Findings findings = new Findings();
        return Source.of("text", text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> Composition.compose(source, findings))
                .map(Json::of)
                .orElseThrow();
    }
}
