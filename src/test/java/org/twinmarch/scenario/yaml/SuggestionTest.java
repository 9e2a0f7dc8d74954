package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {

    @ParameterizedTest(name = "from \"{0}\" to \"{1}\" it is {2}")
    @CsvSource({
        "speed, speed, 0",
        "speed, sped, 1",
        "sped, speed, 1",
        "speed, spede, 1",
        "speed, Speed, 0",
        "speed, spied, 1",
        "kitten, sitting, 3",
        "'', abc, 3",
        "ca, abc, 3"
    })
    void edits(String one, String other, int edits) {
        assertEquals(edits, Suggestion.edits(one, other));
        assertEquals(edits, Suggestion.edits(other, one));
    }

    @Test
    @DisplayName("the nearest word is meant if it is near; the first one on a tie")
    void nearest() {
        List<String> known = List.of("stretch", "speed", "units");
        assertEquals(Optional.of("speed"), Suggestion.nearest("sped", known));
        assertEquals(Optional.empty(), Suggestion.nearest("weather", known));
        assertEquals(Optional.of("car"), Suggestion.nearest("cat", List.of("car", "can")));
        assertEquals("did you mean \"speed\"?", Suggestion.mend("sped", known));
        assertEquals("use one of: stretch, speed, units", Suggestion.mend("weather", known));
    }
}
