package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenario that holds every key, and what becomes of it when something in it is changed. */
record Sample(String text) {

    private static final String CARET = "‸";

    /** The sample as it is: sound. */
    static Sample everyKey() {
        try (InputStream in = Sample.class.getResourceAsStream("every-key.yaml")) {
            return new Sample(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The sample with one piece of its text, which it must hold, replaced. */
    Sample with(String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("the sample does not hold: " + old);
        }
        int at = text.indexOf(old);
        return new Sample(text.substring(0, at) + replacement + text.substring(at + old.length()));
    }

    Reading read() {
        return ScenarioFile.read("sample.yaml", text, Tables.none());
    }

    Reading.Checked sound() {
        Reading reading = read();
        if (reading instanceof Reading.Broken broken) {
            throw new AssertionError(String.join(
                    "", broken.problems().stream().map(Problem::report).toList()));
        }
        return (Reading.Checked) reading;
    }

    /**
     * Reads the sample, in which the sign ‸ stands where the caret must be: one problem must be told, at that place.
     *
     * @param wrong a part of what must be said to be wrong
     * @param mend  a part of how to mend it
     */
    void mustTell(String wrong, String mend) {
        String[] before = text.substring(0, text.indexOf(CARET)).split("\n", -1);
        Place place = new Place("sample.yaml", before.length, before[before.length - 1].length() + 1);

        List<Problem> problems = new Sample(text.replace(CARET, "")).problems();

        String reports = String.join("", problems.stream().map(Problem::report).toList());
        assertTrue(
                problems.stream()
                        .anyMatch(problem -> problem.place().equals(place)
                                && problem.wrong().contains(wrong)
                                && problem.mend().contains(mend)),
                () -> "%s: %s; %s was expected, but told was:%n%s".formatted(place, wrong, mend, reports));
        assertEquals(1, problems.size(), "one slip, one problem:\n" + reports);
    }

    List<Problem> problems() {
        return read() instanceof Reading.Broken broken ? broken.problems() : List.of();
    }
}
