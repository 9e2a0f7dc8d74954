package org.twinmarch.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DimensionTest {

    @ParameterizedTest(name = "{1} is {2}")
    @CsvSource({
        "LENGTH, 959 km, 959",
        "LENGTH, 412km, 412",
        "LENGTH, -500 m, -0.5",
        "LENGTH, 1e3 m, 1",
        "DURATION, 15 min, 0.25",
        "DURATION, 90 s, 0.025",
        "DURATION, 1 day, 24",
        "DURATION, 2 weeks, 336",
        "SPEED, 25 km/h, 25",
        "SPEED, 10 m/s, 36",
        "FREQUENCY, 40 per day, 1.6666666666666667",
        "FREQUENCY, 12 per  hour, 12",
        "FREQUENCY, 168 per week, 1",
        "DENSITY, 0.4 per km, 0.4",
        "PROGRESS, 24 km per day, 1",
        "PROGRESS, 730.5 km per  month, 1",
        "PROGRESS, 8766km per year, 1",
        "SWEEP, 4 km2/h, 4",
        "SHARE, 60 %, 0.6",
        "SHARE, 60%, 0.6",
        "SHARE, .6, 0.6",
        "NUMBER, +2., 2"
    })
    void measures(Dimension dimension, String text, double expected) {
        assertEquals(new Measured.Value(expected), dimension.measure(text));
    }

    @Test
    @DisplayName("a third of an hour is the double nearest to a third")
    void thirds() {
        assertEquals(new Measured.Value(1 / 3.0), Dimension.DURATION.measure("20 min"));
    }

    @ParameterizedTest(name = "{1}: {2}; {3}")
    @CsvSource(delimiter = '|', textBlock = """
            LENGTH   | 959       | has no unit, but a length needs one | write "959 km"
            LENGTH   | 10 min    | is not a length                     | another kind
            LENGTH   | 10 KM     | is not a length                     | one of: km, m
            LENGTH   | ten km    | is not a length                     | one of: km, m
            LENGTH   | 1,000 km  | is not a length                     | one of: km, m
            DURATION | ''        | is not a duration                   | one of: h, min
            DURATION | NaN h     | is not a duration                   | one of: h, min
            SHARE    | 60 km     | is not a share                      | 60 % or 0.6
            NUMBER   | 3 men     | is not a number                     | plain number
            NUMBER   | 0x1F      | is not a number                     | plain number
            """)
    void refuses(Dimension dimension, String text, String wrong, String mend) {
        Measured measured = dimension.measure(text);

        assertTrue(measured instanceof Measured.Refused, measured::toString);
        Measured.Refused refused = (Measured.Refused) measured;
        assertTrue(refused.wrong().contains(wrong), refused.wrong());
        assertTrue(refused.mend().contains(mend), refused.mend());
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("what is written is read back, to twelve digits")
    void roundTrip(Dimension dimension) {
        for (double value : new double[] {0, 0.1, 0.6, 1 / 3.0, 7, 959, 12345.678, 1e-9, 1e12}) {
            Measured measured = dimension.measure(dimension.format(value));
            assertTrue(measured instanceof Measured.Value, dimension.format(value));
            assertEquals(value, ((Measured.Value) measured).value(), value * 1e-11);
        }
        assertEquals("959 km", Dimension.LENGTH.format(959));
        assertEquals("7 %", Dimension.SHARE.format(0.07));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("no range holds NaN or an infinite number")
    void ranges(Range range) {
        assertFalse(range.holds(Double.NaN));
        assertFalse(range.holds(Double.POSITIVE_INFINITY));
        assertFalse(range.holds(Double.NEGATIVE_INFINITY));
    }
}
