package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.twinmarch.border.Span;
import org.twinmarch.scenario.Scenario;

@Label("the exposure of a party")
class ExposureTest {

    private static final int PROBES = 6;

    @Property(tries = 300, seed = "81", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label(
            "to each idle unit is the hazard integrated along its way, for every law, reach, motion, duty, light and ground")
    void bruteForce(@ForAll(supplier = World.Any.class) World world) {
        Scenario scenario = world.watched();
        SplittableRandom random = new SplittableRandom(world.seed());
        int compared = 0;
        for (int i = 0; i < PROBES; i++) {
            compared += compare(scenario, world.seed(), probe(scenario, random));
        }
        Statistics.label("exposures were compared").collect(compared > 2).coverage(seen -> seen.check(true)
                .count(worlds -> worlds > 150));
    }

    /** A party that crosses somewhere on the sector of one of the plans. */
    private static Probe probe(Scenario scenario, SplittableRandom random) {
        Span sector = scenario.watches()
                .get(random.nextInt(scenario.watches().size()))
                .plan()
                .sector();
        return new Probe(
                random.nextInt(scenario.flows().size()),
                random.nextDouble(sector.fromKm(), sector.toKm()),
                random.nextDouble(scenario.calendar().horizonHours()),
                random.nextBoolean());
    }

    /** Compares engine and brute force; the number of units that see the party. */
    private static int compare(Scenario scenario, long seed, Probe probe) {
        List<Exposure> engine = Stage.of(scenario).expose(seed, 1, probe).stream()
                .filter(exposure -> exposure.hazard() > 1e-9)
                .toList();
        List<Witness> plain = plain(scenario, seed, probe);
        String where = probe.toString();
        assertEquals(plain.size(), engine.size(), where);
        for (int i = 0; i < plain.size(); i++) {
            String which = where + ", " + engine.get(i);
            assertEquals(plain.get(i).guard().source(), engine.get(i).source().index(), which);
            assertEquals(plain.get(i).guard().number(), engine.get(i).unit(), which);
            assertEquals(
                    plain.get(i).total(),
                    engine.get(i).hazard(),
                    1e-7 * (1 + engine.get(i).hazard()),
                    which);
            assertEquals(plain.get(i).firstHours(), engine.get(i).firstHours(), 1e-9, which);
        }
        return plain.size();
    }

    private static List<Witness> plain(Scenario scenario, long seed, Probe probe) {
        double[] block = new double[Traffic.BLOCK];
        Arrays.fill(block, 0.5);
        block[Traffic.FENCE] = probe.fenced() ? 0 : 1;
        Walker walker = Walker.of(scenario, probe.flow(), probe.placeKm(), probe.startHours(), block);
        Sky sky = new Sky(scenario, seed, 1, walker.endHours());
        return new Watching(scenario, seed, 1, walker.endHours())
                .guards().stream()
                        .map(guard -> new Witness(sky, scenario.calendar(), guard, walker, 0)
                                .watch(walker.startHours(), walker.endHours()))
                        .filter(witness -> witness.total() > 1e-9)
                        .toList();
    }
}
