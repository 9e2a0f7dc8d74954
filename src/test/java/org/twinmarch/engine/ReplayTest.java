package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.twinmarch.border.DailyWindow;
import org.twinmarch.patrol.Duty;
import org.twinmarch.scenario.Scenario;

@Label("a replication, held against the plain definition")
class ReplayTest {

    @Property(tries = 60, seed = "91", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("detects each party exactly when the hazard of all units that are not busy has used up its budget")
    void everyParty(@ForAll(supplier = World.Any.class) World world) {
        Replay replay = new Replay(world.watched(), world.seed(), 1);

        assertEquals(List.of(), replay.complaints());
        Statistics.label("detections held against brute force")
                .collect(replay.diary().detections.size() > 5)
                .coverage(seen -> seen.check(true).count(worlds -> worlds > 25));
    }

    @Example
    @Label("lets a unit that comes on duty look at those who wait one by one, until one of them makes it busy")
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
