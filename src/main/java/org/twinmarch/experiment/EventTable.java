package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.twinmarch.border.Calendar;
import org.twinmarch.engine.Party;

/** {@code events.csv}: the event log of a trace. Columns are explained in {@code docs/reference/results.md}. */
public final class EventTable {

    /** The columns, in order. */
    public static final List<String> COLUMNS = List.of(
            "time-h",
            "date-time",
            "event",
            "side",
            "place-km",
            "flow",
            "party",
            "attempt",
            "group-size",
            "source",
            "unit",
            "other-time-h",
            "casualties",
            "note");

    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    private EventTable() {}

    /** Writes all that happened, a row each. */
    public static void write(Trace trace, Path file) throws IOException {
        Calendar calendar = trace.take().scenario().calendar();
        try (Table table = new Table(file, COLUMNS)) {
            for (Happening happening : trace.happenings()) {
                append(happening, trace.cast(), calendar, table);
            }
        }
    }

    private static void append(Happening happening, Cast cast, Calendar calendar, Table table) {
        LocalDateTime date = calendar.dateTime(happening.atHours());
        Table.Row row = table.row()
                .with(happening.atHours())
                .with(TO_THE_SECOND.format(date))
                .with(happening.kind().label())
                .with(happening
                        .actor()
                        .side()
                        .map(side -> side.name().toLowerCase(Locale.ROOT))
                        .orElse(""));
        happening.placeKm().ifPresent(km -> row.at("place-km", km));
        happening.flow().ifPresent(flow -> row.at("flow", cast.flows().get(flow).name()));
        happening.party().ifPresent(party -> append(party, row));
        happening.actor().source().ifPresent(source -> row.at("source", Cast.label(source)));
        happening.actor().unit().ifPresent(number -> row.at("unit", number + 1));
        happening.more().otherHours().ifPresent(hours -> row.at("other-time-h", hours));
        happening.more().casualties().ifPresent(number -> row.at("casualties", number));
        row.at("note", happening.more().note());
        row.end();
    }

    private static void append(Party party, Table.Row row) {
        row.at("party", party.number() + 1).at("attempt", party.attempt() + 1).at("group-size", party.groupSize());
    }
}
