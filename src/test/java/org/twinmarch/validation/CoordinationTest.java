package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.verify.Coordination;

/** The picture of the value of co-ordination: every dot on its curve, and on no other. */
class CoordinationTest {

    private static final int DOTS = 50;
    /** Each of the dots may stray once in 1,000 pictures divided by their number (Bonferroni). */
    private static final double CONFIDENCE = 1 - 0.001 / DOTS;

    private static List<Coordination.Curve> curves;

    @BeforeAll
    static void play() throws InterruptedException {
        curves = Coordination.play(2, CONFIDENCE).curves();
    }

    @Test
    @DisplayName("the intervals of the dots hold the closed form C8 for every dwell and every agreement")
    void onTheCurve() {
        assertEquals(
                DOTS, curves.stream().mapToInt(curve -> curve.points().size()).sum());
        for (Coordination.Curve curve : curves) {
            curve.points()
                    .forEach(point ->
                            assertTrue(point.simulated().covers(point.theory()), () -> curve.policy() + " " + point));
        }
    }

    @Test
    @DisplayName("each curve is told from each other at some dwell")
    void onNoOtherCurve() {
        for (Coordination.Curve curve : curves) {
            for (Coordination.Curve other : curves) {
                boolean holdsAll = curve.points().stream().allMatch(point -> point.simulated()
                        .covers(other.theory().applyAsDouble(point.dwellHours())));
                assertEquals(curve == other, holdsAll, curve.policy() + " on " + other.policy());
            }
        }
    }

    @Test
    @DisplayName(
            "mirrored beats independent, and independent beats a convoy, while a patrol covers no more than its stretch in a dwell")
    void order() {
        var byPolicy = curves.stream().collect(Collectors.toMap(Coordination.Curve::policy, Function.identity()));
        for (double dwellHours = 0.1; dwellHours < 2; dwellHours += 0.1) {
            double mirrored = byPolicy.get("mirrored").theory().applyAsDouble(dwellHours);
            double independent = byPolicy.get("independent").theory().applyAsDouble(dwellHours);
            double convoy = byPolicy.get("convoy").theory().applyAsDouble(dwellHours);
            assertTrue(mirrored > independent && independent > convoy);
        }
    }
}
