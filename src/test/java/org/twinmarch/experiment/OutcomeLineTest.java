package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

@DisplayName("an outcome as a line of numbers")
class OutcomeLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"pakistan-iran", "border-lite", "circuit", "coordination"})
    @DisplayName("reads back to the very same, under every policy")
    void lossless(String name) throws InterruptedException {
        Study study = ((Reading.Checked) ScenarioFile.read(Path.of("scenarios", name + ".yaml"))).study();
        Design design = new Design(List.copyOf(study.policies().keySet()), 1, study.seed(), 0.95);

        Experiment.of(study, design).play(2, outcome -> {
            String line = OutcomeLine.of(outcome);
            assertEquals(outcome, OutcomeLine.read(line, outcome.policy(), outcome.replication()));
            String less = line.substring(0, line.lastIndexOf(' '));
            assertThrows(IllegalArgumentException.class, () -> OutcomeLine.read(less, outcome.policy(), 1));
        });
    }
}
