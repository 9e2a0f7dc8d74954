package org.twinmarch.engine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.border.Calendar;
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
    private final Relations relations;
    private final Pursuits pursuits;
    private final Tellings tellings;
    private final Bombs bombs;
    private final Visits visits;
    private final Works works;
    private final Breaches breaches;
    private final Adversaries adversaries;
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
        this.relations = new Relations(scenario.command().cooperation());
        Meetings meetings = new Meetings(this, relations, new Custody(scenario.command()));
        this.pursuits = new Pursuits(this, force.beats(), relations, meetings);
        this.tellings = new Tellings(this, stage, relations, pursuits);
        this.bombs = new Bombs(this, relations, force.beats());
        this.visits = new Visits(this);
        this.works = Works.of(stage, seed, replication);
        this.breaches = new Breaches(this);
        this.adversaries = new Adversaries(this, stage, works, new Vigil(stage, beats, reckoning));
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

    /** The numbers of a member of a purpose in this run. */
    Stream open(String purpose, long member) {
        return Streams.open(seed, purpose, replication, member);
    }

    double nowHours() {
        return clock.time();
    }

    Scenario scenario() {
        return stage.scenario();
    }

    Tape tape() {
        return tape;
    }

    /** Plays to the end. */
    void play() {
        departUntil(clock.time());
        for (Departures departures : force.departures()) {
            new TripDeparts(this, departures).at(departures.nextHours());
        }
        for (int flow = 0; flow < stage.scenario().flows().size(); flow++) {
            new PartyStarts(this, new Traffic(stage, flow, works, seed, replication)).atNextStart();
        }
        new Nuisances(this, stage, pursuits).start(force.beats());
        new Crews(this, relations, works).begin();
        bombs.begin();
        visits.begin(force);
        clock.run();
        pursuits.close();
        tape.closed(ledger());
    }

    private Ledger ledger() {
        Calendar calendar = scenario().calendar();
        List<Double> fenceKm = scenario().fences().stream()
                .map(fence -> works.fencedKm(fence, calendar.horizonHours()))
                .toList();
        List<Ledger.GateCount> gates = scenario().gates().stream()
                .map(gate -> Trade.count(gate, calendar, open(Trade.purpose(gate), 0)))
                .toList();
        return new Ledger(fenceKm, gates, visits.idleness());
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
        Party party = new Traffic(stage, probe.flow(), works, seed, replication)
                .typical(probe.placeKm(), probe.fenced(), probe.startHours());
        departUntil(party.crossing().endHours());
        return reckoning.exposures(party);
    }

    /** A party of a flow starts, or begins to look for place and time. */
    void start(Traffic traffic) {
        if (traffic.isTactical()) {
            adversaries.arrive(traffic);
        } else {
            launch(traffic.next(clock.time(), nextOrder()));
        }
    }

    /** The running number of the next party. */
    long nextOrder() {
        return parties++;
    }

    /** A party sets out now. */
    void launch(Party party) {
        lastEndHours = Math.max(lastEndHours, party.crossing().endHours());
        breaches.foresee(party);
        tape.started(party);
        if (party.isPursued()) {
            tellings.started(party);
        }
        breaches.expect(party);
        if (!party.isGone(clock.time())) {
            reckon(party);
            register(party);
        }
        if (party.traffic.isHost()) {
            adversaries.hostStarted(party);
        }
    }

    /** A party at the line passes a breach: what it has met stands, and what it meets on its new way is reckoned. */
    void passBreach(Party party) {
        reckoning.settle(party, Math.nextDown(clock.time()));
        party.passBreach();
        reckon(party);
        pursuits.aimAgain(party);
    }

    /**
     * A party raises the alarm of the fence, which does not touch the budget. None is raised on a party that the side
     * already pursues.
     */
    void alarm(Party party) {
        Source fence = stage.source(party.alarm.orElseThrow());
        if (!party.isPursuedBy(fence.side())) {
            spot(party, fence);
            if (!party.goesOn()) {
                end(party, PartyOutcome.TURNED_BACK);
            } else if (party.isPursued()) {
                pursuits.raise(Call.about(party, fence, clock.time(), party.reaction()));
            }
        }
    }

    /** A side detects a party by its own means; the first to do so may tell the other. */
    private void spot(Party party, Source source) {
        note(party, source);
        if (party.isPursued() && !party.spotted) {
            party.spotted = true;
            tellings.detected(party, source.side());
        }
    }

    /** A detection is noted. */
    void note(Party party, Source source) {
        tape.detected(party, source, clock.time());
        party.detections++;
    }

    /** A party's way ends here. */
    void end(Party party, PartyOutcome outcome) {
        party.stop(clock.time());
        party.detection.ifPresent(PartyDetected::callOff);
        party.detection = Optional.empty();
        tape.ended(party, outcome, clock.time());
        pursuits.release(party);
        if (party.traffic.isTactical()) {
            adversaries.ended(party, outcome);
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
        spot(party, unit.source());
        if (!party.goesOn()) {
            end(party, PartyOutcome.TURNED_BACK);
            handle(unit, party);
            return;
        }
        renewBudget(party);
        if (party.isPursued()) {
            pursuits.sighted(party, unit);
        }
        if (!party.stopped) {
            reckon(party);
        }
    }

    /** Draws a new budget for the next detection, which another look of this very instant may make. */
    private void renewBudget(Party party) {
        Stream later = party.later();
        party.budget = later.nextExponential();
        party.credit = later.next();
        party.spentHours = clock.time();
        party.spentBy = Optional.of(party.detector);
    }

    /** The unit stays where it detected a party that ended there. */
    private void handle(Unit unit, Party party) {
        double handlingHours = party.traffic.handlingHours(party);
        if (handlingHours > 0) {
            double handledHours = clock.time() + handlingHours;
            double freeHours = unit.beat.lookout().rejoins()
                    ? unit.rejoinHours(clock.time(), handledHours)
                    : handledHours;
            unit.busyFromHours = clock.time();
            unit.busyWithOrder = party.order;
            unit.busy = true;
            halted(unit);
            free(unit, freeHours);
            reckonThoseInSight(unit.beat);
        }
    }

    /** A unit turns busy. It has looked at no party that started later than the last one it saw. */
    void occupy(Unit unit, long lastSeenOrder) {
        unit.busyFromHours = clock.time();
        unit.busyWithOrder = lastSeenOrder;
        unit.busy = true;
        halted(unit);
        reckonThoseInSight(unit.beat);
    }

    private void halted(Unit unit) {
        bombs.halted(unit);
        visits.halted(unit, clock.time());
        adversaries.stirred(unit);
    }

    private void underWay(Unit unit) {
        bombs.underWay(unit);
        visits.underWay(unit, clock.time());
        adversaries.stirred(unit);
    }

    /** A busy unit will be at a place of its road [km] at a moment [h]: from there it takes up its patrol, or goes home. */
    void takeUp(Unit unit, double km, double onRoadHours) {
        Lookout lookout = unit.beat.lookout();
        if (lookout.stands()) {
            free(unit, onRoadHours + driveHours(unit, km, unit.placeKm(clock.time())));
        } else if (lookout.rejoins()) {
            free(unit, unit.rejoinHoursFrom(km, onRoadHours));
        } else {
            double nearestKm = unit.nearestKm(km);
            unit.resumesKm = OptionalDouble.of(nearestKm);
            free(unit, onRoadHours + driveHours(unit, km, nearestKm));
        }
    }

    private double driveHours(Unit unit, double fromKm, double toKm) {
        return scenario().border().road().betweenKm(fromKm, toKm)
                / unit.response().orElseThrow().speedKmh();
    }

    /** A unit is out of action at a place of its road [km] until it is replaced [h], where it would be then. */
    void lose(Unit unit, double km, double replacedHours) {
        if (!unit.busy) {
            occupy(unit, -1);
        }
        tape.occupied(unit, unit.busyFromHours, clock.time());
        tape.outOfAction(unit, clock.time(), replacedHours);
        unit.resumesKm = OptionalDouble.of(unit.nearestKm(km));
        unit.frees.at(replacedHours);
    }

    private void free(Unit unit, double freeHours) {
        tape.occupied(unit, unit.busyFromHours, freeHours);
        unit.frees.at(freeHours);
    }

    /** A unit takes up its patrol: it looks round, and the parties in its reach are reckoned anew. */
    void free(Unit unit) {
        settleAll(unit.beat);
        unit.busy = false;
        if (!unit.beat.lookout().rejoins()) {
            unit.resume(clock.time());
        }
        unit.resumesKm = OptionalDouble.empty();
        underWay(unit);
        lookRound(unit);
        if (!unit.busy) {
            pursuits.freed(unit);
        }
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
        underWay(unit);
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
