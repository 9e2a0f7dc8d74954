package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;

@DisplayName("the line of a closed form along a factor")
class TheoryLineTest {

    private static TheoryLine line(String factor) {
        Reading.Checked circuit = (Reading.Checked) ScenarioFile.read(Path.of("scenarios/circuit.yaml"));
        return new TheoryLine(circuit.file().effective("agreed"), factor);
    }

    @Test
    @DisplayName("goes through levels that nobody has played: min(1, n f)")
    void between() {
        assertEquals(
                Optional.of(List.of(0.25, 0.75, 1.0, 1.0)),
                line("flows.parties.stay").at(List.of("15 min", "45 min", "1 h", "100 min")));
    }

    @Test
    @DisplayName("is left out where a level makes no sense, or the form does not hold for one")
    void none() {
        assertEquals(
                Optional.of(List.of(0.5, 0.75)), line("patrols.circuit.units").at(List.of("2", "3")));
        assertEquals(Optional.empty(), line("patrols.circuit.units").at(List.of("2", "2.5", "3")));
        assertEquals(Optional.empty(), line("flows.parties.handling").at(List.of("0 min", "1 min")));
        assertEquals(Optional.empty(), line("patrols.nobody.units").at(List.of("1")));
    }
}
