package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScenarioReferenceTest {

    private static final Path PAGE = Path.of("docs/reference/scenario.md");

    @Test
    @DisplayName("the reference of scenario files is made from the schema; -Dtwinmarch.renew=true renews it")
    void isCurrent() throws IOException {
        String page = new ScenarioReference(SchemaText.read()).page();
        if (Boolean.getBoolean("twinmarch.renew")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        assertEquals(
                page,
                Files.readString(PAGE),
                PAGE + " is stale: mvn test -Dtest=ScenarioReferenceTest -Dtwinmarch.renew=true");
    }
}
