package org.twinmarch.report.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Trail;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.report.EventText;
import org.twinmarch.report.Naming;
import org.twinmarch.scenario.Scenario;

/**
 * What a replay knows: straight pieces from which the place of everything follows at any moment of the window. Times are
 * kept to a millionth of an hour and places to a tenth of a metre.
 */
final class ReplayData {

    private static final double PARTS_OF_HOUR = 1e6;
    private static final double PARTS_OF_KM = 1e4;
    /** So many pieces and events make a page of a few million bytes. */
    private static final long MOST_ROWS = 40_000;

    private final Trace trace;
    private final Scenario scenario;
    private final Window window;
    private final Naming naming;

    ReplayData(Trace trace) {
        this.trace = trace;
        this.scenario = trace.take().scenario();
        this.window = held(trace);
        this.naming = new Naming(scenario);
    }

    /** The window of the trace, or so much of it from its beginning that the page stays small. */
    private static Window held(Trace trace) {
        Window asked = trace.take().window();
        long pieces = trace.trails().stream()
                .mapToLong(trail -> trail.pieces().size())
                .sum();
        long events = trace.happenings().stream()
                .filter(what -> asked.holds(what.atHours()))
                .count();
        double share = Math.min(1, (double) MOST_ROWS / Math.max(1, pieces + events));
        return new Window(asked.fromHours(), asked.fromHours() + share * asked.hours(), asked.span());
    }

    String json() {
        return head().with(
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
                .with("messages", underWay(Kind.SENT).map(ReplayData::message).toList())
                .withRows(
                        "alarms",
                        happenings(Kind.ALARM, Kind.NUISANCE_ALARM)
                                .filter(what ->
                                        what.actor().source().orElseThrow().kind() == Source.Kind.FENCE)
                                .map(what -> List.<Object>of(
                                        hours(what.atHours()), km(what.placeKm().orElseThrow())))
                                .toList())
                .withRows("breaches", breaches())
                .with("fences", scenario.fences().stream().map(this::fence).toList())
                .withRows(
                        "spells",
                        trace.scenery().spells(window.fromHours(), window.toHours()).stream()
                                .map(ReplayData::spell)
                                .toList())
                .withRows("events", events())
                .with("extent", extent())
                .lines();
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

    private static double hours(double exact) {
        return Math.rint(exact * PARTS_OF_HOUR) / PARTS_OF_HOUR;
    }

    private static double km(double exact) {
        return Math.rint(exact * PARTS_OF_KM) / PARTS_OF_KM;
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Stream<Trail> units() {
        return trace.trails().stream().filter(trail -> trail.pieces().stream()
                .anyMatch(piece -> piece.from().atHours() <= window.toHours() && shows(piece)));
    }

    private boolean shows(Trail.Piece piece) {
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
                hours(piece.from().atHours()),
                km(piece.from().km()),
                km(piece.from().depthKm()),
                piece.doing().ordinal(),
                hours(piece.to().atHours()),
                km(piece.to().km()),
                km(piece.to().depthKm()));
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
                .with("km", km(way.party().placeKm()))
                .with(
                        "detected",
                        way.detectedHours().isPresent()
                                ? hours(way.detectedHours().getAsDouble())
                                : Double.NaN)
                .with("end", hours(way.endHours()))
                .with("outcome", key(way.outcome()))
                .withRows("path", path(way));
    }

    private static List<List<Object>> path(Way way) {
        Crossing crossing = way.party().crossing();
        return Stream.of(crossing.startHours(), crossing.atLineHours(), crossing.leavesLineHours(), crossing.endHours())
                .map(atHours -> List.<Object>of(hours(atHours), km(way.depthKm(atHours))))
                .toList();
    }

    private Stream<Happening> happenings(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return trace.happenings().stream()
                .filter(what -> wanted.contains(what.kind()))
                .filter(this::isHere);
    }

    private boolean isHere(Happening what) {
        return window.holds(what.atHours())
                && (what.placeKm().isEmpty() || window.holdsKm(what.placeKm().getAsDouble()));
    }

    private static Json message(Happening sent) {
        return new Json()
                .with("to", key(sent.actor().side().orElseThrow()))
                .with("km", km(sent.placeKm().orElseThrow()))
                .with("sent", hours(sent.atHours()))
                .with("arrives", hours(sent.more().otherHours().orElseThrow()));
    }

    /** What lasts from its moment to its other one, and does so at any time of the window, also if it began before. */
    private Stream<Happening> underWay(Kind kind) {
        return trace.happenings().stream()
                .filter(what -> what.kind() == kind)
                .filter(what -> what.atHours() <= window.toHours()
                        && what.more().otherHours().orElseThrow() >= window.fromHours()
                        && window.holdsKm(what.placeKm().orElseThrow()));
    }

    private List<List<Object>> breaches() {
        return underWay(Kind.BREACH)
                .map(what -> List.<Object>of(
                        hours(what.atHours()),
                        hours(what.more().otherHours().orElseThrow()),
                        km(what.placeKm().orElseThrow())))
                .toList();
    }

    private Json fence(Fence fence) {
        List<List<Object>> growth = new ArrayList<>();
        for (double atHours : trace.scenery().turnsOfWork(window.fromHours(), window.toHours())) {
            trace.scenery().growth(atHours).stream()
                    .filter(grown -> grown.fence().equals(fence))
                    .forEach(grown -> growth.add(List.of(
                            hours(atHours), km(grown.builtKm()), grown.frontKm().orElse(Double.NaN))));
        }
        if (growth.isEmpty()) {
            growth.add(
                    List.of(window.fromHours(), fence.coverage() * fence.span().lengthKm(), Double.NaN));
        }
        return new Json()
                .with("name", fence.name())
                .with("fromKm", fence.span().fromKm())
                .with("toKm", fence.span().toKm())
                .withRows("growth", growth);
    }

    private static List<Object> spell(Scenery.Spell spell) {
        return List.of(
                hours(spell.fromHours()),
                hours(spell.toHours()),
                spell.light().isPresent(),
                spell.isDusty(),
                Trace.nameOf(spell));
    }

    private List<List<Object>> events() {
        EventText text = new EventText(trace);
        return trace.happenings().stream()
                .filter(this::isHere)
                .map(what -> List.<Object>of(hours(what.atHours()), text.words(what)))
                .toList();
    }

    /** How much of the run the page holds, and what it leaves out. */
    private String extent() {
        long events = trace.happenings().stream().filter(this::isHere).count();
        String shortened = window.equals(trace.take().window())
                ? ""
                : " To stay small it ends before the window that was asked for.";
        return "The page holds %d units, %d parties and %d events: those from km %s to %s, from %s to %s. It leaves out the other %d parties and %d events of the run; they stand in events.csv."
                        .formatted(
                                units().count(),
                                ways().count(),
                                events,
                                window.span().fromKm(),
                                window.span().toKm(),
                                scenario.calendar().dateTime(window.fromHours()),
                                scenario.calendar().dateTime(window.toHours()),
                                trace.ways().size() - ways().count(),
                                trace.happenings().size() - events)
                + shortened;
    }
}
