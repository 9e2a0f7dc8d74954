package org.twinmarch.report.replay;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.report.EventText;
import org.twinmarch.report.Naming;
import org.twinmarch.scenario.Scenario;

/** What a replay knows: straight pieces from which the place of everything follows at any moment of the window. */
final class ReplayData {

    /** So many pieces and events make a page of a few million bytes. */
    private static final long MOST_ROWS = 40_000;

    private static final DateTimeFormatter TO_THE_MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Trace trace;
    private final Scenario scenario;
    private final Window window;
    private final Incidents incidents;
    private final Naming naming;

    ReplayData(Trace trace) {
        this.trace = trace;
        this.scenario = trace.take().scenario();
        this.window = held(trace);
        this.incidents = new Incidents(trace, window);
        this.naming = new Naming(scenario);
    }

    /** The window of the trace, or so much of it from its beginning that the page stays small. */
    private static Window held(Trace trace) {
        Window asked = trace.take().window();
        long pieces = trace.trails().stream()
                .filter(trail -> trail.pieces().stream().anyMatch(piece -> shows(asked, piece)))
                .mapToLong(trail -> trail.pieces().size())
                .sum();
        Incidents incidents = new Incidents(trace, asked);
        long events = trace.happenings().stream().filter(incidents::isHere).count();
        double share = Math.min(1, (double) MOST_ROWS / Math.max(1, pieces + events));
        return new Window(asked.fromHours(), asked.fromHours() + share * asked.hours(), asked.span());
    }

    String json() {
        Json data = head().with(
                        "flows",
                        scenario.flows().stream()
                                .map(flow -> new Json()
                                        .with("name", flow.name())
                                        .with("direction", flow.direction() == Direction.A_TO_B ? 1 : -1))
                                .toList())
                .withWords(
                        "doings",
                        Arrays.stream(Trail.Doing.values()).map(ReplayData::key).toList())
                .with("units", units().map(this::unit).toList())
                .with("parties", ways().map(this::party).toList())
                .withRows(
                        "spells",
                        trace.scenery().spells(window.fromHours(), window.toHours()).stream()
                                .map(this::spell)
                                .toList())
                .withRows("events", events())
                .with("extent", extent());
        scenario.reporting()
                .outline()
                .ifPresent(outline -> data.with("map", new MapData(scenario.border(), outline).json()));
        return incidents.addTo(data).lines();
    }

    private Json head() {
        Trace.Take take = trace.take();
        return new Json()
                .with("study", take.study().name())
                .with("question", take.study().question())
                .with("policy", take.policy())
                .with("replication", take.replication())
                .with("seed", take.seed())
                .with("start", scenario.calendar().dateTime(0).toString())
                .with("from", window.fromHours())
                .with("to", window.toHours())
                .with("fromKm", window.span().fromKm())
                .with("toKm", window.span().toKm())
                .with("sideA", naming.side(Side.A))
                .with("sideB", naming.side(Side.B))
                .with("depthA", scenario.border().zone(Side.A).depthKm())
                .with("depthB", scenario.border().zone(Side.B).depthKm());
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stream<Trail> units() {
        return trace.trails().stream().filter(trail -> trail.pieces().stream()
                .anyMatch(piece -> piece.from().atHours() <= window.toHours() && shows(window, piece)));
    }

    private static boolean shows(Window window, Trail.Piece piece) {
        return Math.max(piece.from().km(), piece.to().km()) >= window.span().fromKm()
                && Math.min(piece.from().km(), piece.to().km()) <= window.span().toKm();
    }

    private Json unit(Trail trail) {
        return new Json()
                .with("name", naming.unit(trail.source(), trail.number()))
                .with("side", key(trail.source().side()))
                .with("kind", key(trail.source().kind()))
                .withRows(
                        "pieces",
                        trail.pieces().stream()
                                .filter(piece -> piece.from().atHours() <= window.toHours())
                                .map(ReplayData::piece)
                                .toList());
    }

    private static List<Object> piece(Trail.Piece piece) {
        return List.of(
                Rounded.hours(piece.from().atHours()),
                Rounded.km(piece.from().km()),
                Rounded.km(piece.from().depthKm()),
                piece.doing().ordinal(),
                Rounded.hours(piece.to().atHours()),
                Rounded.km(piece.to().km()),
                Rounded.km(piece.to().depthKm()));
    }

    private Stream<Way> ways() {
        return trace.ways().stream()
                .filter(way -> window.holdsKm(way.party().placeKm()))
                .filter(way -> way.party().startHours() <= window.toHours() && way.endHours() >= window.fromHours());
    }

    private Json party(Way way) {
        return new Json()
                .with("name", naming.party(way.party()))
                .with("flow", way.party().flow())
                .with("km", Rounded.km(way.party().placeKm()))
                .with(
                        "detected",
                        way.detectedHours().isPresent()
                                ? Rounded.hours(way.detectedHours().getAsDouble())
                                : Double.NaN)
                .with("end", Rounded.hours(way.endHours()))
                .with("outcome", key(way.outcome()))
                .withRows("path", path(way));
    }

    private static List<List<Object>> path(Way way) {
        Crossing crossing = way.party().crossing();
        return Stream.of(crossing.startHours(), crossing.atLineHours(), crossing.leavesLineHours(), crossing.endHours())
                .map(atHours -> List.<Object>of(Rounded.hours(atHours), Rounded.km(way.depthKm(atHours))))
                .toList();
    }

    private List<Object> spell(Scenery.Spell spell) {
        return List.of(
                Rounded.hours(spell.fromHours()),
                Rounded.hours(spell.toHours()),
                spell.light().isPresent(),
                spell.isDusty(),
                Trace.isLit(trace.take().scenario()) ? Trace.nameOf(spell) : "");
    }

    private List<List<Object>> events() {
        EventText text = new EventText(trace);
        return trace.happenings().stream()
                .filter(incidents::isHere)
                .map(what -> List.<Object>of(Rounded.hours(what.atHours()), text.words(what)))
                .toList();
    }

    private String time(double atHours) {
        return TO_THE_MINUTE.format(scenario.calendar().dateTime(atHours));
    }

    /** How much of the run the page holds, and what it leaves out. */
    private String extent() {
        long events = trace.happenings().stream().filter(incidents::isHere).count();
        String shortened = window.equals(trace.take().window())
                ? ""
                : " To stay small it ends before the window that was asked for.";
        return "The page holds %d units, %d parties and %d events: those of %s to %s km, from %s to %s. It leaves out the other %d parties and %d events of the run; they stand in events.csv."
                        .formatted(
                                units().count(),
                                ways().count(),
                                events,
                                Dimension.NUMBER.format(window.span().fromKm()),
                                Dimension.NUMBER.format(window.span().toKm()),
                                time(window.fromHours()),
                                time(window.toHours()),
                                trace.ways().size() - ways().count(),
                                trace.happenings().size() - events)
                + shortened;
    }
}
