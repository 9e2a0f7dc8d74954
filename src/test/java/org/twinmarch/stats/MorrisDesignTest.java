package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Morris's elementary effects")
class MorrisDesignTest {

    private static final long SEED = 20200508;
    private static final int LEVELS = 4;
    private static final double DELTA = LEVELS / (2 * (LEVELS - 1.0));
    private static final List<String> NAMES = List.of("speed", "units", "range");
    private static final Resampling RESAMPLING = new Resampling(SEED, "test / resampling", 1000, 0.999);

    private static List<ElementaryEffects> effects(int trajectories, ToDoubleFunction<double[]> model) {
        MorrisDesign design = MorrisDesign.draw(NAMES, trajectories, LEVELS, SEED);
        return design.effects(
                Responses.of(design.points().stream()
                        .map(point -> new double[] {model.applyAsDouble(point)})
                        .toList()),
                RESAMPLING);
    }

    @Test
    @DisplayName("a trajectory stays on the grid and moves one factor at a time by delta")
    void trajectories() {
        MorrisDesign design = MorrisDesign.draw(NAMES, 50, LEVELS, SEED);
        List<double[]> points = design.points();

        assertEquals(50 * 4, points.size());
        for (int point = 0; point < points.size(); point++) {
            for (double coordinate : points.get(point)) {
                assertEquals(Math.rint(coordinate * (LEVELS - 1)), coordinate * (LEVELS - 1), 1e-12);
                assertTrue(coordinate >= 0 && coordinate <= 1);
            }
            if (point % 4 > 0) {
                double[] before = points.get(point - 1);
                double[] after = points.get(point);
                double[] steps = IntStream.range(0, 3)
                        .mapToDouble(i -> Math.abs(after[i] - before[i]))
                        .sorted()
                        .toArray();
                assertArrayEquals(new double[] {0, 0, DELTA}, steps, 1e-12);
            }
        }
    }

    @Test
    @DisplayName("of a linear response are its coefficients, without any spread or doubt")
    void linear() {
        List<ElementaryEffects> found = effects(4, point -> 3 * point[0] - 2 * point[1]);

        double[] coefficients = {3, -2, 0};
        for (int i = 0; i < 3; i++) {
            assertEquals(coefficients[i], found.get(i).mean().value(), 1e-12);
            assertEquals(Math.abs(coefficients[i]), found.get(i).absolute().value(), 1e-12);
            assertEquals(0, found.get(i).spread().value(), 1e-7);
            assertEquals(0, found.get(i).absolute().halfWidth(), 1e-9);
        }
        assertEquals(0, found.get(2).absolute().upper(), "what changes nothing has exactly no effect");
    }

    /** Effect of the first factor of x y: y, at each level of the grid as likely. */
    private static double[] levels() {
        return IntStream.range(0, LEVELS).mapToDouble(l -> l / (LEVELS - 1.0)).toArray();
    }

    @Test
    @DisplayName("of a product are the other factor: its mean and its spread over the grid")
    void product() {
        ElementaryEffects found = effects(200, point -> point[0] * point[1]).get(0);

        double mean = Arrays.stream(levels()).average().orElseThrow();
        double spread = Math.sqrt(Arrays.stream(levels())
                .map(level -> (level - mean) * (level - mean))
                .average()
                .orElseThrow());
        assertTrue(found.mean().covers(mean), found::toString);
        assertTrue(found.absolute().covers(mean), found::toString);
        assertTrue(found.spread().covers(spread), found::toString);
        assertFalse(found.spread().covers(1 / Math.sqrt(12)), "the spread is that of the grid, not of the whole range");
    }

    @Test
    @DisplayName("of a response that rises and falls cancel in mu, but not in mu*")
    void risesAndFalls() {
        ElementaryEffects found = effects(200, point -> Math.abs(point[0] - 0.5) * (point[1] - 0.5))
                .get(1);
        ElementaryEffects bent = effects(200, point -> Math.pow(point[0] - 0.5, 3) - point[0] / 6)
                .get(0);
        ElementaryEffects signed =
                effects(200, point -> point[0] * (point[1] - 0.5)).get(0);

        double[] sizes =
                Arrays.stream(levels()).map(level -> Math.abs(level - 0.5)).toArray();
        double size = Arrays.stream(sizes).average().orElseThrow();
        assertTrue(found.mean().covers(size), found::toString);
        assertTrue(signed.mean().covers(0), signed::toString);
        assertTrue(signed.absolute().covers(size), signed::toString);
        assertFalse(signed.absolute().covers(0), signed::toString);
        // From 0 to 2/3 and from 1/3 to 1 the cube gains the same; the step decides, not the slope at a point.
        double slope = (Math.pow(DELTA - 0.5, 3) + Math.pow(0.5, 3)) / DELTA - 1.0 / 6;
        assertEquals(slope, bent.mean().value(), 1e-12);
    }

    @Test
    @DisplayName("noise is not taken for an effect, nor for spread")
    void noise() {
        MorrisDesign design = MorrisDesign.draw(NAMES, 400, LEVELS, SEED);
        List<double[]> points = design.points();
        Responses responses = Responses.of(IntStream.range(0, points.size())
                .mapToObj(point -> IntStream.range(0, 10)
                        .mapToDouble(r -> 4 * points.get(point)[0] + normal(r, point))
                        .toArray())
                .toList());

        List<ElementaryEffects> found = design.effects(responses, RESAMPLING);

        assertTrue(found.get(0).absolute().covers(4), () -> found.get(0).toString());
        for (ElementaryEffects idle : found.subList(1, 3)) {
            assertTrue(idle.absolute().covers(0), idle::toString);
            assertTrue(idle.spread().covers(0), idle::toString);
            double taken = Math.sqrt(2 / 10.0) / DELTA * Math.sqrt(2 / Math.PI);
            assertFalse(idle.absolute().covers(taken), "the mean size of noise is no effect: " + taken);
        }
    }

    private static double normal(int replication, int point) {
        return Normal.quantile(
                Streams.open(SEED, "test / own", replication, point).next());
    }

    @Test
    @DisplayName("further trajectories and further factors leave what was drawn as it was")
    void grows() {
        List<double[]> few = MorrisDesign.draw(NAMES, 3, LEVELS, SEED).points();
        List<double[]> more = MorrisDesign.draw(NAMES, 5, LEVELS, SEED).points();
        double[] wider = MorrisDesign.draw(List.of("speed", "new", "units", "range"), 1, LEVELS, SEED)
                .points()
                .get(0);

        for (int point = 0; point < few.size(); point++) {
            assertArrayEquals(few.get(point), more.get(point));
        }
        assertArrayEquals(few.get(0), new double[] {wider[0], wider[2], wider[3]});
    }
}
