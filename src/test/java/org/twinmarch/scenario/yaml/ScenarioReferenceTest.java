package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.KeptFile;

class ScenarioReferenceTest {

    @Test
    @DisplayName("the reference of scenario files is made from the schema; -Dtwinmarch.renew=true renews it")
    void isCurrent() throws IOException {
        KeptFile.mustBe(
                Path.of("docs/reference/scenario.md"),
                ScenarioReference.ofScenario().page());
    }

    @Test
    @DisplayName("the reference of study files is made from its schema as well")
    void ofStudyIsCurrent() throws IOException {
        KeptFile.mustBe(
                Path.of("docs/reference/study.md"), ScenarioReference.ofStudy().page());
    }
}
