package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.EveryKey;
import org.twinmarch.YamlTree;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.SchemaText;

/** Nothing in a scenario file is silently ignored: whatever is changed either shows in some output or is refused. */
@DisplayName("every key of the scenario file")
class EveryKeyTest {

    private final YamlTree scenario = EveryKey.scenario();
    private final List<KeyChange> changes = KeyChange.listOf(EveryKey.changes());

    @Test
    @DisplayName("has a change, and so has every word that the schema lets stand as a value")
    void coverage() {
        SchemaKeys schema = new SchemaKeys(YamlTree.read(SchemaText.read()));
        Set<String> unchanged = new TreeSet<>(schema.keys());
        unchanged.addAll(schema.words());

        changes.forEach(change -> unchanged.removeAll(change.keys(schema)));
        changes.forEach(change -> change.words(schema, scenario).forEach(unchanged::remove));

        assertEquals(Set.of(), unchanged);
    }

    @Test
    @DisplayName("shows in some output when it is changed; only another format cannot be read")
    void changes() {
        Map<Map<?, ?>, Looks> before = new HashMap<>();
        List<String> refused = new ArrayList<>();
        List<KeyChange> silent = new ArrayList<>();
        for (KeyChange change : changes) {
            Looks unchanged = before.computeIfAbsent(change.given(), given -> looks(change.before(scenario)));
            Reading changed = EveryKey.read(change.after(scenario));
            if (changed instanceof Reading.Broken) {
                refused.add(change.path());
            } else if (!unchanged.differFrom((Reading.Checked) changed)) {
                silent.add(change);
            }
        }

        assertEquals(List.of("format"), refused);
        assertEquals(List.of(), silent);
    }

    @Test
    @DisplayName("shows in some output, or is asked for, when it is taken away")
    void removals() {
        Looks whole = looks(scenario);
        List<String> silent = new ArrayList<>();
        for (String path : scenario.paths()) {
            if (EveryKey.read(scenario.without(path)) instanceof Reading.Checked less && !whole.differFrom(less)) {
                silent.add(path);
            }
        }

        // The timetables of a run are those of the grade agreed on; changes() agrees on each of these grades in turn.
        assertEquals(
                List.of("co-operation/grades/liaison/timetables", "co-operation/grades/agreed-timetables/timetables"),
                silent);
    }

    private static Looks looks(YamlTree scenario) {
        return Looks.at(EveryKey.sound(scenario));
    }
}
