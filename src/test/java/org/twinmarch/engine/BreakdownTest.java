package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.twinmarch.engine.Parts.Part;
import org.twinmarch.scenario.Scenario;

/** That they add up is held by {@link ConservationTest}. */
@Label("the parties by stretch, hour and month")
class BreakdownTest {

    @Property(tries = 120, seed = "34", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("are counted where and when they start, by the calendar on the wall")
    void wall(@ForAll(supplier = World.Any.class) World world) {
        Scenario scenario = world.whole();
        Wall wall = new Wall(scenario);
        Parts parts = new Parts(scenario);
        Breakdown breakdown = new Breakdown(parts, scenario.flows().size());
        Stage.of(scenario).play(world.seed(), 1, new Tapes(breakdown, wall));

        List<Part> all = parts.all();
        Breakdown.Sheet sheet = breakdown.sheet();
        for (int flow = 0; flow < scenario.flows().size(); flow++) {
            for (int part = 0; part < all.size(); part++) {
                assertEquals(
                        wall.attempted(flow, all.get(part)),
                        sheet.count(PartyCount.ATTEMPTED, flow, part),
                        all.get(part).toString());
            }
        }
        Statistics.label("months of a leap year")
                .collect(all.contains(new Part(Parts.By.MONTH, "2020-02"))
                        && all.contains(new Part(Parts.By.MONTH, "2020-03")))
                .coverage(seen -> seen.check(true).count(worlds -> worlds > 50));
    }
}
