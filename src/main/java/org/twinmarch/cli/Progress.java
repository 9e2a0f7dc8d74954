package org.twinmarch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * A bar that grows on one line of the terminal, with the time that is left; silent where there is no terminal. The time
 * left is the time so far in proportion: all runs are taken to last equally long.
 */
final class Progress implements AutoCloseable {

    private static final long REDRAW_NANOS = Duration.ofMillis(100).toNanos();
    /** What stands beside the bar: brackets, share, time left. */
    private static final int BESIDE = 30;

    private static final int LONGEST_BAR = 50;

    private final PrintWriter out;
    private final Terminal terminal;
    private final long total;
    private final LongSupplier clockNanos;
    private final long startedNanos;
    private long done;
    private long drawnNanos;

    /**
     * Starts at nothing done.
     *
     * @param out        where to draw
     * @param terminal   what is known about it
     * @param total      number of steps, 1 or more
     * @param clockNanos a clock [ns]
     */
    Progress(PrintWriter out, Terminal terminal, long total, LongSupplier clockNanos) {
        this.out = out;
        this.terminal = terminal;
        this.total = total;
        this.clockNanos = clockNanos;
        this.startedNanos = clockNanos.getAsLong();
        this.drawnNanos = startedNanos;
    }

    /** One step more is done. */
    void step() {
        done++;
        long nowNanos = clockNanos.getAsLong();
        if (terminal.showsErrors() && nowNanos - drawnNanos >= REDRAW_NANOS) {
            drawnNanos = nowNanos;
            out.print("\r" + line(nowNanos - startedNanos));
            out.flush();
        }
    }

    private String line(long elapsedNanos) {
        int length = Math.max(1, Math.min(LONGEST_BAR, terminal.columns() - BESIDE));
        int filled = (int) (length * done / total);
        Duration left = Duration.ofNanos((long) ((double) elapsedNanos / done * (total - done)));
        String bar = "#".repeat(filled) + ".".repeat(length - filled);
        return String.format(Locale.ROOT, "[%s] %3d %%, %s left ", bar, 100 * done / total, clock(left));
    }

    private static String clock(Duration time) {
        return time.toHours() > 0
                ? String.format(Locale.ROOT, "%d:%02d h", time.toHours(), time.toMinutesPart())
                : String.format(Locale.ROOT, "%d:%02d min", time.toMinutes(), time.toSecondsPart());
    }

    /** Wipes the line. */
    @Override
    public void close() {
        if (drawnNanos != startedNanos) {
            out.print("\r" + " ".repeat(terminal.columns() - 1) + "\r");
            out.flush();
        }
    }
}
