package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Border;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.intrusion.Crossing;

/** The race by formula against the race by looking at very many moments. */
class RaceTest {

    private static final Border BORDER = new Border(
            100,
            new Border.Zone("A", 10),
            new Border.Zone("B", 10),
            List.of(new Stretch("hills", new Span(20, 60), new Terrain(1, 1, 2))));
    private static final int STEPS = 200_000;

    private final Race race = new Race(BORDER.road());
    private final SplittableRandom random = new SplittableRandom(5);

    @Test
    @DisplayName("the meeting is the first moment at which the unit can be where the party is, inside its jurisdiction")
    void meetings() {
        int met = 0;
        for (int i = 0; i < 300; i++) {
            Crossing way = way();
            Race.Runner runner = runner();
            double placeKm = random.nextDouble(100);
            double arrivesHours = race.arrivesHours(runner, placeKm);
            double meetsHours = race.meetsHours(runner, arrivesHours, way);
            double seenHours = lookedUp(runner, arrivesHours, way);
            double stepHours = (way.endHours() - way.startHours()) / STEPS;
            if (seenHours == Race.NEVER) {
                // The first look may come too late for a meeting in the last instant of a jurisdiction.
                assertTrue(meetsHours == Race.NEVER || !inReach(runner, arrivesHours, way, meetsHours + stepHours));
            } else {
                assertEquals(seenHours, meetsHours, 1.01 * stepHours);
                met++;
            }
        }
        assertTrue(met > 50, "meetings to judge: " + met);
    }

    @Test
    @DisplayName("the road is longer than the line where the ground factor says so")
    void road() {
        // 10 km at factor 1 and 20 km at factor 2 make 50 km of road.
        assertEquals(50, BORDER.road().betweenKm(10, 40));
        assertEquals(50, BORDER.road().betweenKm(40, 10));
        assertEquals(40, BORDER.road().afterKm(10, 70, 50));
        assertEquals(10, BORDER.road().afterKm(40, 10, 50));
        assertEquals(70, BORDER.road().afterKm(10, 70, 1000));
        assertEquals(25, BORDER.road().afterKm(40, 10, 30));
    }

    private Crossing way() {
        Direction direction = random.nextBoolean() ? Direction.A_TO_B : Direction.B_TO_A;
        double startHours = random.nextDouble(-1, 1);
        double speedKmh = random.nextDouble(2, 30);
        double onLineHours = random.nextInt(2) * random.nextDouble();
        double atLineHours = startHours + 10 / speedKmh;
        double leavesHours = atLineHours + onLineHours;
        return new Crossing(direction, startHours, atLineHours, leavesHours, leavesHours + 10 / speedKmh, speedKmh);
    }

    private Race.Runner runner() {
        Side side = random.nextBoolean() ? Side.A : Side.B;
        double depthKm = side.sign() * random.nextDouble(5);
        double pursuitKm = random.nextInt(2) * random.nextDouble(12);
        return new Race.Runner(
                side, random.nextDouble(100), depthKm, random.nextDouble(10, 80), random.nextDouble(2), pursuitKm);
    }

    private static double lookedUp(Race.Runner runner, double arrivesHours, Crossing way) {
        for (int step = 0; step <= STEPS; step++) {
            double atHours = way.startHours() + (way.endHours() - way.startHours()) * step / STEPS;
            if (inReach(runner, arrivesHours, way, atHours)) {
                return atHours;
            }
        }
        return Race.NEVER;
    }

    private static boolean inReach(Race.Runner runner, double arrivesHours, Crossing way, double atHours) {
        double depthKm = way.depthKm(atHours);
        double beyondKm = -runner.side().sign() * depthKm;
        return atHours >= arrivesHours
                && atHours <= way.endHours()
                && beyondKm <= runner.pursuitKm()
                && Math.abs(depthKm - runner.depthKm()) <= runner.speedKmh() * (atHours - arrivesHours);
    }
}
