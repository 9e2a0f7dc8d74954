package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.patrol.Duty;
import org.twinmarch.scenario.Scenario;

@DisplayName("a replication, held against the plain definition")
class ReplayTest {

    private static final int WORLDS = 60;

    @Test
    @DisplayName("detects each party exactly when the hazard of all units that are not busy has used up its budget")
    void everyParty() {
        Worlds worlds = new Worlds(91);
        int detections = 0;
        for (int world = 1; world <= WORLDS; world++) {
            Scenario scenario = worlds.next();
            Replay replay = new Replay(scenario, 5, world);
            assertEquals(List.of(), replay.complaints(), "world " + world);
            detections += replay.diary().detections.size();
        }
        assertTrue(detections > 300, "only " + detections + " detections were held against brute force");
    }

    @Test
    @DisplayName("lets a unit that comes on duty look at those who wait one by one, until one of them makes it busy")
    void shiftStart() {
        Duty nights = new Duty.Shifts(List.of(new DailyWindow(22, 6)));
        Scenario scenario = OneKm.with(
                        1,
                        20,
                        OneKm.looking("nights", nights, 0.2),
                        OneKm.looking("days", new Duty.Cycle(9, 3, 1), 0.1))
                .handling(0.5)
                .lasting(100)
                .scenario();
        Replay replay = new Replay(scenario, 5, 1);

        assertEquals(List.of(), replay.complaints());
        assertTrue(replay.diary().occupations.size() > 30);
    }
}
