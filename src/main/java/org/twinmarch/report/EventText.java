package org.twinmarch.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Side;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;

/** {@code events.txt}: the event log of a trace for people, a sentence to the line, with date, time and place before it. */
public final class EventText {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Trace trace;
    private final Calendar calendar;
    private final Naming naming;

    /** The text of a trace. */
    public EventText(Trace trace) {
        this.trace = trace;
        this.calendar = trace.take().scenario().calendar();
        this.naming = new Naming(trace.take().scenario());
    }

    /** Writes it. */
    public void write(Path file) throws IOException {
        try (Writer text = Files.newBufferedWriter(file)) {
            Trace.Take take = trace.take();
            text.write("%s: policy %s, replication %d, seed %d\n\n"
                    .formatted(take.study().name(), take.policy(), take.replication(), take.seed()));
            for (Happening happening : trace.happenings()) {
                text.write(line(happening) + "\n");
            }
        }
    }

    /** One line of it, without its end. */
    public String line(Happening what) {
        String place = what.placeKm().isPresent()
                ? String.format(Locale.ROOT, "%8.2f km", what.placeKm().getAsDouble())
                : " ".repeat(11);
        return "%s  %s  %s".formatted(time(what.atHours()), place, words(what));
    }

    /** What happened, without when and where. */
    public String words(Happening what) {
        return Wording.sentence(sentence(what)) + ".";
    }

    private String time(double atHours) {
        return TO_THE_SECOND.format(calendar.dateTime(atHours));
    }

    private String sentence(Happening what) {
        if (what.party().isPresent()) {
            return aboutParty(what, naming.party(what.party().get()));
        }
        if (what.flow().isPresent()) {
            return aboutFlow(what, naming.flow(what.flow().getAsInt()));
        }
        return what.actor().side().isPresent()
                ? aboutForces(what, what.actor().side().get())
                : aboutSky(what);
    }

    private String aboutParty(Happening what, String party) {
        return switch (what.kind()) {
            case STARTED ->
                "%s starts: %s".formatted(party, naming.members(what.party().get()));
            case DETECTED -> "%s is detected by %s".formatted(party, source(what));
            case SENT -> "%s about %s is sent; it will arrive at %s".formatted(source(what), party, other(what));
            case TOLD_ANSWERED -> "%s about %s has arrived, and a unit sets out".formatted(source(what), party);
            case TOLD_UNANSWERED -> "%s about %s has arrived; nobody sets out".formatted(source(what), party);
            case ALARM -> "%s goes off about %s".formatted(source(what), party);
            case SETS_OUT -> "%s sets out after %s; the call was at %s".formatted(unit(what), party, other(what));
            case INTERCEPTED -> "%s meets %s; the call was at %s".formatted(unit(what), party, other(what));
            case APPREHENDED -> "%s is apprehended".formatted(party);
            case TURNED_BACK -> "%s turns back".formatted(party);
            case BROKE_AWAY -> "%s breaks away".formatted(party);
            case GOT_AWAY -> "%s has got away: detected, but not stopped".formatted(party);
            default -> "%s has entered undetected".formatted(party);
        };
    }

    private static String aboutFlow(Happening what, String flow) {
        return what.kind() == Kind.DETERRED
                ? "a party of %s is deterred and does not try".formatted(flow)
                : "a party of %s would start, but the horizon has come".formatted(flow);
    }

    private String aboutForces(Happening what, Side side) {
        return switch (what.kind()) {
            case NUISANCE_ALARM -> "%s goes off, and there is nobody".formatted(source(what));
            case ALARM_ALL_BUSY -> "nobody answers %s: no unit within reach is free".formatted(source(what));
            case ALARM_NONE_WOULD_WIN -> "nobody answers %s: no unit would be in time".formatted(source(what));
            case SETS_OUT -> "%s sets out to look; the alarm was at %s".formatted(unit(what), other(what));
            case BUSY -> "%s is busy until %s".formatted(unit(what), other(what));
            case OUT_OF_ACTION -> "%s is out of action until %s".formatted(unit(what), other(what));
            case BREACH -> "a breach opens in fence %s; it will be repaired at %s".formatted(note(what), other(what));
            case AMBUSH -> "a party that was met fights forces of %s%s".formatted(naming.side(side), losses(what));
            case ROADSIDE_BOMB -> "a roadside bomb hits forces of %s%s".formatted(naming.side(side), losses(what));
            case ON_CREW ->
                "a crew of %s that builds the fence is attacked%s".formatted(naming.side(side), losses(what));
            case BOMB_LAID -> "a roadside bomb is laid on the roads of %s".formatted(naming.side(side));
            case BOMB_CLEARED -> "a roadside bomb on the roads of %s is cleared".formatted(naming.side(side));
            case BOMB_PASSED -> "%s passes a live bomb".formatted(unit(what));
            default -> "fence of %s, %s".formatted(naming.side(side), note(what));
        };
    }

    private String aboutSky(Happening what) {
        return what.kind() == Kind.DUST
                ? "dust is in the air until %s".formatted(other(what))
                : "light: %s".formatted(note(what));
    }

    private String losses(Happening what) {
        String attributed = note(what).isEmpty() ? "" : "; said to come from " + naming.side(Side.valueOf(note(what)));
        return ": %d killed or injured%s".formatted(what.more().casualties().orElse(0), attributed);
    }

    private String source(Happening what) {
        return naming.source(what.actor().source().orElseThrow());
    }

    private String unit(Happening what) {
        return naming.unit(
                what.actor().source().orElseThrow(), what.actor().unit().orElseThrow());
    }

    private static String note(Happening what) {
        return what.more().note();
    }

    private String other(Happening what) {
        return time(what.more().otherHours().orElseThrow());
    }
}
