package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProvenanceTest {

    @Test
    @DisplayName("tags are read with their path, kind, text and range")
    void tags() {
        assertEquals(
                List.of(
                        new Tag("border.length", Tag.Kind.FACT, "a published length", Optional.empty()),
                        new Tag(
                                "flows.militants.rate",
                                Tag.Kind.ASSUMPTION,
                                "from a tenth to half a party a day is plausible",
                                Optional.of(new Tag.Interval("0.1 per day", "0.5 per day")))),
                Sample.everyKey().sound().file().provenance());
    }

    @Test
    @DisplayName("a tag covers all below its path, and nothing beside it")
    void untagged() {
        List<String> untagged = Sample.everyKey()
                .with("  border.length:", "  patrols.train: {assumption: it runs}\n  border.length:")
                .sound()
                .file()
                .untagged();

        assertTrue(untagged.contains("horizon"), untagged::toString);
        assertTrue(untagged.contains("patrols.trips.motion.random-departures.uniform"), untagged::toString);
        assertTrue(untagged.stream().noneMatch(path -> path.startsWith("patrols.train")), untagged::toString);
        assertTrue(untagged.stream().noneMatch(path -> path.startsWith("policies")), untagged::toString);
        assertTrue(
                !untagged.contains("border.length") && untagged.contains("border.sides.a.depth"), untagged::toString);
    }
}
