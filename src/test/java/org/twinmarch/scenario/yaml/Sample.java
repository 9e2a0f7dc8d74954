package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The scenario that holds every key, and what becomes of it when something in it is changed. */
record Sample(String text) {

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

    List<Problem> problems() {
        return read() instanceof Reading.Broken broken ? broken.problems() : List.of();
    }
}
