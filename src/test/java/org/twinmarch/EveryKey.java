package org.twinmarch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.twinmarch.scenario.yaml.Problem;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** A scenario in which every feature is at work at once, with the tables that belong to it. */
public final class EveryKey {

    private EveryKey() {}

    /** The scenario. */
    public static YamlTree scenario() {
        return YamlTree.read(text("every-key.yaml"));
    }

    /** A list of changes of the scenario, at least one for each key. */
    public static YamlTree changes() {
        return YamlTree.read(text("key-changes.yaml"));
    }

    /** Reads a variant of the scenario. */
    public static Reading read(YamlTree variant) {
        return ScenarioFile.read(
                "every-key.yaml", variant.text(), name -> text(name).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a variant that must be sound.
     *
     * @throws AssertionError with all problems, if it is not
     */
    public static Reading.Checked sound(YamlTree variant) {
        if (read(variant) instanceof Reading.Checked checked) {
            return checked;
        }
        Reading.Broken broken = (Reading.Broken) read(variant);
        throw new AssertionError(
                String.join("", broken.problems().stream().map(Problem::report).toList()));
    }

    private static String text(String name) {
        try (InputStream in = EveryKey.class.getResourceAsStream("everykey/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
