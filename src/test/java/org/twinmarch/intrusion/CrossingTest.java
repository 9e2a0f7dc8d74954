package org.twinmarch.intrusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Direction;

@DisplayName("the way of a party")
class CrossingTest {

    private static final int SAMPLES = 2000;

    @Test
    @DisplayName("is continuous, starts at its own zone's edge, stays on the line and ends at the other zone's edge")
    void depth() {
        Crossing crossing = new Crossing(Direction.B_TO_A, 2, 4, 5, 8, 3);

        assertEquals(6, crossing.depthKm(2));
        assertEquals(0, crossing.depthKm(4), Double.MIN_VALUE);
        assertEquals(0, crossing.depthKm(4.7), Double.MIN_VALUE);
        assertEquals(0, crossing.depthKm(5), Double.MIN_VALUE);
        assertEquals(-9, crossing.depthKm(8));
    }

    @Test
    @DisplayName("has between its turns the speed that it says")
    void speed() {
        SplittableRandom random = new SplittableRandom(41);
        for (int i = 0; i < 500; i++) {
            Crossing crossing = draw(random);
            double atHours = random.nextDouble(crossing.startHours(), crossing.endHours());
            double untilHours = Math.min(crossing.nextTurnHours(atHours), crossing.endHours());
            double movedKm = crossing.depthKm(untilHours) - crossing.depthKm(atHours);

            assertEquals(crossing.depthSpeedKmh(atHours) * (untilHours - atHours), movedKm, 1e-12);
            assertTrue(crossing.nextTurnHours(atHours) > atHours);
        }
    }

    @Test
    @DisplayName("is in a band of depth from the first to the last moment at which a scan finds it there")
    void band() {
        SplittableRandom random = new SplittableRandom(42);
        for (int i = 0; i < 500; i++) {
            Crossing crossing = draw(random);
            double lowKm = random.nextDouble(-8, 8);
            double highKm = lowKm + random.nextDouble(5);
            double stepHours = (crossing.endHours() - crossing.startHours()) / SAMPLES;
            double[] inBand = DoubleStream.iterate(
                            crossing.startHours(), t -> t <= crossing.endHours(), t -> t + stepHours)
                    .filter(t -> crossing.depthKm(t) >= lowKm && crossing.depthKm(t) <= highKm)
                    .toArray();
            double entersHours = crossing.entersBandHours(lowKm, highKm);
            double leavesHours = crossing.leavesBandHours(lowKm, highKm);
            if (inBand.length == 0) {
                assertTrue(!(leavesHours - entersHours > stepHours), crossing + " in " + lowKm + " to " + highKm);
            } else {
                assertEquals(inBand[0], entersHours, stepHours);
                assertEquals(inBand[inBand.length - 1], leavesHours, stepHours);
            }
        }
    }

    @Test
    @DisplayName("is in the band of the line itself exactly while it stays there")
    void line() {
        SplittableRandom random = new SplittableRandom(43);
        for (int i = 0; i < 100; i++) {
            Crossing crossing = draw(random);
            assertEquals(crossing.atLineHours(), crossing.entersBandHours(0, 0));
            assertEquals(crossing.leavesLineHours(), crossing.leavesBandHours(0, 0));
        }
    }

    @Test
    @DisplayName("the other way round is the mirror image, to the last bit")
    void mirror() {
        SplittableRandom random = new SplittableRandom(44);
        for (int i = 0; i < 500; i++) {
            Crossing there = draw(random);
            Crossing back = new Crossing(
                    there.direction() == Direction.A_TO_B ? Direction.B_TO_A : Direction.A_TO_B,
                    there.startHours(),
                    there.atLineHours(),
                    there.leavesLineHours(),
                    there.endHours(),
                    there.speedKmh());
            double atHours = random.nextDouble(there.startHours(), there.endHours());
            double lowKm = random.nextDouble(-8, 8);

            assertEquals(0, there.depthKm(atHours) + back.depthKm(atHours));
            assertEquals(there.entersBandHours(lowKm, lowKm + 2), back.entersBandHours(-lowKm - 2, -lowKm));
            assertEquals(there.leavesBandHours(lowKm, lowKm + 2), back.leavesBandHours(-lowKm - 2, -lowKm));
        }
    }

    /** Either zone and the stay may be without extent. */
    private static Crossing draw(SplittableRandom random) {
        double speedKmh = random.nextDouble(1, 10);
        double startHours = random.nextDouble(-50, 50);
        double atLineHours = startHours + random.nextInt(3) * random.nextDouble(4) / speedKmh;
        double leavesLineHours = atLineHours + random.nextInt(2) * random.nextDouble();
        double endHours = leavesLineHours + (0.1 + random.nextInt(3) * random.nextDouble(4)) / speedKmh;
        Direction direction = random.nextBoolean() ? Direction.A_TO_B : Direction.B_TO_A;
        return new Crossing(direction, startHours, atLineHours, leavesLineHours, endHours, speedKmh);
    }
}
