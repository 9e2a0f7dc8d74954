package org.twinmarch.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.EveryKey;
import org.twinmarch.experiment.EventTable;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Window;
import org.twinmarch.scenario.Study;

class EventTextTest {

    private static final Pattern LINE = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d  ( +\\d+\\.\\d\\d km| {11})  \\p{Lu}[^{}\\[\\]]*[^.]\\.");

    private static List<Trace> traces() {
        Study study = EveryKey.sound(EveryKey.scenario()).study();
        return study.policies().keySet().stream()
                .flatMap(policy -> Stream.of(1L, 2L, 3L)
                        .map(replication -> Trace.of(new Trace.Take(
                                study,
                                policy,
                                study.seed(),
                                replication,
                                new Window(
                                        0,
                                        1,
                                        study.policies().get(policy).border().span())))))
                .toList();
    }

    @Test
    @DisplayName("whatever happens reads as a sentence after date, time and place")
    void sentences() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Trace trace : traces()) {
            EventText text = new EventText(trace);
            for (Happening happening : trace.happenings()) {
                kinds.add(happening.kind());
                String line = text.line(happening);
                assertTrue(LINE.matcher(line).matches(), line);
                assertTrue(!line.contains("null") && !line.contains("Optional"), line);
            }
        }
        assertTrue(kinds.size() > 20, () -> kinds + " happened");
    }

    @Test
    @DisplayName("the reference names every column and every kind of event")
    void reference() throws Exception {
        String page = Files.readString(Path.of("docs/reference/results.md"));
        String section = page.substring(page.indexOf("### `events.csv`"), page.indexOf("## Charts"));
        List<String> unknown = Stream.concat(
                        EventTable.COLUMNS.stream(),
                        Arrays.stream(Kind.values()).map(Kind::label))
                .filter(name -> !section.contains("`" + name + "`"))
                .toList();
        assertEquals(List.of(), unknown);
    }
}
