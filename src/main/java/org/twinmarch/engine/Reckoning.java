package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import umontreal.ssj.util.RootFinder;

/**
 * Adds up the hazard that a party meets and says when it has used up the party's budget. The sum runs over all units of
 * both sides that can see the party; it is walked from boundary to boundary of the sightings and inverted between two
 * boundaries by a bracketed solver.
 */
final class Reckoning {

    /** To this the instant of a detection under continuous hazards is found [h]. */
    private static final double TOLERANCE_HOURS = 1e-12;

    private final Beats beats;
    private final Encounters encounters;
    private Sighting[] open = new Sighting[8];
    private int openCount;
    /** What is left of the budget after a walk that did not use it up. */
    private double left;
    /** When and by whom the budget was used up in a walk that did. */
    private double usedUpHours;

    private Unit usedUpBy;

    Reckoning(Beats beats, Encounters encounters) {
        this.beats = beats;
        this.encounters = encounters;
    }

    /** Finds when, as things stand, the party will be detected, and by whom; sets both in the party. */
    void reckon(Party party) {
        collect(party, party.exposedUntilHours);
        Sightings found = encounters.found();
        party.firstHazardHours = found.count() == 0 ? Double.POSITIVE_INFINITY : found.at(0).fromHours;
        party.detectedHours = Double.POSITIVE_INFINITY;
        if (found.count() == 0) {
            party.foreseeNothing();
        } else if (walk(party)) {
            party.detectedHours = usedUpHours;
            party.detector = usedUpBy;
        } else {
            party.foresee(left);
        }
    }

    /** Takes from the budget the hazard up to a moment, looks at that instant included. */
    void settle(Party party, double atHours) {
        if (party.firstHazardHours <= atHours) {
            collect(party, atHours);
            // By rounding the walk may use the budget up at this very instant: then the next hazard detects.
            party.keep(walk(party) ? 0 : left);
        }
        party.reckonedHours = atHours;
        party.unseen = false;
    }

    /** The jump of a look that a unit takes at a party now [1]; 0 if it cannot see it or its law knows no looks. */
    double lookOf(Unit unit, Party party, double nowHours) {
        return encounters.jumpNow(unit, party, nowHours);
    }

    /** What each unit in reach takes from a party over its whole way, as if it were alone. */
    List<Exposure> exposures(Party party) {
        List<Exposure> exposures = new ArrayList<>();
        for (Beat beat : beats.around(party.placeKm)) {
            for (int i = 0; i < beat.units(); i++) {
                encounters.found().clear();
                encounters.collect(party, beat.unit(i), party.exposedUntilHours);
                if (encounters.found().count() > 0) {
                    exposures.add(encounters.found().total());
                }
            }
        }
        return exposures;
    }

    /** What a party that has just started will take on its whole way as things stand [1]. */
    double wholeHazard(Party party) {
        double budget = party.budget();
        // Without an end of the budget no look is left out because an earlier one suffices.
        party.renewBudget(Double.POSITIVE_INFINITY);
        collect(party, party.exposedUntilHours);
        party.renewBudget(budget);
        return encounters.found().hazard();
    }

    private void collect(Party party, double untilHours) {
        encounters.found().clear();
        double matterUntilHours = Math.min(untilHours, party.exposedUntilHours);
        for (Beat beat : beats.around(party.placeKm)) {
            if (beat.reaches(party.placeKm)) {
                matterUntilHours = collect(party, beat, matterUntilHours);
            }
        }
        encounters.found().sort(party.placeKm);
    }

    private double collect(Party party, Beat beat, double untilHours) {
        double matterUntilHours = untilHours;
        for (int i = 0; i < beat.units(); i++) {
            matterUntilHours = encounters.collect(party, beat.unit(i), matterUntilHours);
        }
        return matterUntilHours;
    }

    /** Walks the sightings until the budget is used up (true) or they end (false). */
    private boolean walk(Party party) {
        Sightings found = encounters.found();
        openCount = 0;
        int spent = found.spent(party);
        double atHours = party.spentHours;
        if (spent == 0 && found.beginCertain()) {
            return usedUp(found.at(0).unit, Math.max(atHours, found.at(0).fromHours));
        }
        left = party.budget();
        for (int i = 0; i < found.count(); i++) {
            Sighting next = found.at(i);
            if (useUp(party, atHours, next.fromHours)) {
                return true;
            }
            atHours = Math.max(atHours, next.fromHours);
            if (!next.isLook()) {
                open(next, atHours);
            } else if (i >= spent) {
                if (next.jump >= left) {
                    return usedUp(next.unit, atHours);
                }
                left -= next.jump;
            }
        }
        return useUp(party, atHours, Double.POSITIVE_INFINITY);
    }

    /** Lets the open views use up the budget from one moment to another, closing those that end; true if it is used up. */
    private boolean useUp(Party party, double fromHours, double toHours) {
        double atHours = fromHours;
        while (openCount > 0 && atHours < toHours) {
            double boundaryHours = Math.min(toHours, earliestEndHours());
            double used = consumed(atHours, boundaryHours);
            if (used >= left) {
                double detectedHours = solve(atHours, boundaryHours);
                return usedUp(creditedAt(detectedHours, party.credit), detectedHours);
            }
            left -= used;
            atHours = boundaryHours;
            closeEnded(atHours);
        }
        return false;
    }

    private double solve(double fromHours, double toHours) {
        double needed = left;
        double hours = RootFinder.brentDekker(
                0, toHours - fromHours, tau -> consumed(fromHours, fromHours + tau) - needed, TOLERANCE_HOURS);
        return fromHours + Math.max(0, Math.min(hours, toHours - fromHours));
    }

    /** The unit that gets the credit: drawn in proportion to the hazards at the instant, in order of declaration. */
    private Unit creditedAt(double atHours, double uniform) {
        double sum = 0;
        for (int i = 0; i < openCount; i++) {
            sum += open[i].hazard(atHours);
        }
        double mark = uniform * sum;
        int credited = 0;
        while (credited < openCount - 1 && mark >= open[credited].hazard(atHours)) {
            mark -= open[credited++].hazard(atHours);
        }
        return open[credited].unit;
    }

    private boolean usedUp(Unit by, double atHours) {
        usedUpBy = by;
        usedUpHours = atHours;
        return true;
    }

    /** Opens a view unless it has ended; the open ones stay in order of declaration, which is the order of the sum. */
    private void open(Sighting view, double atHours) {
        if (!(view.toHours > atHours)) {
            return;
        }
        if (openCount == open.length) {
            open = Arrays.copyOf(open, 2 * openCount);
        }
        int hole = openCount++;
        while (hole > 0 && open[hole - 1].unit.order > view.unit.order) {
            open[hole] = open[hole - 1];
            hole--;
        }
        open[hole] = view;
    }

    private double consumed(double fromHours, double toHours) {
        double sum = 0;
        for (int i = 0; i < openCount; i++) {
            sum += open[i].consumed(fromHours, toHours);
        }
        return sum;
    }

    private double earliestEndHours() {
        double earliest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < openCount; i++) {
            earliest = Math.min(earliest, open[i].toHours);
        }
        return earliest;
    }

    private void closeEnded(double atHours) {
        int kept = 0;
        for (int i = 0; i < openCount; i++) {
            if (open[i].toHours > atHours) {
                open[kept++] = open[i];
            }
        }
        openCount = kept;
    }
}
