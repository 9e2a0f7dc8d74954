package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

    private static final String SCENARIO = "scenarios/pakistan-iran.yaml";

    @Test
    @DisplayName("one name explains both directions of a trade, and calls the sides as the scenario does")
    void bothDirections() {
        Called called = Called.with("explain", SCENARIO, "--at", "412km", "--time", "05:00", "--flow", "smugglers");

        assertEquals(0, called.code(), called.err());
        assertTrue(called.out().contains("smugglers-to-iran at 412 km"), called.out());
        assertTrue(called.out().contains("smugglers-to-pakistan at 412 km"), called.out());
        assertTrue(called.out().contains("Pakistan") && called.out().contains("Iran"), called.out());
    }

    @Test
    @DisplayName("what units see alone and the fence add up to the probability of detection")
    void addsUp() {
        // Border-lite is fenced up to 40 km with an alarm of 30 %, and its patrols are certain or see nothing.
        Called fenced = Called.with(
                "explain", "scenarios/border-lite.yaml", "--at", "20 km", "--time", "00:00", "--flow", "crossers");
        Called open = Called.with(
                "explain", "scenarios/border-lite.yaml", "--at", "60 km", "--time", "00:00", "--flow", "crossers");

        assertTrue(fenced.out().contains("alarm with probability 30 %"), fenced.out());
        assertTrue(
                fenced.out().lines().anyMatch(line -> line.matches("Probability of detection: (30|100) %")),
                fenced.out());
        assertTrue(
                open.out().lines().anyMatch(line -> line.matches("Probability of detection: (0|100) %")), open.out());
    }

    @Test
    @DisplayName("a place off the line, a time that is none and an unknown flow end with 2 and the mend")
    void misuse() {
        assertTrue(misused("--at", "1200 km", "--time", "03:00", "--flow", "militants")
                .contains("959 km"));
        assertTrue(
                misused("--at", "412", "--time", "03:00", "--flow", "militants").contains("needs one"));
        assertTrue(misused("--at", "412 km", "--time", "3 o'clock", "--flow", "militants")
                .contains("HH:MM"));
        assertTrue(misused("--at", "412 km", "--time", "03:00", "--flow", "pirates")
                .contains("militants-to-iran"));
    }

    private static String misused(String... options) {
        String[] arguments = new String[options.length + 2];
        arguments[0] = "explain";
        arguments[1] = SCENARIO;
        System.arraycopy(options, 0, arguments, 2, options.length);
        Called called = Called.with(arguments);
        assertEquals(2, called.code(), called.err());
        return called.err();
    }
}
