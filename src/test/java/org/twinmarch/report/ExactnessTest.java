package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Agreement;
import org.twinmarch.experiment.Agreement.Comparison;
import org.twinmarch.experiment.Theory;
import org.twinmarch.stats.Estimate;

@DisplayName("how far a simulation is from what is known exactly")
class ExactnessTest {

    private static final int REPLICATIONS = 101;

    /** The end of an interval in standard errors. */
    private static final double END = new TDistribution(100).inverseCumulativeProbability(0.975);

    private static Comparison off(String policy, double standardErrors, int replications) {
        double exact = 0.5;
        double value = exact + 0.01 * standardErrors;
        Estimate estimate = new Estimate(value, value - 0.01 * END, value + 0.01 * END, 0.95, replications);
        return new Comparison(
                new Theory.Exact(policy, "parties", "probability-of-detection", exact, "C3 back and forth"), estimate);
    }

    private static Exactness of(double... standardErrors) {
        return new Exactness(new Agreement(IntStream.range(0, standardErrors.length)
                .mapToObj(i -> off("policy-" + i, standardErrors[i], REPLICATIONS))
                .toList()));
    }

    @Test
    @DisplayName("is one line on the terminal; nothing where nothing is known")
    void terminal() {
        assertEquals("", of().text());
        assertLine("the simulated value agrees (|z| 1.2)", of(-1.2));
        assertLine("both simulated values agree (largest |z| 1.2)", of(1.2, 0.3));
        assertLine("all 3 simulated values agree (largest |z| 2.2)", of(1.2, -2.2, 0));
        assertLine("policy-1 does not agree (|z| 4.0), see the warnings of the report", of(1.2, -4.0, 0));
        assertLine(
                "one replication cannot be held against it",
                new Exactness(new Agreement(List.of(off("policy-0", 1, 1)))));
    }

    @Test
    @DisplayName("warns where theory is rejected, and only there")
    void warning() {
        assertEquals(Optional.empty(), of().disagreement());
        assertEquals(Optional.empty(), of(1.2, 0.3).disagreement());
        assertEquals(
                Optional.of(
                        "exact: C3 back and forth; policy-1 does not agree (|z| 4.0), see the warnings of the report"),
                of(1.2, -4.0, 0).disagreement());
    }

    private static void assertLine(String verdict, Exactness exactness) {
        assertEquals("%nexact: C3 back and forth; %s%n".formatted(verdict), exactness.text());
    }

    @Test
    @DisplayName(
            "is rejected where chance does not bring it once in a thousand studies: of many one may be farther off")
    void together() {
        assertFalse(of(2.2).agreement().isRejected(), "one interval that misses");
        assertFalse(of(0.99 * bound(1)).agreement().isRejected());
        assertTrue(of(1.01 * bound(1)).agreement().isRejected());
        double[] twenty = IntStream.range(0, 20)
                .mapToDouble(i -> i == 7 ? 0.99 * bound(20) : 0.1)
                .toArray();
        assertTrue(twenty[7] > bound(1), "alone it would be too far off");
        assertFalse(of(twenty).agreement().isRejected());
        twenty[7] = 1.01 * bound(20);
        assertTrue(of(twenty).agreement().isRejected());
        twenty[7] = 3.2;
        assertEquals(
                20 * 2 * new TDistribution(100).cumulativeProbability(-3.2),
                of(twenty).agreement().chance(),
                1e-9);
    }

    /** So many standard errors off, one of several comes once in a thousand studies (Student, Bonferroni). */
    private static double bound(int comparisons) {
        return new TDistribution(REPLICATIONS - 1).inverseCumulativeProbability(1 - 1e-3 / comparisons / 2);
    }

    @Test
    @DisplayName("is told in sentences, with what is to be expected by chance")
    void sentences() {
        assertEquals("", of().sentences());
        assertEquals(
                "One value is known exactly (C3 back and forth). The simulated one is 0.2 standard errors off, which chance"
                        + " alone may well bring.",
                of(0.2).sentences());
        String many = of(0.1, 2.4, -2.1, 0).sentences();
        assertTrue(many.startsWith("4 values are known exactly (C3 back and forth)."), many);
        assertTrue(many.contains("at most 2.4 standard errors off (policy-1)"), many);
        String chance = Wording.number(4 * 2 * new TDistribution(100).cumulativeProbability(-2.4));
        assertTrue(many.contains("with probability %s at most".formatted(chance)), many);
        assertTrue(many.contains("2 of their intervals miss the exact value, where 0.2 may be expected to"), many);
    }
}
