package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Stage;
import org.twinmarch.engine.Tape;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

/** C21 on a timetable: predictability is the whole difference. */
class WaitingTest {

    private static final double HEADWAY_HOURS = 10.0 / 10 + 3;

    @Test
    @DisplayName("after a pass of a timetable the next comes a whole headway later, to the last digits")
    void timetable() {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios/closed-forms/c21-waiting.yaml"))).study();
        Stage stage = Stage.of(study.policies().get("timetable"));
        Passes passes = new Passes();
        for (int replication = 1; replication <= 20; replication++) {
            stage.play(study.seed(), replication, passes);
        }
        assertTrue(passes.gapsHours.size() > 1000);
        passes.gapsHours.forEach(gapHours -> assertEquals(HEADWAY_HOURS, gapHours, 1e-9));
    }

    /** The time between one sighting of a party and the next. */
    private static final class Passes implements Tape {

        private final Map<Party, Double> lastHours = new HashMap<>();
        private final List<Double> gapsHours = new ArrayList<>();

        @Override
        public void detected(Party party, Source source, double atHours) {
            if (lastHours.containsKey(party)) {
                gapsHours.add(atHours - lastHours.get(party));
            }
            lastHours.put(party, atHours);
        }
    }
}
