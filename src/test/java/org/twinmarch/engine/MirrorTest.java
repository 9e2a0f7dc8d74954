package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.twinmarch.scenario.Scenario;

@Label("nothing in the model knows which side is which")
class MirrorTest {

    @Property(tries = 300, seed = "32", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label("a scenario with the sides exchanged gives the same run with the sides exchanged, to the last bit")
    void mirrored(@ForAll(supplier = World.Any.class) World world) {
        Scenario scenario = world.whole();
        Transcript plain = new Transcript(false);
        Transcript mirrored = new Transcript(true);
        Stage.of(scenario).play(world.seed(), 1, plain);
        Stage.of(Mirror.of(scenario)).play(world.seed(), 1, mirrored);

        assertEquals(plain.lines, mirrored.lines);
        Statistics.label("attacks that somebody is blamed for")
                .collect(plain.attributed > 0)
                .coverage(seen -> seen.check(true).count(worlds -> worlds > 10));
    }
}
