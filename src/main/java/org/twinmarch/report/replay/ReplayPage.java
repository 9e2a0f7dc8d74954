package org.twinmarch.report.replay;
import java.io.IOException;
import org.twinmarch.experiment.Trace;
/** The replay. */
public final class ReplayPage {
    private ReplayPage() {}
    /** Loads. */
    public static ReplayPage load() throws IOException { return new ReplayPage(); }
    /** The page. */
    public String of(Trace trace) { return trace.take().policy(); }
}
