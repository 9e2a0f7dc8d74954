package org.twinmarch.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinmarch.experiment.verify.Case;
import org.twinmarch.experiment.verify.Catalogue;
import org.twinmarch.experiment.verify.Verdict;
import org.twinmarch.experiment.verify.Verification;

/** The simulator against search theory and queueing theory, on the scenarios of {@code scenarios/closed-forms}. */
class ClosedFormsTest {

    private static final Verification VERIFICATION = new Verification(OptionalInt.empty(), 2, 0.999);

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @DisplayName("the 99.9 % interval of the run holds the theory, and not a plausible mistake")
    void closedForm(Case tested) throws InterruptedException {
        AtomicReference<Verdict> heard = new AtomicReference<>();
        VERIFICATION.play(List.of(tested), heard::set);
        assertTrue(heard.get().agrees(), heard.get()::toString);
        assertTrue(heard.get().refutesMistake(), heard.get()::toString);
    }

    private static Stream<Case> cases() {
        return Catalogue.cases().stream();
    }
}
