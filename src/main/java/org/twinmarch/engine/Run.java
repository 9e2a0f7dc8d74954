package org.twinmarch.engine;

import java.util.List;
import java.util.Optional;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * One replication of one scenario: who is on the line now, and what happens next. Confined to one thread. Only starts,
 * detections, alarms, departures and the end of a unit's handling are events; everything in between is computed.
 */
final class Run {

    static final String WEATHER = "weather";

    private final Stage stage;
    private final long seed;
    private final long replication;
    private final Tape tape;
    private final Clock clock;
    private final Force force;
    private final Beats beats;
    private final Reckoning reckoning;
    private long parties;
    private double lastEndHours;

    Run(Stage stage, long seed, long replication, Tape tape) {
        this.stage = stage;
        this.seed = seed;
        this.replication = replication;
        this.tape = tape;
        Scenario scenario = stage.scenario();
        this.clock = new Clock(fromHours(), new Agenda());
        this.force = new Force(this, stage, seed, replication);
        this.beats = new Beats(scenario.border().lengthKm(), force.beats());
        this.reckoning = new Reckoning(beats, new Encounters(conditions()));
        this.lastEndHours = scenario.calendar().horizonHours();
    }

    private double fromHours() {
        return -stage.scenario().calendar().warmUpHours();
    }

    private Conditions conditions() {
        Optional<Conditions.Sky> sky = stage.scenario()
                .weather()
                .map(weather -> new Conditions.Sky(weather, Streams.open(seed, WEATHER, replication), fromHours()));
        return new Conditions(stage.scenario().light(), stage.light(), sky);
    }

    Clock clock() {
        return clock;
    }

    /** Plays to the end. */
    void play() {
        departUntil(clock.time());
        for (Departures departures : force.departures()) {
            new TripDeparts(this, departures).at(departures.nextHours());
        }
        for (int flow = 0; flow < stage.scenario().flows().size(); flow++) {
            new PartyStarts(this, new Traffic(stage, flow, seed, replication)).atNextStart();
        }
        clock.run();
    }

    private void departUntil(double hours) {
        for (Departures departures : force.departures()) {
            while (departures.nextHours() < hours) {
                departures.beat().add(departures.next(this));
            }
        }
    }

    /** What each unit would take from the typical party of a flow, all units idle; nothing is played. */
    List<Exposure> expose(Probe probe) {
        Party party = new Traffic(stage, probe.flow(), seed, replication)
                .typical(probe.placeKm(), probe.fenced(), probe.startHours());
        departUntil(party.crossing().endHours());
        return reckoning.exposures(party);
    }

    /** A party of a flow starts. */
    void start(Traffic traffic) {
        Party party = traffic.next(clock.time(), parties++);
        lastEndHours = Math.max(lastEndHours, party.crossing().endHours());
        tape.started(party);
        if (party.alarm.isPresent()) {
            double alarmHours = party.crossing().atLineHours();
            if (alarmHours > clock.time()) {
                new FenceAlarm(this, party).at(alarmHours);
            } else {
                alarm(party);
            }
        }
        if (!party.isGone(clock.time())) {
            reckon(party);
            register(party);
        }
    }

    /** A party raises the alarm of the fence. An alarm neither takes from the budget nor engages a unit. */
    void alarm(Party party) {
        if (!party.stopped) {
            tape.detected(party, stage.source(party.alarm.orElseThrow()), clock.time());
            party.detections++;
            if (!party.reports()) {
                party.stop(clock.time());
            }
        }
    }

    private void register(Party party) {
        if (!party.stopped) {
            for (Beat beat : beats.around(party.placeKm)) {
                if (beat.changes() && beat.reaches(party.placeKm)) {
                    beat.register(party, clock.time());
                }
            }
        }
    }

    /** Reckons a party anew and puts its detection on the agenda. */
    private void reckon(Party party) {
        party.detection.ifPresent(PartyDetected::callOff);
        party.detection = Optional.empty();
        reckoning.reckon(party);
        if (party.detectedHours <= clock.time()) {
            detect(party);
        } else if (party.detectedHours < Double.POSITIVE_INFINITY) {
            PartyDetected detection = new PartyDetected(this, party);
            detection.at(party.detectedHours);
            party.detection = Optional.of(detection);
        }
    }

    /** The unit that used up a party's budget sees it now. */
    void detect(Party party) {
        party.detection = Optional.empty();
        Unit unit = party.detector;
        tape.detected(party, unit.source(), clock.time());
        party.detections++;
        if (party.reports()) {
            goOn(party);
        } else {
            party.stop(clock.time());
            occupy(unit, party);
        }
    }

    /** Draws a new budget for the next detection, which another look of this very instant may make. */
    private void goOn(Party party) {
        Stream later = party.later();
        party.budget = later.nextExponential();
        party.credit = later.next();
        party.spentHours = clock.time();
        party.spentBy = Optional.of(party.detector);
        reckon(party);
    }

    private void occupy(Unit unit, Party party) {
        double handlingHours = party.traffic.handlingHours(party);
        if (handlingHours > 0) {
            double handledHours = clock.time() + handlingHours;
            unit.busyFromHours = clock.time();
            unit.busyWithOrder = party.order;
            double freeHours = returns(unit, handledHours);
            unit.busy = true;
            tape.occupied(unit, clock.time(), freeHours);
            unit.frees.at(freeHours);
            reckonThoseInSight(unit.beat);
        }
    }

    /** When a unit is on patrol again [h]. */
    private double returns(Unit unit, double handledHours) {
        return unit.beat.lookout().rejoins() ? unit.rejoinHours(clock.time(), handledHours) : handledHours;
    }

    /** A unit takes up its patrol: it looks round, and the parties in its reach are reckoned anew. */
    void free(Unit unit) {
        settleAll(unit.beat);
        unit.busy = false;
        if (!unit.beat.lookout().rejoins()) {
            unit.resume(clock.time());
        }
        lookRound(unit);
    }

    /** A patrol sets out on a random departure, and the next departure is scheduled. */
    void depart(Departures departures) {
        if (clock.time() > lastEndHours) {
            return;
        }
        settleAll(departures.beat());
        departures.dropArrived(clock.time());
        Unit unit = departures.next(this);
        departures.beat().add(unit);
        new TripDeparts(this, departures).at(departures.nextHours());
        lookRound(unit);
    }

    private void settleAll(Beat beat) {
        for (int i = 0; i < beat.parties(); i++) {
            if (beat.isHere(i, clock.time())) {
                reckoning.settle(beat.party(i), clock.time());
            }
        }
    }

    /**
     * A unit that has just come looks at the parties within its range, one by one in the order of their start, until one
     * makes it busy.
     */
    private void lookRound(Unit unit) {
        Beat beat = unit.beat;
        for (int i = 0; i < beat.parties() && !unit.busy; i++) {
            if (beat.isHere(i, clock.time())) {
                Party party = beat.party(i);
                double jump = reckoning.lookOf(unit, party, clock.time());
                if (jump >= party.budget && jump > 0) {
                    party.detection.ifPresent(PartyDetected::callOff);
                    party.detector = unit;
                    detect(party);
                } else {
                    party.budget -= jump;
                }
            }
        }
        if (!unit.busy) {
            reckonAll(beat);
        }
    }

    /** A unit turned busy: who has nobody's hazard before him cannot lose any. */
    private void reckonThoseInSight(Beat beat) {
        for (int i = 0; i < beat.parties(); i++) {
            if (beat.isHere(i, clock.time()) && beat.party(i).firstHazardHours < Double.POSITIVE_INFINITY) {
                reckon(beat.party(i));
            }
        }
    }

    private void reckonAll(Beat beat) {
        for (int i = 0; i < beat.parties(); i++) {
            if (beat.isHere(i, clock.time())) {
                reckon(beat.party(i));
            }
        }
    }
}
