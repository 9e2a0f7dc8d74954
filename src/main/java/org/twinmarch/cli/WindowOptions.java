package org.twinmarch.cli;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.experiment.Window;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;
import org.twinmarch.scenario.Scenario;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When and where to look closely. */
final class WindowOptions {

    private static final String MEND =
            "write a time since the start, such as \"30 h\" or \"2 days\", or a date of the run,"
                    + " such as %s or \"%<s 06:00\"";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description =
                    "When the diagram and the page begin: a time since the start, such as \"30 h\", or a date, such"
                            + " as \"2020-05-09 06:00\" (default: the start).")
    private Optional<String> from = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "TIME",
            description = "When they end, in the same ways (default: a day later, or at the horizon).")
    private Optional<String> to = Optional.empty();

    @Option(
            names = "--stretch",
            paramLabel = "NAME",
            description = "The stretch that they show (default: the whole line).")
    private Optional<String> stretch = Optional.empty();

    @Option(
            names = "--km",
            paramLabel = "FROM-TO",
            description = "The piece of the line that they show, instead of a stretch, such as 100-200.")
    private Optional<String> km = Optional.empty();

    /** The window on a scenario. @throws ParameterException if an option makes no sense */
    Window window(Scenario scenario) {
        Calendar calendar = scenario.calendar();
        double fromHours = from.map(text -> hours("--from", text, calendar)).orElse(0.0);
        double toHours = to.map(text -> hours("--to", text, calendar))
                .orElse(Math.min(fromHours + Calendar.DAY_HOURS, calendar.horizonHours()));
        require(
                fromHours >= -calendar.warmUpHours() && fromHours < calendar.horizonHours(),
                "--from must lie in the run: it begins on %s and is counted up to %s"
                        .formatted(
                                calendar.dateTime(-calendar.warmUpHours()),
                                calendar.dateTime(calendar.horizonHours())));
        require(toHours > fromHours, "--to must be later than --from");
        return new Window(fromHours, toHours, span(scenario.border()));
    }

    private double hours(String option, String text, Calendar calendar) {
        if (Dimension.DURATION.measure(text) instanceof Measured.Value since && Double.isFinite(since.value())) {
            return since.value();
        }
        try {
            LocalDateTime date = text.strip().length() <= "2020-05-08".length()
                    ? LocalDate.parse(text.strip()).atStartOfDay()
                    : LocalDateTime.parse(text.strip().replaceFirst("\\s+", "T"));
            return Duration.between(calendar.start(), date).toSeconds() / 3600.0;
        } catch (DateTimeParseException neither) {
            String day = calendar.start().toLocalDate().toString();
            throw usage("%s: \"%s\" is no time; %s".formatted(option, text, MEND.formatted(day)));
        }
    }

    private Span span(Border border) {
        require(stretch.isEmpty() || km.isEmpty(), "--stretch and --km both say where; give one of them");
        return stretch.map(name -> stretch(name, border))
                .or(() -> km.map(text -> piece(text, border)))
                .orElse(border.span());
    }

    private Span stretch(String name, Border border) {
        return border.stretches().stream()
                .filter(known -> known.name().equals(name))
                .map(Stretch::span)
                .findFirst()
                .orElseThrow(() -> usage("--stretch: there is no stretch \"%s\"; %s".formatted(name, names(border))));
    }

    private static String names(Border border) {
        return border.stretches().isEmpty()
                ? "the line has none, so leave it away or use --km"
                : "there are: " + border.stretches().stream().map(Stretch::name).collect(Collectors.joining(", "));
    }

    private Span piece(String text, Border border) {
        String[] ends = text.replace("km", "").split("-", -1);
        try {
            Span piece = new Span(Double.parseDouble(ends[0]), Double.parseDouble(ends[1]));
            if (ends.length == 2 && piece.toKm() <= border.lengthKm()) {
                return piece;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException notTwoPlaces) {
            // told below, as for two places that are not on the line
        }
        throw usage(
                "--km: \"%s\" is no piece of the line; write two places on it, the lower first, from 0 to %s, such as 0-%<s"
                        .formatted(text, Dimension.NUMBER.format(border.lengthKm())));
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
