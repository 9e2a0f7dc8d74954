package org.twinmarch.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.KeptFile;

@DisplayName("a stop rule")
class StoppingTest {

    private static final int STUDIES = 2000;
    private static final double CONFIDENCE = 0.95;
    private static final String PAGE = """
            # How sure is an interval that was waited for?

            A stop rule plays on until an interval is short enough. An interval that is looked at again and again is short a little
            too often because its few replications happened to agree, and then it holds the truth less often than its confidence
            says. That is known of all such rules (Anscombe 1953; Chow and Robbins 1965); the loss vanishes as the half-width goes to
            0, and it is small if the first look comes late. Therefore `--min-replications` is %d unless you say otherwise.

            The table comes from a test: %,d simulated studies each, of two numbers whose truth is known, with the %.0f %% intervals
            that the program reports. The half-width that is asked for takes about 350 replications.

            | what is measured | least | round | intervals that hold the truth [%%] | of the table's own doubt [%%] |
            |---|---|---|---|---|
            %s
            A share is the part of ten independent parties that are detected, with probability 0.1; an amount is exponential. The last
            column is the 99.9 %% interval of the one before. With a fixed number of replications the same intervals hold the truth
            in %s of 100 studies of the share and in %s of the amount.

            - F. J. Anscombe, Sequential estimation, JRSS B 15, 1953, 1-29.
            - Y. S. Chow and H. Robbins, On the asymptotic theory of fixed-width sequential confidence intervals for the mean, Annals
              of Mathematical Statistics 36, 1965, 457-462.
            """;

    /** A number whose truth is known. */
    private record Known(String name, Scale scale, double truth, double trials, double halfWidth) {

        static final Known SHARE = new Known("a share", Scale.SHARE, 0.1, 10, 0.01);
        static final Known AMOUNT = new Known("an amount", Scale.AMOUNT, 1, 1, 0.105);

        double next(Stream stream) {
            return scale == Scale.AMOUNT
                    ? stream.nextExponential()
                    : IntStream.range(0, (int) trials)
                            .filter(trial -> stream.next() < truth)
                            .count();
        }

        /** Whether the interval of one study holds the truth. */
        boolean covers(StopRule rule, long study) {
            Stream stream = Streams.open(20260101, "stopping / " + name, study);
            RatioEstimator ratio = new RatioEstimator();
            Estimate estimate;
            do {
                int until = rule.next((int) ratio.count());
                while (ratio.count() < until) {
                    ratio.add(next(stream), trials);
                }
                estimate = ratio.estimate(scale, CONFIDENCE).orElseThrow();
            } while (ratio.count() < rule.most() && !rule.until().get(name).isReached(estimate));
            return estimate.covers(truth);
        }

        Estimate coverage(int least, int round, int most) {
            StopRule rule = new StopRule(Map.of(name, new HalfWidth.Absolute(halfWidth)), round, least, most);
            RatioEstimator covering = new RatioEstimator();
            for (long study = 1; study <= STUDIES; study++) {
                covering.add(covers(rule, study) ? 1 : 0, 1);
            }
            return covering.estimate(Scale.SHARE, 0.999).orElseThrow();
        }

        /** A number of replications that nothing changes. */
        Estimate coverageOfFixed() {
            return coverage(350, 1, 350);
        }
    }

    @Test
    @DisplayName("keeps the confidence if it looks late, and the page says what is lost if it looks early")
    void coverage() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (Known known : List.of(Known.SHARE, Known.AMOUNT)) {
            row(known, 10, 10, rows);
            row(known, 50, 50, rows);
            Estimate late = row(known, StopRule.USUAL_LEAST, StopRule.USUAL_ROUND, rows);

            assertTrue(late.covers(CONFIDENCE), late::toString);
            assertTrue(known.coverageOfFixed().covers(CONFIDENCE));
        }
        assertFalse(
                Known.AMOUNT.coverage(2, 1, 2000).covers(CONFIDENCE),
                "whoever looks after every replication from the second on loses more than chance explains");
        KeptFile.mustBe(
                Path.of("docs/background/stopping.md"),
                String.format(
                        Locale.ROOT,
                        PAGE,
                        StopRule.USUAL_LEAST,
                        STUDIES,
                        100 * CONFIDENCE,
                        rows,
                        percent(Known.SHARE.coverageOfFixed().value()),
                        percent(Known.AMOUNT.coverageOfFixed().value())));
    }

    private static Estimate row(Known known, int least, int round, StringBuilder rows) {
        Estimate coverage = known.coverage(least, round, 100_000);
        rows.append("| %s | %d | %d | %s | %s to %s |\n"
                .formatted(
                        known.name(),
                        least,
                        round,
                        percent(coverage.value()),
                        percent(coverage.lower()),
                        percent(coverage.upper())));
        return coverage;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    @Test
    @DisplayName("looks after the least number, then after each round, and last after the most")
    void looks() {
        StopRule rule = new StopRule(Map.of("x", new HalfWidth.Absolute(1)), 50, 80, 200);

        assertEquals(
                List.of(80, 130, 180, 200),
                IntStream.iterate(
                                rule.next(0),
                                played -> played <= 200,
                                played -> played == 200 ? 201 : rule.next(played))
                        .boxed()
                        .toList());
        Map<String, HalfWidth> until = rule.until();
        assertThrows(IllegalArgumentException.class, () -> new StopRule(Map.of(), 1, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new StopRule(until, 0, 2, 3));
        assertThrows(IllegalArgumentException.class, () -> new StopRule(until, 1, 1, 3));
        assertThrows(IllegalArgumentException.class, () -> new StopRule(until, 1, 4, 3));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "0.005,            0.005, 0.005",
        "1e-3,             0.001, 0.001",
        "relative 10 %,    0.2,   0.1",
        "relative 0.5,     1,     0.5",
        "' relative  5% ', 0.1,   0.05",
    })
    @DisplayName("takes half-widths in the unit of the measure or relative to it")
    void halfWidths(String text, double allowedAtMinusTwo, double number) {
        HalfWidth width = HalfWidth.parse(text).orElseThrow();

        assertEquals(allowedAtMinusTwo, width.allowed(-2), 1e-12);
        assertEquals(Optional.of(width), HalfWidth.parse(width.toString()));
        assertTrue(width.toString().contains(Double.toString(number)));
    }

    @ParameterizedTest
    @CsvSource({"5 %", "0", "-1", "relative 0 %", "relative", "NaN", "1e999", "0.1 km", "''"})
    @DisplayName("refuses what could be meant either way, and what is no half-width")
    void noHalfWidths(String text) {
        assertEquals(Optional.empty(), HalfWidth.parse(text));
    }
}
