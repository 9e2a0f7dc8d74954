package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.twinmarch.border.Calendar;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Reach;
import org.twinmarch.stats.Panels;

/**
 * What one unit takes from one party, by the plain definition and brute force: the way is cut into short cells, a cell in
 * which anything changes is halved until it is shorter than a rounding error, and the hazard is integrated numerically.
 * Slow, and free of every formula for paths that the engine uses.
 */
final class Witness {

    /** Two ways to the same moment may differ by so much. */
    static final double ROUNDING_HOURS = 1e-9;

    private static final double CELL_HOURS = 1.0 / 16;
    private static final double INSTANT_HOURS = 1e-11;
    /** More than flow and light together multiply a range in {@link Worlds}. */
    private static final double WIDEST = 2.5;

    private static final double FASTEST_KMH = 100;
    private static final int PANELS = 8;

    private final Sky sky;
    private final Calendar calendar;
    private final Guard guard;
    private final Walker walker;
    private final long partyOrder;
    private final List<Look> looks = new ArrayList<>();
    private double viewed;
    private double firstViewHours = Double.POSITIVE_INFINITY;

    Witness(Sky sky, Calendar calendar, Guard guard, Walker walker, long partyOrder) {
        this.sky = sky;
        this.calendar = calendar;
        this.guard = guard;
        this.walker = walker;
        this.partyOrder = partyOrder;
    }

    /** A jump of the hazard at the beginning of a stay within range. */
    record Look(Guard guard, double atHours, double jump) {}

    /** Everything that makes a straight piece with a smooth hazard. */
    private record State(boolean inRange, boolean present, double leg, int part, int light, long weather) {}

    /** Watches over a part of the way; the first moment counts as an entry only at the party's start. */
    Witness watch(double fromHours, double toHours) {
        if (isFar() || !(fromHours <= toHours)) {
            return this;
        }
        if (fromHours == walker.startHours() && inRange(fromHours)) {
            enter(fromHours);
        }
        double lastHours = fromHours;
        for (double nextHours : grid(fromHours, toHours)) {
            cell(lastHours, nextHours);
            lastHours = nextHours;
        }
        return this;
    }

    Guard guard() {
        return guard;
    }

    /** Looks with a jump above 0, in order of time. */
    List<Look> looks() {
        return looks;
    }

    /** Cumulative hazard of the continuous law. */
    double viewed() {
        return viewed;
    }

    double total() {
        return viewed + looks.stream().mapToDouble(Look::jump).sum();
    }

    double firstHours() {
        return looks.isEmpty() ? firstViewHours : looks.get(0).atHours();
    }

    /** Never near: out of reach from anywhere on the unit's sector, or not on the same day as a single trip. */
    private boolean isFar() {
        boolean isTrip = Double.isFinite(guard.fromHours());
        if (isTrip && !(walker.endHours() >= guard.fromHours() && walker.startHours() <= guard.fromHours() + 100)) {
            return true;
        }
        double rangeKm = WIDEST * guard.sensor().law().rangeKm();
        return walker.placeKm() < guard.plan().sector().fromKm() - rangeKm
                || walker.placeKm() > guard.plan().sector().toKm() + rangeKm;
    }

    private TreeSet<Double> grid(double fromHours, double toHours) {
        TreeSet<Double> grid =
                new TreeSet<>(List.of(walker.atLineHours(), walker.leavesLineHours(), guard.fromHours(), toHours));
        for (double hours = fromHours; hours < toHours; hours += CELL_HOURS) {
            grid.add(hours);
        }
        guard.busy()
                .forEach(time ->
                        grid.addAll(List.of(time.fromHours(), time.fromHours() + ROUNDING_HOURS / 2, time.toHours())));
        return new TreeSet<>(grid.subSet(fromHours, false, toHours, true));
    }

    private void cell(double fromHours, double toHours) {
        double middleHours = fromHours + (toHours - fromHours) / 2;
        State before = state(fromHours);
        State after = state(toHours);
        if (before.equals(after) && before.equals(state(middleHours))) {
            piece(before, fromHours, toHours);
        } else if (toHours - fromHours > INSTANT_HOURS && middleHours > fromHours && middleHours < toHours) {
            cell(fromHours, middleHours);
            cell(middleHours, toHours);
        } else if (after.inRange() && !(before.inRange() && isNear(fromHours, toHours))) {
            enter(toHours);
        }
    }

    /** Whether the unit has not been put elsewhere between two moments that are one but for rounding. */
    private boolean isNear(double fromHours, double toHours) {
        return Math.abs(guard.km(toHours) - guard.km(fromHours)) < 1e-6;
    }

    private void piece(State state, double fromHours, double toHours) {
        if (!state.inRange()) {
            graze(fromHours, toHours);
        } else if (guard.sensor().law() instanceof DetectionLaw.Continuous law) {
            double hazard = Panels.integral(tau -> hazard(law, tau), fromHours, toHours, PANELS);
            if (hazard > 0) {
                firstViewHours = Math.min(firstViewHours, fromHours);
            }
            viewed += hazard;
        }
    }

    /** The distance on a straight piece is convex: a pass within one cell shows at its least distance. */
    private void graze(double fromHours, double toHours) {
        double marginKm = distanceKm(fromHours) - rangeKm(fromHours) - FASTEST_KMH * (toHours - fromHours);
        double low = fromHours;
        double high = toHours;
        for (int i = 0; marginKm < 0 && i < 60 && isPresent(fromHours); i++) {
            double third = (high - low) / 3;
            boolean falls = distanceKm(low + third) > distanceKm(high - third);
            low = falls ? low + third : low;
            high = falls ? high : high - third;
        }
        if (marginKm < 0 && low > fromHours && low < toHours && inRange(low)) {
            cell(fromHours, low);
            cell(low, toHours);
        }
    }

    private void enter(double atHours) {
        if (guard.sensor().law() instanceof DetectionLaw.DefiniteRange law) {
            double factor = factor(atHours);
            double jump = factor == 0 ? 0 : -factor * Math.log(1 - law.probability());
            if (jump > 0) {
                looks.add(new Look(guard, atHours, jump));
            }
        }
    }

    private State state(double atHours) {
        boolean isPresent = isPresent(atHours);
        return new State(
                isPresent && distanceKm(atHours) <= rangeKm(atHours),
                isPresent,
                guard.leg(atHours),
                walker.part(atHours),
                sky.light(atHours),
                sky.changes(atHours));
    }

    private boolean inRange(double atHours) {
        return isPresent(atHours) && distanceKm(atHours) <= rangeKm(atHours);
    }

    private boolean isPresent(double atHours) {
        double depthKm = walker.depthKm(atHours);
        boolean inBand = !(guard.sensor().reach() instanceof Reach.Along band)
                || depthKm >= band.fromKm() && depthKm <= band.toKm();
        return inBand && guard.isUp(atHours, partyOrder, calendar);
    }

    double rangeKm(double atHours) {
        return guard.sensor().law().rangeKm() * walker.flow().rangeFactor() * sky.rangeFactor(atHours);
    }

    double distanceKm(double atHours) {
        double alongKm = Math.abs(guard.km(atHours) - walker.placeKm());
        return guard.sensor().reach() instanceof Reach.Along
                ? alongKm
                : Math.hypot(alongKm, guard.depthKm() - walker.depthKm(atHours));
    }

    private double factor(double atHours) {
        return walker.flow().signature() * walker.terrain().visibility() * sky.hazardFactor(atHours);
    }

    /** Within the range as light and flow scale it, the law's hazard as it stands. */
    private double hazard(DetectionLaw.Continuous law, double atHours) {
        DetectionLaw.Continuous wide = (DetectionLaw.Continuous) law.scaledRange(WIDEST);
        return factor(atHours) * wide.hazard(distanceKm(atHours));
    }
}
