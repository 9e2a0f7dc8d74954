package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Span;
import org.twinmarch.scenario.Scenario;

/**
 * The visits of moving patrols to drawn places, for the time that places go without one. Each plan has its places on its
 * sector, one in each of so many equal parts, by numbers that all plans share.
 */
final class Visits {

    static final String PLACES = "idleness / places";

    /** How far back a last visit before the run is sought [h]: a year. */
    private static final double PAST_HOURS = 366 * Calendar.DAY_HOURS;

    private final Run run;
    private final double fromHours;
    private final double horizonHours;
    private final double[] shares;
    private final List<Rounds> rounds = new ArrayList<>();

    Visits(Run run) {
        Scenario scenario = run.scenario();
        this.run = run;
        this.fromHours = -scenario.calendar().warmUpHours();
        this.horizonHours = scenario.calendar().horizonHours();
        this.shares = new double[scenario.reporting().idlenessPlaces()];
        if (shares.length > 0) {
            run.open(PLACES, 0).fill(shares);
        }
    }

    /** The run begins: whoever is on the line drives on. */
    void begin(Force force) {
        if (shares.length > 0) {
            List<Unit> gone = force.departures().stream()
                    .map(departures -> departures.gone(run))
                    .toList();
            Stream<Beat> moving =
                    force.beats().stream().filter(beat -> !beat.lookout().stands());
            moving.map(Beat::lookout).distinct().forEach(lookout -> begin(lookout, force.unitsOf(lookout), gone));
        }
    }

    private void begin(Lookout lookout, List<Unit> units, List<Unit> gone) {
        List<Unit> known = Stream.concat(units.stream(), gone.stream().filter(unit -> unit.lookout == lookout))
                .toList();
        List<IdlePlace> places = placesKm(lookout.watch().plan().sector())
                .map(km -> new IdlePlace(km, horizonHours, lastHours(known, km)))
                .toList();
        Rounds started = new Rounds(lookout.source(), places);
        units.forEach(unit -> started.underWay(unit, fromHours));
        rounds.add(started);
    }

    private Stream<Double> placesKm(Span sector) {
        return IntStream.range(0, shares.length)
                .mapToObj(part -> sector.fromKm() + sector.lengthKm() * (part + shares[part]) / shares.length);
    }

    /** The last visit before the run by the timetable; if none is found the clock starts with the run. */
    private double lastHours(List<Unit> units, double km) {
        return units.stream()
                .mapToDouble(unit -> unit.passedHours(unit.passages(km), fromHours, fromHours - PAST_HOURS))
                .filter(hours -> hours > Double.NEGATIVE_INFINITY)
                .max()
                .orElse(fromHours);
    }

    /** A unit takes up its patrol. */
    void underWay(Unit unit, double nowHours) {
        for (Rounds round : rounds) {
            if (round.include(unit)) {
                round.underWay(unit, nowHours);
            }
        }
    }

    /** A unit turns busy. */
    void halted(Unit unit, double nowHours) {
        for (Rounds round : rounds) {
            if (round.include(unit)) {
                round.halted(unit, nowHours);
            }
        }
    }

    /** How long the places of each plan went without a visit; nothing if nobody asked. */
    List<Ledger.Idleness> idleness() {
        return rounds.stream().map(round -> round.close(horizonHours)).toList();
    }
}
