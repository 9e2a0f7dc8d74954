package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.ParquetReader;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.scenario.Study;

@DisplayName("the Parquet copy of a table of replications")
class ParquetCopyTest {

    @TempDir
    private Path folder;

    private Path table() throws Exception {
        Study study = SmallWorld.study(everyKey());
        Design design = new Design(List.copyOf(study.policies().keySet()), 3, 1, 0.95);
        Experiment experiment = Experiment.of(study, design);
        Path table = folder.resolve("replications.csv");
        try (ReplicationTable rows = new ReplicationTable(table, experiment.casts())) {
            experiment.play(2, rows);
        }
        return table;
    }

    private static String everyKey() throws IOException {
        try (var text = Study.class.getResourceAsStream("yaml/every-key.yaml")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("warm-up: 7 days", "warm-up: 6 h")
                    .replace("horizon: 52 weeks", "horizon: 2 days")
                    .replace("start: 30 days", "start: 6 h");
        }
    }

    @Test
    @DisplayName("reads back to the very same cells, in the same order")
    void roundTrip() throws Exception {
        Path table = table();
        Path copy = folder.resolve("replications.parquet");

        ParquetCopy.write(table, copy);

        List<Map<String, String>> written = csv(table);
        assertTrue(written.size() > 100, "a scenario that uses every key has many rows: " + written.size());
        assertEquals(written, parquet(copy));
    }

    private static List<Map<String, String>> csv(Path table) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(table)) {
            return rows.stream().map(ParquetCopyTest::filled).toList();
        }
    }

    private static Map<String, String> filled(NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>(row.getFieldsAsMap());
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static List<Map<String, String>> parquet(Path copy) throws IOException {
        Hydrator<Map<String, String>, Map<String, String>, String> cells = new Hydrator<>() {
            @Override
            public Map<String, String> start() {
                return new LinkedHashMap<>();
            }

            @Override
            public Map<String, String> add(Map<String, String> row, String column, Object value) {
                if (value != null) {
                    row.put(column, value.toString());
                }
                return row;
            }

            @Override
            public Map<String, String> finish(Map<String, String> row) {
                return row;
            }
        };
        try (Stream<Map<String, String>> rows =
                ParquetReader.streamContent(copy.toFile(), cells, columns -> String.join(".", columns))) {
            return rows.toList();
        }
    }

    @Test
    @DisplayName("what is there already stays, and of a damaged table nothing is left")
    void refused() throws Exception {
        Path table = table();
        Path copy = Files.writeString(folder.resolve("mine.parquet"), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> ParquetCopy.write(table, copy));
        assertEquals("mine", Files.readString(copy));

        Files.writeString(table, Files.readString(table).replaceFirst("\n1,", "\none,"));
        Path none = folder.resolve("none.parquet");
        IOException damaged = assertThrows(IOException.class, () -> ParquetCopy.write(table, none));
        assertTrue(damaged.getMessage().contains("is damaged"), damaged::getMessage);
        assertFalse(Files.exists(none));
    }
}
