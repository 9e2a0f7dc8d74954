package org.twinmarch.report;

import java.util.List;
import java.util.Locale;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.engine.Exposure;
import org.twinmarch.experiment.Explanation;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.scenario.Scenario;

/** An explanation as lines for the terminal: a table of units, and what comes of them. */
public final class ExplanationText {

    private static final String ROW = "  %-24s  %-12s %4s  %16s  %10s  %9s%n";

    private final Explanation explanation;
    private final Border border;
    private final Calendar calendar;

    /** The text of an explanation; sides are called as in the scenario, and times are times of day of its calendar. */
    public ExplanationText(Explanation explanation, Scenario scenario) {
        this.explanation = explanation;
        this.border = scenario.border();
        this.calendar = scenario.calendar();
    }

    /** The text, lines ended. */
    public String text() {
        StringBuilder text = new StringBuilder();
        append(text, "Where it meets no fence:", explanation.open());
        text.append("  detected with probability %s%n".formatted(percent(explanation.openProbability())));
        explanation.fence().ifPresent(fence -> appendFence(text, fence));
        text.append("Probability of detection: %s%n".formatted(percent(explanation.probability())));
        return text.toString();
    }

    private void appendFence(StringBuilder text, Fence fence) {
        text.append(System.lineSeparator());
        String title = "Where it cuts the fence %s (%s of parties there; alarm with probability %s):"
                .formatted(fence.name(), percent(fence.coverage()), percent(fence.alarm()));
        append(text, title, explanation.fenced());
        text.append(
                "  detected with probability %s, alarm included%n".formatted(percent(explanation.fencedProbability())));
    }

    private void append(StringBuilder text, String title, List<Exposure> exposures) {
        text.append(title).append(System.lineSeparator());
        if (exposures.isEmpty()) {
            text.append("  no unit has it within range%n".formatted());
            return;
        }
        text.append(row("sensor", "side", "unit", "hazard (sum) [1]", "alone", "first at"));
        exposures.forEach(exposure -> text.append(row(exposure)));
    }

    private String row(Exposure exposure) {
        return row(
                exposure.source().name(),
                border.zone(exposure.source().side()).name(),
                Integer.toString(exposure.unit() + 1),
                Double.isInfinite(exposure.hazard()) ? "certain" : "%.6f".formatted(exposure.hazard()),
                percent(exposure.probability()),
                timeOfDay(exposure.firstHours()));
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, ROW, (Object[]) cells);
    }

    private String timeOfDay(double atHours) {
        int minutes = (int) Math.floor(60 * calendar.hourOfDay(atHours));
        return "%02d:%02d".formatted(minutes / 60, minutes % 60);
    }

    private static String percent(double share) {
        return Dimension.SHARE.format(Math.rint(share * 1e6) / 1e6);
    }
}
