package org.twinmarch.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("the progress bar")
class ProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final StringWriter screen = new StringWriter();
    private final AtomicLong clock = new AtomicLong();

    @Test
    @DisplayName("grows, tells the time left in proportion, and wipes itself")
    void grows() {
        try (Progress progress = progress(new Terminal(true, 40), 4)) {
            clock.set(30 * SECOND);
            progress.step();
            clock.set(60 * SECOND);
            progress.step();
        }

        assertEquals(
                "\r[##........]  25 %, 1:30 min left \r[#####.....]  50 %, 1:00 min left \r" + " ".repeat(39) + "\r",
                screen.toString());
    }

    @Test
    @DisplayName("speaks of hours when it takes hours")
    void hours() {
        try (Progress progress = progress(new Terminal(true, 31), 3)) {
            clock.set(3600 * SECOND);
            progress.step();
            assertEquals("\r[.]  33 %, 2:00 h left ", screen.toString());
        }
    }

    @Test
    @DisplayName("is silent where there is no terminal, and between two steps that follow at once")
    void silent() {
        try (Progress progress = progress(Terminal.NONE, 2)) {
            clock.set(30 * SECOND);
            progress.step();
        }
        try (Progress progress = progress(new Terminal(true, 80), 2)) {
            progress.step();
        }

        assertEquals("", screen.toString());
    }

    @Test
    @DisplayName("knows a terminal only from the launcher, and bears any width")
    void terminal() {
        assertEquals(new Terminal(false, 80), Terminal.of(Map.of()));
        assertEquals(new Terminal(false, 80), Terminal.of(Map.of("TWINMARCH_STDERR_TTY", "0")));
        assertEquals(new Terminal(true, 132), Terminal.of(Map.of("TWINMARCH_STDERR_TTY", "1", "COLUMNS", "132")));
        assertEquals(new Terminal(true, 20), Terminal.of(Map.of("TWINMARCH_STDERR_TTY", "1", "COLUMNS", "3")));
        assertEquals(new Terminal(true, 80), Terminal.of(Map.of("TWINMARCH_STDERR_TTY", "1", "COLUMNS", "wide")));
    }

    private Progress progress(Terminal terminal, long total) {
        return new Progress(new PrintWriter(screen), terminal, total, clock::get);
    }
}
