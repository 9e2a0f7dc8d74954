package org.twinmarch.engine;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Calendar;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.Stream;

/**
 * One replication of one scenario: who is on the line now, and what happens next. Confined to one thread. Only starts,
 * detections, alarms, departures and the end of a unit's handling are events; everything in between is computed.
 */
final class Run {

    static final String WEATHER = "weather";

    private final Stage stage;
    private final Numbers numbers;
    private final Tape tape;
    private final Clock clock;
    private final Force force;
    private final Beats beats;
    private final Reckoning reckoning;
    private final Detections detections;
    private final Occupations occupations;
    private final Relations relations;
    private final Pursuits pursuits;
    private final Tellings tellings;
    private final Bombs bombs;
    private final Visits visits;
    private final Works works;
    private final Breaches breaches;
    private final Adversaries adversaries;
    private final boolean foresees;
    private long parties;
    private double lastEndHours;

    Run(Stage stage, Numbers numbers, Tape tape) {
        this.stage = stage;
        this.numbers = numbers;
        this.tape = tape;
        this.foresees = tape.foresees();
        Scenario scenario = stage.scenario();
        this.clock = new Clock(fromHours(), new Agenda());
        this.force = new Force(this, stage, numbers);
        this.beats = new Beats(scenario.border().lengthKm(), force.beats());
        this.reckoning = new Reckoning(beats, new Encounters(conditions()));
        this.detections = new Detections(this, stage, beats, reckoning);
        this.occupations = new Occupations(this, scenario);
        this.relations = new Relations(scenario.command().cooperation());
        Meetings meetings = new Meetings(this, relations, new Custody(scenario.command()));
        this.pursuits = new Pursuits(this, force.beats(), relations, meetings);
        this.tellings = new Tellings(this, stage, relations, pursuits);
        this.bombs = new Bombs(this, relations, force.beats());
        this.visits = new Visits(this);
        this.works = Works.of(stage, numbers);
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
                .map(weather -> new Conditions.Sky(weather, numbers.open(WEATHER), fromHours()));
        return new Conditions(stage.scenario().light(), stage.light(), sky);
    }

    Clock clock() {
        return clock;
    }

    /** The numbers of a member of a purpose in this run. */
    Stream open(String purpose, long member) {
        return numbers.open(purpose, member);
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

    /** Until when any party may be under way [h]: the horizon, or later. */
    double lastEndHours() {
        return lastEndHours;
    }

    Detections detections() {
        return detections;
    }

    Occupations occupations() {
        return occupations;
    }

    Pursuits pursuits() {
        return pursuits;
    }

    Tellings tellings() {
        return tellings;
    }

    Bombs bombs() {
        return bombs;
    }

    Visits visits() {
        return visits;
    }

    Adversaries adversaries() {
        return adversaries;
    }

    /** Plays to the end. */
    void play() {
        departUntil(clock.time());
        for (Departures departures : force.departures()) {
            new TripDeparts(this, departures).at(departures.nextHours());
        }
        for (int flow = 0; flow < stage.scenario().flows().size(); flow++) {
            new PartyStarts(this, new Traffic(stage, flow, works, numbers)).atNextStart();
        }
        new Nuisances(this, stage, pursuits, works).start(force.beats());
        new Crews(this, relations, works).begin();
        bombs.begin();
        visits.begin(force);
        tape.growing(works);
        force.begin(tape);
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
        Party party = new Traffic(stage, probe.flow(), works, numbers)
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
        if (foresees) {
            tape.foreseen(party, reckoning.wholeHazard(party));
        }
        if (party.isPursued()) {
            tellings.started(party);
        }
        breaches.expect(party);
        if (!party.isGone(clock.time())) {
            detections.reckon(party);
            detections.register(party);
        }
        if (party.traffic.isHost()) {
            adversaries.hostStarted(party);
        }
    }

    /** A party's way ends here. */
    void end(Party party, PartyOutcome outcome) {
        detections.close(party);
        party.stop(clock.time());
        party.detection.ifPresent(PartyDetected::callOff);
        party.detection = Optional.empty();
        tape.ended(party, outcome, clock.time());
        pursuits.release(party);
        if (party.traffic.isTactical()) {
            adversaries.ended(party, outcome);
        }
    }
}
