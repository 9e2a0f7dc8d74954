package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.SchemaText;
import org.twinmarch.scenario.yaml.Tables;

/** Nothing in a scenario file is silently ignored: whatever is changed either shows in some output or is refused. */
@DisplayName("every key of the scenario file")
class EveryKeyTest {

    private final YamlTree sample = YamlTree.read(text("every-key.yaml"));
    private final List<KeyChange> changes = KeyChange.listOf(YamlTree.read(text("key-changes.yaml")));
    private final SchemaKeys schema = new SchemaKeys(YamlTree.read(SchemaText.read()));

    @Test
    @DisplayName("has a change, and so has every word that it lets stand as a value")
    void coverage() {
        Set<String> unchanged = new TreeSet<>(schema.keys());
        unchanged.addAll(schema.words());
        changes.forEach(change -> unchanged.removeAll(change.keys(schema)));
        changes.forEach(change -> change.words(schema, sample).forEach(unchanged::remove));

        assertEquals(Set.of(), unchanged);
    }

    @Test
    @DisplayName("shows in some output when it is changed")
    void changes() {
        Map<Map<?, ?>, Looks> before = new HashMap<>();
        Set<String> silent = new TreeSet<>();
        Set<String> refused = new TreeSet<>();
        for (KeyChange change : changes) {
            Looks unchanged = before.computeIfAbsent(change.given(), given -> looks(change.before(sample)));
            Reading changed = read(change.after(sample));
            if (changed instanceof Reading.Checked checked) {
                if (!unchanged.differFrom(checked)) {
                    silent.add(change.toString());
                }
            } else {
                refused.add(change.path() + told(changed));
            }
        }

        assertEquals(Set.of(), silent);
        refused.removeIf(told -> told.startsWith("format"));
        assertEquals(Set.of(), refused);
    }

    @Test
    @DisplayName("shows in some output, or in a refusal, when it is taken away")
    void removals() {
        Looks whole = looks(sample);
        Set<String> silent = new TreeSet<>();
        for (String path : sample.paths()) {
            Reading reading = read(sample.without(path));
            if (reading instanceof Reading.Checked checked && !whole.differFrom(checked)) {
                silent.add(path);
            }
            told(reading);
        }

        assertEquals(Set.of(), silent);
    }

    /** What is told of a file that is refused: each problem with place, reason and mend. */
    private static String told(Reading reading) {
        if (!(reading instanceof Reading.Broken broken)) {
            return "";
        }
        assertFalse(broken.problems().isEmpty());
        for (Problem problem : broken.problems()) {
            assertFalse(problem.place().toString().isBlank() || problem.wrong().isBlank() || problem.mend().isBlank());
        }
        return broken.problems().stream().map(Problem::report).toList().toString();
    }

    private static Looks looks(YamlTree file) {
        if (read(file) instanceof Reading.Checked checked) {
            return Looks.at(checked);
        }
        throw new AssertionError(told(read(file)));
    }

    private static Reading read(YamlTree file) {
        return ScenarioFile.read("sample.yaml", file.text(), tables());
    }

    private static Tables tables() {
        return name -> text(name).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) {
        try (var in = EveryKeyTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }
}
