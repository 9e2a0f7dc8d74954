package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.twinmarch.border.Border;
import org.twinmarch.border.Stretch;

/**
 * A tape that writes down where each unit is within a window of time: on patrol, in pursuit, on its way back. Places on
 * patrol follow from the unit's track; all others from what it is told.
 */
public final class Trails implements Tape {

    private final Border border;
    private final double fromHours;
    private final double toHours;
    private final Map<Unit, Path> paths = new LinkedHashMap<>();

    /** Trails of a run of a stage in a window [h], its end included. */
    public Trails(Stage stage, double fromHours, double toHours) {
        this.border = stage.scenario().border();
        this.fromHours = fromHours;
        this.toHours = toHours;
    }

    /** What is known of a unit: its pieces, and where it was left last. */
    private static final class Path {

        private final List<Trail.Piece> pieces = new ArrayList<>();
        private double underWayHours;
        private OptionalDouble busyFromHours = OptionalDouble.empty();
        private Drive.Point last = new Drive.Point(0, 0, 0);
    }

    /** The units that were there within the window, plan by plan; each trip of a random departure is a unit of its own. */
    public List<Trail> trails() {
        List<Trail> trails = new ArrayList<>();
        paths.forEach((unit, path) -> trails.add(new Trail(unit.source(), unit.number, path.pieces)));
        return trails.stream()
                .filter(trail -> !trail.pieces().isEmpty())
                .sorted(Comparator.comparingInt((Trail trail) -> trail.source().index())
                        .thenComparingInt(Trail::number))
                .toList();
    }

    @Override
    public void underWay(Unit unit, double atHours) {
        Path path = paths.computeIfAbsent(unit, unknown -> new Path());
        path.underWayHours = atHours;
        path.busyFromHours = OptionalDouble.empty();
    }

    @Override
    public void pursued(Unit unit, Drive drive, double untilHours) {
        Path path = busy(unit);
        for (Drive.Point point : pointsOf(drive)) {
            if (point.atHours() > path.last.atHours() && point.atHours() < untilHours) {
                extend(path, Trail.Doing.PURSUES, point);
            }
        }
        extend(path, Trail.Doing.PURSUES, at(drive, untilHours));
    }

    @Override
    public void goesBack(Unit unit, double leavesHours, double onRoadHours) {
        Path path = busy(unit);
        extend(path, Trail.Doing.HANDLES, new Drive.Point(leavesHours, path.last.km(), path.last.depthKm()));
        extend(path, Trail.Doing.RETURNS, new Drive.Point(onRoadHours, path.last.km(), depthKm(unit)));
    }

    @Override
    public void occupied(Unit unit, double busyFromHours, double freeHours) {
        Path path = busy(unit);
        if (freeHours > path.last.atHours()) {
            returnBy(unit, path, freeHours);
        }
    }

    @Override
    public void outOfAction(Unit unit, double lostHours, double replacedHours) {
        Path path = busy(unit);
        extend(path, Trail.Doing.OUT_OF_ACTION, new Drive.Point(replacedHours, path.last.km(), path.last.depthKm()));
    }

    @Override
    public void closed(Ledger ledger) {
        paths.forEach((unit, path) -> {
            if (path.busyFromHours.isEmpty()) {
                patrol(unit, path, toHours);
            }
        });
    }

    private static double depthKm(Unit unit) {
        return unit.lookout.depthKm();
    }

    /** A unit is busy: what it did before was its patrol. */
    private Path busy(Unit unit) {
        Path path = paths.get(unit);
        if (path.busyFromHours.isEmpty()) {
            double atHours = unit.busyFromHours;
            path.busyFromHours = OptionalDouble.of(atHours);
            patrol(unit, path, atHours);
            path.last = new Drive.Point(atHours, unit.placeKm(atHours), depthKm(unit));
        }
        return path;
    }

    private void extend(Path path, Trail.Doing doing, Drive.Point to) {
        add(path.pieces, new Trail.Piece(doing, path.last, to));
        path.last = to;
    }

    private void add(List<Trail.Piece> pieces, Trail.Piece piece) {
        double beginHours = Math.max(fromHours, piece.from().atHours());
        double endHours = Math.min(toHours, piece.to().atHours());
        if (beginHours < endHours) {
            Trail.Piece part = piece.within(fromHours, toHours);
            if (!pieces.isEmpty() && isOneStay(pieces.get(pieces.size() - 1), part)) {
                Trail.Piece before = pieces.remove(pieces.size() - 1);
                pieces.add(new Trail.Piece(part.doing(), before.from(), part.to()));
            } else {
                pieces.add(part);
            }
        }
    }

    /** Whether a unit merely goes on standing where it stood. */
    private static boolean isOneStay(Trail.Piece before, Trail.Piece after) {
        return before.doing() == after.doing() && before.to().equals(after.from()) && stands(before) && stands(after);
    }

    private static boolean stands(Trail.Piece piece) {
        return piece.from().km() == piece.to().km()
                && piece.from().depthKm() == piece.to().depthKm();
    }

    /** The legs of its track from when it was under way up to a moment, as far as it is on duty. */
    private void patrol(Unit unit, Path path, double untilHours) {
        double atHours = Math.max(path.underWayHours, fromHours);
        double endHours = Math.min(untilHours, toHours);
        while (atHours < endHours) {
            double lap = unit.track.lapAt(unit.originHours, atHours);
            int leg = unit.track.legAt(unit.originHours, lap, atHours);
            double legEndHours = unit.track.legEndHours(unit.originHours, lap, leg);
            double turnHours = Math.min(endHours, Math.min(legEndHours, unit.nextDutyHours(atHours)));
            if (!unit.track.isAway(leg) && unit.isOnDuty(atHours)) {
                add(
                        path.pieces,
                        new Trail.Piece(
                                Trail.Doing.PATROLS, onLeg(unit, lap, leg, atHours), onLeg(unit, lap, leg, turnHours)));
            }
            atHours = turnHours;
        }
    }

    private static Drive.Point onLeg(Unit unit, double lap, int leg, double atHours) {
        double doneHours = atHours - unit.track.legStartHours(unit.originHours, lap, leg);
        double km = unit.shiftKm + unit.track.legFromKm(leg) + unit.track.legSpeedKmh(leg) * doneHours;
        return new Drive.Point(atHours, km, depthKm(unit));
    }

    /** The turns of a drive: it sets out, crosses from ground to ground, leaves the road and comes to its goal. */
    private List<Drive.Point> pointsOf(Drive drive) {
        List<Drive.Point> points = new ArrayList<>(List.of(drive.from()));
        for (double km : cutsBetween(drive.from().km(), drive.goal().km())) {
            double drivenHours = border.road().betweenKm(drive.from().km(), km) / drive.speedKmh();
            points.add(new Drive.Point(
                    drive.from().atHours() + drivenHours, km, drive.from().depthKm()));
        }
        points.add(new Drive.Point(
                drive.goal().atHours(), drive.goal().km(), drive.from().depthKm()));
        points.add(new Drive.Point(
                drive.endsHours(), drive.goal().km(), drive.goal().depthKm()));
        return points;
    }

    private Drive.Point at(Drive drive, double atHours) {
        double drivenKm = Math.max(0, drive.speedKmh() * (atHours - drive.from().atHours()));
        double km = border.road().afterKm(drive.from().km(), drive.goal().km(), drivenKm);
        return new Drive.Point(atHours, km, drive.depthKm(atHours));
    }

    private List<Double> cutsBetween(double startKm, double endKm) {
        List<Double> cuts = new ArrayList<>(border.stretches().stream()
                .map(Stretch::span)
                .flatMap(span -> Stream.of(span.fromKm(), span.toKm()))
                .filter(km -> km > Math.min(startKm, endKm) && km < Math.max(startKm, endKm))
                .sorted()
                .distinct()
                .toList());
        if (startKm > endKm) {
            Collections.reverse(cuts);
        }
        return cuts;
    }

    /** From its road back to where it takes up its patrol at a moment; it waits there if it comes early. */
    private void returnBy(Unit unit, Path path, double freeHours) {
        double goalKm = goalKm(unit, path, freeHours);
        Drive.Point start = path.last;
        for (Drive.Point point : wayBack(unit, start, goalKm)) {
            if (point.atHours() < freeHours) {
                extend(path, Trail.Doing.RETURNS, point);
            }
        }
        extend(path, Trail.Doing.RETURNS, new Drive.Point(freeHours, goalKm, start.depthKm()));
    }

    private static double goalKm(Unit unit, Path path, double freeHours) {
        if (unit.lookout.rejoins()) {
            return unit.shiftKm + unit.track.positionKm(unit.originHours, freeHours);
        }
        return unit.lookout.stands()
                ? unit.placeKm(path.busyFromHours.getAsDouble())
                : unit.resumesKm.orElse(path.last.km());
    }

    /** Those who rejoin a timetable drive at the pace of their plan, the others as they do when they are called. */
    private List<Drive.Point> wayBack(Unit unit, Drive.Point start, double goalKm) {
        if (unit.lookout.rejoins() && !unit.lookout.stands()) {
            return unit.track.drive(start.km() - unit.shiftKm, goalKm - unit.shiftKm).stream()
                    .map(point -> new Drive.Point(
                            start.atHours() + point.atHours(), unit.shiftKm + point.km(), start.depthKm()))
                    .toList();
        }
        return unit.response().stream()
                .flatMap(response -> pointsOf(new Drive(
                                start,
                                new Drive.Point(
                                        start.atHours()
                                                + border.road().betweenKm(start.km(), goalKm) / response.speedKmh(),
                                        goalKm,
                                        start.depthKm()),
                                response.speedKmh()))
                        .stream())
                .toList();
    }
}
