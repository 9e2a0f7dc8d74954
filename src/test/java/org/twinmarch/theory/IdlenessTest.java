package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Idleness against the list of all visits in a lap. */
class IdlenessTest {

    private static final double LAP_HOURS = 4;

    @ParameterizedTest(name = "{0} units")
    @ValueSource(ints = {1, 2, 3, 5})
    @DisplayName("C25: mean and worst gap over all places, from the visits of evenly spaced units")
    void evenlySpaced(int units) {
        double mean = Midpoints.mean(place -> meanAge(gaps(place, units)), 0, 40, 6000);
        double worst = IntStream.rangeClosed(0, 60 * units)
                .mapToDouble(i -> longest(gaps(40.0 * i / (60 * units), units)))
                .max()
                .orElseThrow();
        assertEquals(mean, Idleness.meanHours(40, 20, units), 1e-4);
        assertEquals(worst, Idleness.worstHours(40, 20, units), 1e-9);
    }

    @ParameterizedTest(name = "at {0} km")
    @CsvSource({"0", "7", "20", "40"})
    @DisplayName("C25: the mean age at a place")
    void atAPlace(double placeKm) {
        assertEquals(meanAge(gaps(placeKm, 1)), Idleness.meanHoursAt(40, 20, placeKm), 1e-12);
    }

    @Test
    @DisplayName("C25: sectors in proportion to speed are worst nowhere, and equal sectors are worse")
    void sectors() {
        List<Double> speeds = List.of(30.0, 20.0, 10.0);
        for (double speedKmh : speeds) {
            assertEquals(
                    Idleness.worstOfSectorsHours(100, speeds),
                    Idleness.worstHours(100 * speedKmh / (30 + 20 + 10), speedKmh, 1),
                    1e-12);
        }
        assertTrue(Idleness.worstHours(100.0 / 3, 10, 1) > 2 * Idleness.worstOfSectorsHours(100, speeds) - 1e-9);
    }

    /** Times between visits in a lap at a place, of units at 20 km/h on 40 km. */
    private static double[] gaps(double placeKm, int units) {
        double[] visits = IntStream.range(0, units)
                .boxed()
                .flatMapToDouble(unit -> DoubleStream.of(placeKm / 20, LAP_HOURS - placeKm / 20)
                        .map(at -> (at + unit * LAP_HOURS / units) % LAP_HOURS))
                .sorted()
                .toArray();
        return IntStream.range(0, visits.length)
                .mapToDouble(
                        i -> i == 0 ? visits[0] + LAP_HOURS - visits[visits.length - 1] : visits[i] - visits[i - 1])
                .toArray();
    }

    private static double meanAge(double[] gaps) {
        return DoubleStream.of(gaps).map(gap -> gap * gap / 2).sum() / LAP_HOURS;
    }

    private static double longest(double[] gaps) {
        return DoubleStream.of(gaps).max().orElseThrow();
    }
}
