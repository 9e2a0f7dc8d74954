package org.twinmarch.detection;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.stats.Panels;

@DisplayName("a detection law")
class DetectionLawTest {

    private static final double RANGE_KM = 3;
    private static final int PANELS = 3000;

    static Stream<DetectionLaw.Continuous> laws() {
        return Stream.of(
                new DetectionLaw.ConstantRate(RANGE_KM, 2),
                new DetectionLaw.InverseCube(RANGE_KM, 4, 0.5),
                new DetectionLaw.InverseCube(RANGE_KM, 4, 0.02),
                new DetectionLaw.Gaussian(RANGE_KM, 6, 0.8),
                new DetectionLaw.Gaussian(RANGE_KM, 6, 0.3),
                new DetectionLaw.Gaussian(RANGE_KM, 6, 50));
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("consumes along a straight path the integral of its hazard")
    void path(DetectionLaw.Continuous law) {
        SplittableRandom random = new SplittableRandom(51);
        for (int i = 0; i < 300; i++) {
            double closestKm = random.nextDouble(RANGE_KM);
            double speedKmh = random.nextDouble(0.1, 40);
            double halfHours = Math.sqrt(RANGE_KM * RANGE_KM - closestKm * closestKm) / speedKmh;
            double fromHours = random.nextDouble(-halfHours, halfHours);
            double toHours = random.nextDouble(fromHours, halfHours);
            double quadrature = Panels.integral(
                    tau -> law.hazard(Math.hypot(closestKm, speedKmh * tau)), fromHours, toHours, PANELS);

            assertEquals(quadrature, law.consumed(closestKm, speedKmh, fromHours, toHours), 1e-9 + 1e-9 * quadrature);
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("consumes without motion its hazard times the time, and so in the limit of slow motion")
    void stay(DetectionLaw.Continuous law) {
        for (double closestKm : new double[] {0, 0.1, 1, 2.5}) {
            double wanted = law.hazard(closestKm) * 0.7;
            for (double speedKmh : new double[] {0, 1e-12, 1e-9, 1e-7}) {
                assertEquals(1, law.consumed(closestKm, speedKmh, -0.2, 0.5) / wanted, 1e-9, speedKmh + " km/h");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("keeps its precision at the far end of a path, over short times too")
    void tail(DetectionLaw.Continuous law) {
        for (double hours : new double[] {1e-3, 1e-5, 1e-7}) {
            double quadrature = Panels.integral(tau -> law.hazard(Math.hypot(0.5, 20 * tau)), 0.14, 0.14 + hours, 4);
            double wholeWay = law.consumed(0.5, 20, -0.14, 0.14);

            assertEquals(quadrature, law.consumed(0.5, 20, 0.14, 0.14 + hours), 1e-9 * quadrature + 1e-15 * wholeWay);
            assertEquals(quadrature, law.consumed(0.5, 20, -0.14 - hours, -0.14), 1e-9 * quadrature + 1e-15 * wholeWay);
        }
    }

    @ParameterizedTest
    @MethodSource("laws")
    @DisplayName("with its range scaled keeps its hazard within the new range and has none beyond")
    void scaled(DetectionLaw.Continuous law) {
        DetectionLaw.Continuous wider = (DetectionLaw.Continuous) law.scaledRange(2);

        assertAll(
                () -> assertEquals(2 * RANGE_KM, wider.rangeKm()),
                () -> assertEquals(law.hazard(1.5), wider.hazard(1.5)),
                () -> assertEquals(law.hazard(RANGE_KM), wider.hazard(RANGE_KM)),
                () -> assertEquals(0, law.hazard(Math.nextUp(RANGE_KM))),
                () -> assertEquals(0, wider.hazard(Math.nextUp(2 * RANGE_KM))));
    }

    @Test
    @DisplayName("of definite range jumps by -m ln(1 - p): p becomes 1 - (1 - p)^m, never at m = 0, certain at p = 1")
    void jump() {
        DetectionLaw.DefiniteRange most = new DetectionLaw.DefiniteRange(2, 0.8);
        DetectionLaw.DefiniteRange certain = new DetectionLaw.DefiniteRange(2, 1);

        assertAll(
                () -> assertEquals(0.8, -Math.expm1(-most.jump(1)), 1e-15),
                () -> assertEquals(1 - Math.pow(0.2, 0.3), -Math.expm1(-most.jump(0.3)), 1e-15),
                () -> assertEquals(0, certain.jump(0)),
                () -> assertEquals(Double.POSITIVE_INFINITY, certain.jump(1e-9)),
                () -> assertEquals(new DetectionLaw.DefiniteRange(6, 0.8), most.scaledRange(3)));
    }

    @Test
    @DisplayName("refuses numbers that make no law, NaN included")
    void refuses() {
        assertAll(
                () -> refused(() -> new DetectionLaw.DefiniteRange(2, 1.1)),
                () -> refused(() -> new DetectionLaw.DefiniteRange(Double.NaN, 1)),
                () -> refused(() -> new DetectionLaw.ConstantRate(0, 1)),
                () -> refused(() -> new DetectionLaw.InverseCube(1, 1, 0)),
                () -> refused(() -> new DetectionLaw.Gaussian(1, -1, 1)),
                () -> refused(() -> new Reach.Along(1, 0)));
    }

    private static void refused(org.junit.jupiter.api.function.Executable making) {
        assertThrows(IllegalArgumentException.class, making);
    }
}
