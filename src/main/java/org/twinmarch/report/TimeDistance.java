package org.twinmarch.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Paint;
import java.awt.Stroke;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.twinmarch.border.Side;
import org.twinmarch.engine.PartyOutcome;
import org.twinmarch.engine.Scenery;
import org.twinmarch.engine.Source;
import org.twinmarch.engine.Trail;
import org.twinmarch.engine.Trail.Doing;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Way;
import org.twinmarch.experiment.Window;
import org.twinmarch.quantity.Dimension;

/**
 * Chart: chainage against time in a window of one run. Units of both sides on patrol and busy, parties by how they end,
 * alarms, messages, the front of the fence, and the dark.
 */
public final class TimeDistance {

    private static final double HEIGHT_MM = 130;
    private static final Color DARK = new Color(0xECECEC);
    private static final Color DUSTY = new Color(0xF5E6C8);
    private static final Stroke POST = new BasicStroke(0.35f);
    /** Side A is drawn over side B, narrower and broken: where both drive together both are seen. */
    private static final Map<Side, Stroke> PATROL =
            Map.of(Side.A, dashes(1.2f, 5, 3.5f), Side.B, new BasicStroke(1.8f));

    /** Thick, and over one another as the patrols are. */
    private static final Map<Side, Stroke> BUSY = Map.of(
            Side.A, dashes(2.6f, 5, 2), Side.B, new BasicStroke(3.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));

    private static final Stroke LOST = dashes(2.6f, 0.8f, 2.4f);
    private static final Stroke UNDER_WAY = dashes(0.8f, 1, 1.5f);
    private static final Stroke FRONT = dashes(1.4f, 1.5f, 1.5f);

    private final Trace trace;
    private final Window window;
    private final Naming naming;
    private final List<Series> series = new ArrayList<>();

    private TimeDistance(Trace trace) {
        this.trace = trace;
        this.window = trace.take().window();
        this.naming = new Naming(trace.take().scenario());
    }

    private static Stroke dashes(float width, float dash, float gap) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {dash, gap}, 0);
    }

    /** Points that look alike; a point without a value breaks the line. */
    private record Series(Look look, XYSeries points) {}

    /** The drawing of the window of a trace, as {@code time-distance}. */
    public static NamedDrawing of(Trace trace, Charts charts) {
        return charts.draw("time-distance", theme -> new TimeDistance(trace).drawing(theme));
    }

    private Drawing drawing(Theme theme) {
        addUnits();
        addFront();
        addParties();
        addMarks();
        XYPlot plot = new XYPlot(points(), hours(theme), chainage(theme), renderer());
        plot.setSeriesRenderingOrder(SeriesRenderingOrder.REVERSE); // what is added first lies on top
        theme.dress(plot);
        plot.setAxisOffset(new RectangleInsets(0, 1, 1, 0)); // the shading stays off the axes
        plot.setInsets(new RectangleInsets(6, 4, 4, 20)); // room for half of the last time of day
        trace.scenery().spells(window.fromHours(), window.toHours()).forEach(spell -> shade(spell, plot));
        plot.setFixedLegendItems(legend());
        Trace.Take take = trace.take();
        String heading =
                "%s: policy %s, replication %d".formatted(take.study().name(), take.policy(), take.replication());
        return new Drawing(
                theme.chart(plot, true, heading),
                "Chainage against time, " + heading,
                words(),
                Drawing.PAGE_MM,
                HEIGHT_MM);
    }

    private NumberAxis chainage(Theme theme) {
        NumberAxis axis = theme.numbers("Chainage [km]");
        double rimKm = ClockAxis.RIM * window.span().lengthKm();
        axis.setRange(window.span().fromKm() - rimKm, window.span().toKm() + rimKm);
        return axis;
    }

    private NumberAxis hours(Theme theme) {
        NumberAxis axis = new ClockAxis(trace.take().scenario().calendar());
        theme.dress(axis);
        axis.setRange(window.fromHours(), window.toHours());
        return axis;
    }

    private Series series(Look look) {
        XYSeries points = new XYSeries(series.size(), false, true);
        Series added = new Series(look, points);
        series.add(added);
        return added;
    }

    private void addUnits() {
        for (Side side : Side.values()) {
            Paint paint = Theme.colour(side.ordinal());
            String name = naming.side(side);
            addPieces(trails(side, Source.Kind.POST), Doing.PATROLS::equals, Look.line(name + ": posts", paint, POST));
            addPieces(
                    trails(side, Source.Kind.PATROL),
                    Doing.PATROLS::equals,
                    Look.line(name + ": patrols", paint, PATROL.get(side)));
            addPieces(
                    trails(side),
                    doing -> doing.isBusy() && doing != Doing.OUT_OF_ACTION,
                    Look.line(name + ": busy", paint, BUSY.get(side)));
            addPieces(trails(side), Doing.OUT_OF_ACTION::equals, Look.line(name + ": out of action", paint, LOST));
        }
    }

    private Stream<Trail> trails(Side side) {
        return trace.trails().stream().filter(trail -> trail.source().side() == side);
    }

    private Stream<Trail> trails(Side side, Source.Kind kind) {
        return trails(side).filter(trail -> trail.source().kind() == kind);
    }

    private void addPieces(Stream<Trail> trails, Predicate<Doing> isOfKind, Look look) {
        Series pieces = series(look);
        trails.flatMap(trail -> trail.pieces().stream())
                .filter(piece -> isOfKind.test(piece.doing()))
                .forEach(piece -> add(piece, pieces.points()));
    }

    private void add(Trail.Piece piece, XYSeries points) {
        if (shows(piece)) {
            stroke(
                    points,
                    piece.from().atHours(),
                    piece.from().km(),
                    piece.to().atHours(),
                    piece.to().km());
        }
    }

    private boolean shows(Trail.Piece piece) {
        return Math.max(piece.from().km(), piece.to().km()) >= window.span().fromKm()
                && Math.min(piece.from().km(), piece.to().km()) <= window.span().toKm();
    }

    private static void stroke(XYSeries points, double fromHours, double fromKm, double toHours, double toKm) {
        points.add(fromHours, fromKm, false);
        points.add(toHours, toKm, false);
        points.add(Double.valueOf(toHours), null, false);
    }

    private void addFront() {
        Series front = series(Look.line("front of the fence", Theme.INK, FRONT));
        List<Double> turns = trace.scenery().turnsOfWork(window.fromHours(), window.toHours());
        for (int i = 1; i < turns.size(); i++) {
            List<Scenery.Growth> before = trace.scenery().growth(turns.get(i - 1));
            List<Scenery.Growth> after = trace.scenery().growth(turns.get(i));
            for (int piece = 0; piece < before.size(); piece++) {
                if (after.get(piece).builtKm() > before.get(piece).builtKm()
                        && after.get(piece).frontKm().isPresent()
                        && window.span().overlaps(before.get(piece).fence().span())) {
                    stroke(
                            front.points(),
                            turns.get(i - 1),
                            before.get(piece).frontKm().orElseThrow(),
                            turns.get(i),
                            after.get(piece).frontKm().orElseThrow());
                }
            }
        }
    }

    private void addParties() {
        Map<PartyOutcome, Series> byOutcome = new EnumMap<>(PartyOutcome.class);
        Look.ENDINGS.forEach((outcome, look) -> byOutcome.put(outcome, series(look)));
        for (Way way : ways().toList()) {
            XYSeries points = byOutcome.get(way.outcome()).points();
            double km = way.party().placeKm();
            points.add(way.party().startHours(), km, false);
            points.add(way.endHours(), km, false);
            points.add(Double.valueOf(way.endHours()), null, false);
        }
    }

    private Stream<Way> ways() {
        return trace.ways().stream()
                .filter(way -> window.holdsKm(way.party().placeKm()))
                .filter(way -> way.party().startHours() <= window.toHours() && way.endHours() >= window.fromHours());
    }

    private void addMarks() {
        Series seen = series(Look.mark("first detection", Theme.INK, Theme.CROSS, false));
        ways().filter(way -> way.detectedHours().orElse(way.endHours()) < way.endHours())
                .flatMap(way -> way.detectedHours().stream()
                        .filter(window::holds)
                        .mapToObj(hours -> new double[] {hours, way.party().placeKm()}))
                .forEach(point -> seen.points().add(point[0], point[1], false));
        Series alarms = series(Look.mark("fence alarm", Theme.colour(5), Theme.shape(5), true));
        happenings(Kind.ALARM, Kind.NUISANCE_ALARM)
                .filter(what -> what.actor().source().orElseThrow().kind() == Source.Kind.FENCE)
                .forEach(what ->
                        alarms.points().add(what.atHours(), what.placeKm().orElseThrow(), false));
        Series attacks = series(Look.mark("attack", Theme.INK, Look.STAR, true));
        happenings(Kind.AMBUSH, Kind.ROADSIDE_BOMB, Kind.ON_CREW).forEach(what -> attacks.points()
                .add(what.atHours(), what.placeKm().orElseThrow(), false));
        Series messages = series(
                new Look("message, and its arrival", Theme.INK, Optional.of(UNDER_WAY), Optional.of(Look.ARROW), true));
        happenings(Kind.SENT)
                .forEach(what -> stroke(
                        messages.points(),
                        what.atHours(),
                        what.placeKm().orElseThrow(),
                        what.more().otherHours().orElseThrow(),
                        what.placeKm().orElseThrow()));
    }

    private Stream<Happening> happenings(Kind... kinds) {
        return trace.happenings().stream()
                .filter(what -> List.of(kinds).contains(what.kind()))
                .filter(what -> window.holds(what.atHours())
                        && window.holdsKm(what.placeKm().orElseThrow()));
    }

    private void shade(Scenery.Spell spell, XYPlot plot) {
        if (spell.isDusty() || spell.light().isPresent()) {
            IntervalMarker marker = new IntervalMarker(spell.fromHours(), spell.toHours());
            marker.setPaint(spell.isDusty() ? DUSTY : DARK);
            marker.setAlpha(1);
            marker.setOutlinePaint(null);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }

    private XYSeriesCollection points() {
        XYSeriesCollection points = new XYSeriesCollection();
        series.forEach(one -> points.addSeries(one.points()));
        return points;
    }

    private XYLineAndShapeRenderer renderer() {
        XYLineAndShapeRenderer renderer = new EndMarks(window.toHours());
        for (int i = 0; i < series.size(); i++) {
            Look look = series.get(i).look();
            renderer.setSeriesPaint(i, look.paint());
            renderer.setSeriesLinesVisible(i, look.line().isPresent());
            renderer.setSeriesShapesVisible(i, look.mark().isPresent());
            renderer.setSeriesShapesFilled(i, look.filled());
            int index = i;
            look.line().ifPresent(stroke -> renderer.setSeriesStroke(index, stroke));
            look.mark().ifPresent(shape -> renderer.setSeriesShape(index, shape));
        }
        return renderer;
    }

    private LegendItemCollection legend() {
        LegendItemCollection legend = new LegendItemCollection();
        series.stream()
                .filter(one -> !one.points().isEmpty())
                .map(one -> one.look().entry())
                .forEach(legend::add);
        List<Scenery.Spell> spells = trace.scenery().spells(window.fromHours(), window.toHours());
        spells.stream()
                .filter(spell -> spell.light().isPresent() && !spell.isDusty())
                .map(Trace::nameOf)
                .distinct()
                .forEach(name -> legend.add(Look.ground(name, DARK)));
        if (spells.stream().anyMatch(Scenery.Spell::isDusty)) {
            legend.add(Look.ground("dust", DUSTY));
        }
        return legend;
    }

    /** What there is to see, in numbers. */
    private String words() {
        DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH);
        StringBuilder words = new StringBuilder("From %s to %s, %s to %s km."
                .formatted(
                        date.format(trace.take().scenario().calendar().dateTime(window.fromHours())),
                        date.format(trace.take().scenario().calendar().dateTime(window.toHours())),
                        Dimension.NUMBER.format(window.span().fromKm()),
                        Dimension.NUMBER.format(window.span().toKm())));
        for (Side side : Side.values()) {
            words.append(" %s has %d units there, busy %d times."
                    .formatted(naming.side(side), units(side), busyTimes(side)));
        }
        words.append(" Of %d parties".formatted(ways().count()));
        Look.ENDINGS.forEach((outcome, look) -> words.append(", %d %s"
                .formatted(
                        ways().filter(way -> way.outcome() == outcome).count(),
                        outcome.name().toLowerCase(Locale.ROOT).replace('_', ' '))));
        long alarms = happenings(Kind.ALARM, Kind.NUISANCE_ALARM).count();
        long attacks = happenings(Kind.AMBUSH, Kind.ROADSIDE_BOMB, Kind.ON_CREW).count();
        return words.append(". Alarms: %d, messages: %d, attacks: %d."
                        .formatted(alarms, happenings(Kind.SENT).count(), attacks))
                .toString();
    }

    private long units(Side side) {
        return trails(side)
                .filter(trail -> trail.pieces().stream().anyMatch(this::shows))
                .count();
    }

    private long busyTimes(Side side) {
        return trace.happenings().stream()
                .filter(what -> what.kind() == Kind.BUSY && what.actor().side().orElseThrow() == side)
                .filter(what -> window.holds(what.atHours())
                        && window.holdsKm(what.placeKm().orElseThrow()))
                .count();
    }
}
