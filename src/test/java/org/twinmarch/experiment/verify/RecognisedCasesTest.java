package org.twinmarch.experiment.verify;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.exact.ExactDetection;
import org.twinmarch.scenario.Scenario;

/** The scenarios of the closed forms: what is recognised without being told is what the case itself says. */
class RecognisedCasesTest {

    @Test
    @DisplayName("x")
    void cases() {
        for (Case tested : Catalogue.cases()) {
            Scenario scenario =
                    Bookshelf.closedForm(tested.scenario()).policies().get(tested.policy());
            System.out.println(tested + " " + tested.claim().theory().applyAsDouble(new Setting(scenario)) + " "
                    + (tested.claim().observable() == Observable.PROBABILITY_OF_DETECTION) + " "
                    + ExactDetection.of(scenario));
        }
    }
}
