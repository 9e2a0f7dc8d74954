package org.twinmarch.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.twinmarch.report.Charts;
import org.twinmarch.report.Evidence;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.scenario.yaml.Reading;

/**
 * A short look at a scenario and a long one.
 *
 * @param scenario the scenario
 * @param glance   what shows at first
 * @param whole    all that shows but the map
 */
record Looks(Reading.Checked scenario, Shown glance, Shown whole) {

    static Looks at(Reading.Checked scenario) {
        return new Looks(scenario, Shown.atFirst(scenario), Shown.of(scenario));
    }

    /** Whether anything that shows of another scenario differs; mostly a glance tells. */
    boolean differFrom(Reading.Checked other) {
        if (!glance.equals(Shown.atFirst(other))) {
            return true;
        }
        Shown then = Shown.of(other);
        return !whole.equals(then) || !map(scenario, whole).equals(map(other, then));
    }

    /** The map, drawn only where nothing else differs. */
    private static List<String> map(Reading.Checked scenario, Shown shown) {
        try {
            return new Charts(72)
                    .of(new Evidence(shown.findings(), scenario.study())).stream()
                            .filter(drawing -> drawing.name().equals("map-detection"))
                            .map(NamedDrawing::svg)
                            .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
