package org.twinmarch.report.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinmarch.border.Span;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Window;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** Runs that are looked at in replays: played once, whoever looks. */
final class Scenes {

    /** Two days in which bombs lie on the roads of both sides, two explode, a unit is lost, and the fence grows. */
    static final Trace WHOLE = whole();

    /** The same of one stretch. */
    static final Trace PART = within(WHOLE, new Window(950, 998, new Span(575, 815)));

    private static final String EAST_AND_WEST = """
            map:
              line: [[60, 30], [62, 30.6], [64, 29.8], [66, 30.1]]
              side-a: right
              places: {ford: {at: 12 km, label: The ford}, pass: {at: 31 km, label: The pass}}
            """;

    /** On a line that runs from west to east, side A in the south. */
    static final Trace BROAD = broad();

    /** Of a scenario without a map. */
    static final Trace BARE = first(study(Path.of("scenarios/circuit.yaml")), new Window(0, 12, new Span(0, 40)));

    private Scenes() {}

    private static Trace whole() {
        Study border = study(Path.of("scenarios/pakistan-iran.yaml"));
        Window window = new Window(950, 998, new Span(0, 959));
        return Trace.of(new Trace.Take(border, "growing-liaison", border.seed(), 1, window));
    }

    private static Trace broad() {
        try {
            Path file = Files.createTempFile("east-and-west", ".yaml");
            Files.writeString(file, Files.readString(Path.of("scenarios/coordination.yaml")) + EAST_AND_WEST);
            Trace trace = first(study(file), new Window(2, 8, new Span(0, 40)));
            Files.delete(file);
            return trace;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Study study(Path file) {
        return ((Reading.Checked) ScenarioFile.read(file)).study();
    }

    private static Trace first(Study study, Window window) {
        return Trace.of(
                new Trace.Take(study, study.policies().keySet().iterator().next(), study.seed(), 1, window));
    }

    /** The same run, of which another stretch is looked at. */
    private static Trace within(Trace trace, Window window) {
        Trace.Take take = trace.take();
        return new Trace(
                new Trace.Take(take.study(), take.policy(), take.seed(), take.replication(), window),
                trace.cast(),
                trace.outcome(),
                trace.happenings(),
                trace.ways(),
                trace.trails(),
                trace.scenery());
    }

    /** Writes the page of a run. */
    static Path page(Path folder, String name, Trace trace) throws IOException {
        return Files.writeString(
                folder.resolve(name + ".html"), ReplayPage.load().of(trace));
    }
}
