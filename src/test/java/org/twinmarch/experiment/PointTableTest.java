package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.yaml.DesignPoint;

@DisplayName("the table of points")
class PointTableTest {

    private static final DesignPoint PLAIN = new DesignPoint("fence", "fence", Map.of());
    private static final DesignPoint VARIED = new DesignPoint("fence.x", "fence", levels());

    @TempDir
    private Path folder;

    private static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("fence.wire.coverage", "50 %");
        levels.put("flows.north.stay", "{uniform: [0 h, 2 h]}");
        return levels;
    }

    @Test
    @DisplayName("has a column for each factor, and an empty cell where a point leaves it")
    void written() throws IOException {
        Path file = folder.resolve("points.csv");
        PointTable.of(List.of(PLAIN, VARIED)).write(file);

        assertEquals(
                List.of(
                        "point,policy,fence.wire.coverage,flows.north.stay",
                        "fence,fence,,",
                        "fence.x,fence,50 %,\"{uniform: [0 h, 2 h]}\""),
                Files.readAllLines(file));
    }

    @Test
    @DisplayName("reads back to the same, and finds a point by its name")
    void readBack() throws IOException {
        Path file = folder.resolve("points.csv");
        PointTable table = PointTable.of(List.of(VARIED, PLAIN));
        table.write(file);

        assertEquals(table, PointTable.read(file));
        assertEquals(Optional.of(PLAIN), table.point("fence"));
        assertEquals(Optional.empty(), table.point("wire"));
    }

    @Test
    @DisplayName("refuses a file that is no such table")
    void foreign() throws IOException {
        Map<String, String> reasons = Map.of(
                "a\n1\n", ":1:1: this table of points is damaged: the column \"point\" is missing",
                "point,b\nx,2\n", ":1:1: this table of points is damaged: the column \"policy\" is missing",
                "point,policy\nx\n",
                        ":2:1: this table of points is damaged: the line has 1 cells, but the heading has 2");
        for (String text : reasons.keySet()) {
            Path file = Files.writeString(folder.resolve("points.csv"), text);
            DamagedTable refused = assertThrows(DamagedTable.class, () -> PointTable.read(file), text);
            assertTrue(refused.getMessage().contains(file + reasons.get(text)), refused::getMessage);
        }
    }
}
