package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinmarch.KeptFile;
import org.twinmarch.report.Charts;

/** The gallery of charts is made by its commands, text and pictures. */
@Tag("slow")
class GalleryTest {

    private static final Path PAGE = Path.of("docs/gallery.md");
    private static final Path IMAGES = Path.of("docs/images/gallery");
    /** {@link PictureTest} holds that it is current. */
    private static final Path VERIFIED = Path.of("docs/images/value-of-coordination.svg");

    private static final Pattern TITLE = Pattern.compile("(?s)<title[^>]*>(.*?)</title");
    private static final Pattern DESCRIPTION = Pattern.compile("(?s)<desc[^>]*>(.*?)</desc");

    private static final List<String> BORDER = List.of(
            "run",
            "scenarios/pakistan-iran.yaml",
            "--policy",
            "hot-spots-none",
            "--policy",
            "hot-spots-joint",
            "--policy",
            "growing-joint",
            "--replications",
            "6",
            "--dpi",
            "90");
    private static final List<String> SWEEP = List.of(
            "sweep",
            "scenarios/circuit.yaml",
            "--factor",
            "patrols.circuit.speed=10 km/h,15 km/h,20 km/h,30 km/h,40 km/h",
            "--replications",
            "300",
            "--dpi",
            "90");

    private static final List<String> GRADES = List.of(
            "run", "scenarios/five-grades.yaml", "--replications", "20", "--value-of-coordination", "--dpi", "90");
    private static final List<String> ASSUMPTIONS = List.of(
            "sensitivity",
            "scenarios/five-grades.yaml",
            "--assumptions",
            "--policy",
            "none",
            "--policy",
            "timetables",
            "--trajectories",
            "6",
            "--replications",
            "4",
            "--dpi",
            "90");
    private static final List<String> VARIANCE = List.of(
            "sensitivity",
            "scenarios/five-grades.yaml",
            "--method",
            "sobol",
            "--rows",
            "16",
            "--factor",
            "patrols.vehicles-a.detection.law.definite-range.range=1 km,3 km",
            "--factor",
            "patrols.vehicles-a.speed=15 km/h,25 km/h",
            "--policy",
            "none",
            "--replications",
            "4",
            "--dpi",
            "90");
    private static final List<String> RUN = List.of(
            "trace",
            "scenarios/five-grades.yaml",
            "--policy",
            "timetables",
            "--from",
            "48h",
            "--to",
            "72h",
            "--dpi",
            "90");

    /** Those that are drawn once for each factor of a sweep are one chart. */
    private static final String NUMBERED = "-[23]$";

    @TempDir
    private Path folder;

    @Test
    @DisplayName("the gallery is what its commands draw, byte for byte, and has every chart that there is")
    void current() throws IOException {
        StringBuilder page = new StringBuilder("""
                # Gallery

                The charts that `twinmarch` draws, as a few replications give them: the commands below finish while one waits, and the
                intervals are as wide as that. Every chart also comes as SVG and PDF; see [results](reference/results.md#charts). The words
                under each picture are its alternative text, made from its data. This page is made by a test.
                """);
        append(page, "A border", BORDER, "border", List.of());
        append(page, "A sweep", SWEEP, "sweep", List.of("response-curves"));
        append(page, "Grades of co-operation", GRADES, "grades", List.of("value-of-coordination"));
        append(
                page,
                "Which assumptions matter",
                ASSUMPTIONS,
                "assumptions",
                List.of("sensitivity-probability-of-interception-all-timetables"));
        append(
                page,
                "Shares of the variance",
                VARIANCE,
                "variance",
                List.of("sensitivity-probability-of-interception-all-none"));
        append(page, "One run", RUN, "trace", List.of("time-distance"));
        page.append("\n## Theory and simulation\n\n```sh\n./twinmarch verify --picture docs/images\n```\n");
        append(page, Files.readString(VERIFIED), "images/" + VERIFIED.getFileName());

        KeptFile.mustBe(PAGE, page.toString());
        for (String chart : Charts.names()) {
            String picture = "(images/gallery/%s.png)".formatted(chart.replaceAll(NUMBERED, ""));
            assertTrue(page.indexOf(picture) > 0, () -> "the gallery lacks " + chart);
        }
    }

    private void append(StringBuilder page, String heading, List<String> command, String to, List<String> only)
            throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of("--format", "svg,png", "--out", folder.resolve(to).toString()));
        Called called = Called.with(words.toArray(String[]::new));
        assertEquals(0, called.code(), called.err());
        page.append("\n## %s\n\n```sh\n./twinmarch %s\n```\n"
                .formatted(
                        heading,
                        String.join(
                                " ", command.stream().map(GalleryTest::quoted).toList())));
        for (Path chart : charts(folder.resolve(to))) {
            String name = chart.getFileName().toString().replace(".svg", "");
            if (only.isEmpty() || only.contains(name)) {
                keep(chart.resolveSibling(name + ".png"));
                append(page, Files.readString(chart), "images/gallery/%s.png".formatted(name));
            }
        }
    }

    private static void append(StringBuilder page, String svg, String picture) {
        page.append("\n### %s\n\n![%s](%s)\n\n%s\n"
                .formatted(first(TITLE, svg), first(TITLE, svg), picture, first(DESCRIPTION, svg)));
    }

    private static String quoted(String word) {
        return word.contains(" ") ? "'" + word + "'" : word;
    }

    /** The charts of a folder, in the order of its report; a trace has none. */
    private static List<Path> charts(Path results) throws IOException {
        Path report = results.resolve("report.html");
        String order = Files.exists(report) ? Files.readString(report) : "";
        try (Stream<Path> files = Files.list(results.resolve("charts"))) {
            return files.filter(file -> file.toString().endsWith(".svg"))
                    .sorted(Comparator.comparingInt(file -> order.indexOf("id=\"chart-%s\""
                            .formatted(file.getFileName().toString().replace(".svg", "")))))
                    .toList();
        }
    }

    private static String first(Pattern pattern, String svg) {
        Matcher matcher = pattern.matcher(svg);
        assertTrue(matcher.find(), pattern::toString);
        return matcher.group(1).replace("&amp;", "&").replace("&lt;", "<").strip();
    }

    /** The same for a picture as {@link KeptFile} does for text. */
    private static void keep(Path drawn) throws IOException {
        Path kept = IMAGES.resolve(drawn.getFileName());
        byte[] bytes = Files.readAllBytes(drawn);
        if (Boolean.getBoolean("twinmarch.renew")) {
            Files.createDirectories(IMAGES);
            Files.write(kept, bytes);
        }
        assertArrayEquals(
                bytes,
                Files.exists(kept) ? Files.readAllBytes(kept) : new byte[0],
                () -> kept + " is stale; renew it: mvn test -Dtwinmarch.renew=true");
    }
}
