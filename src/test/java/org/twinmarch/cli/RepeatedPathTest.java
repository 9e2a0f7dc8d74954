package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("a path that is named twice, or wrongly")
class RepeatedPathTest {

    private static final String SCENARIO = """
            format: 1
            name: twice
            replications: 2
            border: {length: 10 km}
            horizon: 24 h
            flows:
              north: {direction: a-to-b, rate: 2 per h, speed: 4 km/h, stay: 1 h}
            fence:
              wire: {from: 0 km, to: 5 km, owner: b, coverage: 100 %, delay: 30 min, alarm: 20 %}
            policies:
              fence: {}
              no-fence: {fence: {wire: {coverage: 0 %}}}
            """;

    @TempDir
    private Path folder;

    private Path scenario;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = Files.writeString(folder.resolve("twice.yaml"), SCENARIO);
    }

    private Called called(String command, Path file, String... more) {
        List<String> words = new ArrayList<>(List.of(command, file.toString(), "--out", at("out")));
        words.addAll(Arrays.asList(more));
        return Called.with(words.toArray(String[]::new));
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private Path study(String rest) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), "study: 1\nname: s\nscenario: twice.yaml\n" + rest);
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            sweep       | --factor=fence.wire.coverage=0 %,5 % | --factor=fence.wire.coverage=7 %,9 %    | as "0 %,5 %" and as "7 %,9 %"
            sweep       | --factor=fence.wire.coverage=0 %     | --factor=' fence.wire.coverage = 0.05'  | as "0 %" and as "0.05"
            sweep       | --set=fence.wire.delay=1 h           | --set=fence.wire.delay=2 h              | as "1 h" and as "2 h"
            sensitivity | --factor=fence.wire.coverage=0 %,5 % | --factor=fence.wire.coverage=7 %,9 %    | as "0 %,5 %" and as "7 %,9 %"
            sweep       | --factor=fence.wire.delay=1 h,2 h    | --set=fence.wire.delay=3 h              | the factor "fence.wire.delay" puts its levels there
            """)
    @DisplayName("is refused on the command line, which names both")
    void twice(String command, String first, String second, String message) {
        Called called = called(command, scenario, first, second.replace("'", ""));

        assertEquals(2, called.code(), called::err);
        assertTrue(called.err().contains(message), called::err);
        assertFalse(Files.exists(folder.resolve("out")));
    }

    @Test
    @DisplayName("is refused where the study file varies what the command line sets")
    void setAndVaried() throws IOException {
        Called called =
                called("sweep", study("factors: {fence.wire.delay: [1 h, 2 h]}\n"), "--set", "fence.wire.delay=3 h");

        assertEquals(2, called.code(), called::err);
        assertTrue(called.err().contains("--set fence.wire.delay=3 h would be ignored"), called::err);
    }

    @Test
    @DisplayName("is told once, not once for each level, and every wrong path is told")
    void wrongOnce() throws IOException {
        Called crossed =
                called("sweep", scenario, "--factor=fence.wire.dely=1 h,2 h,3 h", "--factor=fence.wall.x=1,2,3");
        Called listed = called("sweep", study("design: {list: [{fence.wire.dely: 1 h}, {fence.wire.dely: 2 h}]}\n"));

        assertEquals(3, crossed.code());
        assertEquals(1, occurrences(crossed, "unknown key \"dely\""), crossed::err);
        assertEquals(1, occurrences(crossed, "there is no \"wall\""), crossed::err);
        assertEquals(3, listed.code());
        assertEquals(1, occurrences(listed, "unknown key \"dely\""), listed::err);
    }

    @Test
    @DisplayName("levels that are wrong each in its own way are all told")
    void wrongLevels() {
        Called levels = called("sweep", scenario, "--factor=fence.wire.delay=1 km,2 h,-3 h");

        assertEquals(3, levels.code());
        assertEquals(1, occurrences(levels, "\"1 km\""), levels::err);
        assertEquals(1, occurrences(levels, "\"-3 h\""), levels::err);
    }

    private static int occurrences(Called called, String words) {
        return called.err().split(Pattern.quote(words), -1).length - 1;
    }
}
