package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Span;
import org.twinmarch.scenario.Scenario;

@DisplayName("the exposure of a party")
class ExposureTest {

    private static final int WORLDS = 300;
    private static final int PROBES = 6;
    private static final long SEED = 7;

    @Test
    @DisplayName(
            "to each idle unit is the hazard integrated along its way, for every law, reach, motion, duty, light and ground")
    void bruteForce() {
        Worlds worlds = new Worlds(81);
        SplittableRandom random = new SplittableRandom(82);
        int compared = 0;
        for (int world = 0; world < WORLDS; world++) {
            Scenario scenario = worlds.next();
            for (int i = 0; i < PROBES; i++) {
                compared += compare(scenario, world + 1, probe(scenario, random));
            }
        }
        assertTrue(compared > 1000, "only " + compared + " exposures were compared");
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
    private static int compare(Scenario scenario, long replication, Probe probe) {
        List<Exposure> engine = Stage.of(scenario).expose(SEED, replication, probe).stream()
                .filter(exposure -> exposure.hazard() > 1e-9)
                .toList();
        List<Witness> plain = plain(scenario, replication, probe);
        String where = "replication " + replication + ", " + probe;
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

    private static List<Witness> plain(Scenario scenario, long replication, Probe probe) {
        double[] block = new double[Traffic.BLOCK];
        Arrays.fill(block, 0.5);
        block[Traffic.FENCE] = probe.fenced() ? 0 : 1;
        Walker walker = Walker.of(scenario, probe.flow(), probe.placeKm(), probe.startHours(), block);
        Sky sky = new Sky(scenario, SEED, replication, walker.endHours());
        return new Watching(scenario, SEED, replication, walker.endHours())
                .guards().stream()
                        .map(guard -> new Witness(sky, scenario.calendar(), guard, walker, 0)
                                .watch(walker.startHours(), walker.endHours()))
                        .filter(witness -> witness.total() > 1e-9)
                        .toList();
    }
}
