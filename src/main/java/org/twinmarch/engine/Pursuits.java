package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Road;
import org.twinmarch.border.Side;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Command;
import org.twinmarch.stats.Distribution;

/**
 * Who sets out after a party, and how that ends. The unit that saw the party is asked first, then the free units of its
 * side by road distance; the first that would stop the party goes. One unit of a side pursues a party.
 */
final class Pursuits {

    private final Run run;
    private final Road road;
    private final Race race;
    private final Relations relations;
    private final Meetings meetings;
    private final List<Beat> beats;
    private final boolean keptOpen;
    private final List<Open> open = new ArrayList<>();

    Pursuits(Run run, List<Beat> beats, Relations relations, Meetings meetings) {
        this.run = run;
        this.road = run.scenario().border().road();
        this.race = new Race(road);
        this.relations = relations;
        this.meetings = meetings;
        this.beats =
                beats.stream().filter(beat -> beat.lookout().answersCalls()).toList();
        this.keptOpen = run.scenario().command().lostCalls() == Command.LostCalls.KEPT_OPEN;
    }

    /** A unit answers a call: whether it can is what the race says. */
    private record Candidate(Unit unit, double roadKm) {

        static final Comparator<Candidate> NEAREST_FIRST =
                Comparator.comparingDouble(Candidate::roadKm).thenComparingInt(candidate -> candidate.unit.order);
    }

    /** An alarm that nobody could answer when it was raised, and why. */
    private record Open(Call call, Answer first) {}

    /** A unit has seen a party: it pursues it, or calls for one that can; a unit that never pursues gives an alarm. */
    void sighted(Party party, Unit by) {
        if (party.isPursuedBy(by.source().side())) {
            return;
        }
        Call call = Call.about(party, by.source(), run.nowHours(), party.reaction());
        Optional<Response> own = by.response();
        if (own.isEmpty()) {
            raise(call);
        } else if (!setsOut(by, call, own.get().ownReaction())) {
            ask(call);
        }
    }

    /** An alarm is raised: it is answered, lost, or stays open. */
    void raise(Call call) {
        run.tape().raised(call);
        Answer answer = ask(call);
        if (answer != Answer.UNIT_SENT && keptOpen) {
            open.add(new Open(call, answer));
        } else {
            settle(call, answer);
        }
    }

    private void settle(Call call, Answer answer) {
        run.tape().alarmed(call.source(), call.isNuisance(), call.raisedHours(), answer);
    }

    /** Asks the free units of the side, the nearest first. */
    Answer ask(Call call) {
        List<Candidate> candidates = candidates(call);
        for (Candidate candidate : candidates) {
            Response response = candidate.unit.response().orElseThrow();
            if (setsOut(candidate.unit, call, response.reaction())) {
                return Answer.UNIT_SENT;
            }
        }
        return candidates.isEmpty() ? Answer.ALL_BUSY : Answer.NONE_WOULD_WIN;
    }

    private List<Candidate> candidates(Call call) {
        List<Candidate> candidates = new ArrayList<>();
        for (Beat beat : beats) {
            if (beat.lookout().source().side() == call.side() && beat.mayAnswer(call.placeKm())) {
                addFrom(beat, call, candidates);
            }
        }
        candidates.sort(Candidate.NEAREST_FIRST);
        return candidates;
    }

    private void addFrom(Beat beat, Call call, List<Candidate> candidates) {
        for (int i = 0; i < beat.units(); i++) {
            Unit unit = beat.unit(i);
            if (unit.isFree(run.nowHours())) {
                double roadKm = road.betweenKm(unit.placeKm(run.nowHours()), call.placeKm());
                if (roadKm <= unit.response().orElseThrow().reachKm()) {
                    candidates.add(new Candidate(unit, roadKm));
                }
            }
        }
    }

    private boolean setsOut(Unit unit, Call call, Distribution delay) {
        double nowHours = run.nowHours();
        Race.Runner runner = unit.runner(
                nowHours,
                nowHours + delay.quantile(call.reaction()),
                relations.terms(nowHours).pursuitDepthKm());
        Pursuit pursuit = new Pursuit(unit, call, runner, race.arrivesHours(runner, call.placeKm()));
        double endsHours =
                call.party().isPresent() ? aim(pursuit, call.party().get()) : pursuit.arrivesHours + call.checkHours();
        if (!(endsHours < Race.NEVER)) {
            return false;
        }
        begin(pursuit, endsHours);
        return true;
    }

    /** Points a pursuit at the party as things stand: when it meets it or gives up [h]; never if it does not set out. */
    private double aim(Pursuit pursuit, Party party) {
        double metHours = race.meetsHours(pursuit.runner, pursuit.arrivesHours, party.crossing());
        pursuit.wins = metHours < Race.NEVER;
        double lostHours = Math.min(
                pursuit.runner.leavesHours(party.crossing()), party.crossing().endHours());
        boolean isTried = pursuit.wins
                || pursuit.unit.response().orElseThrow().pursuit() == Response.Pursuit.ALWAYS
                        && lostHours > run.nowHours();
        if (!isTried) {
            return Race.NEVER;
        }
        double endsHours = pursuit.wins ? metHours : lostHours;
        pursuit.goalKm = party.crossing().depthKm(endsHours);
        return endsHours;
    }

    private void begin(Pursuit pursuit, double endsHours) {
        pursuit.call.party().ifPresent(party -> party.pursuits.add(pursuit));
        run.tape().setsOut(pursuit.unit, pursuit.call, run.nowHours());
        schedule(pursuit, endsHours);
        // What a unit that saw the party by itself would still see now counts as seen up to this party.
        long lastSeen = pursuit.call.party().map(party -> party.order).orElse(-1L);
        run.occupations().occupy(pursuit.unit, lastSeen);
    }

    private void schedule(Pursuit pursuit, double endsHours) {
        PursuitEnds end = new PursuitEnds(run.clock(), this, pursuit);
        pursuit.end = Optional.of(end);
        end.at(endsHours);
    }

    /** A pursuit has come to its end. */
    void end(Pursuit pursuit) {
        pursuit.end = Optional.empty();
        run.tape().pursued(pursuit.unit, pursuit.drive(), run.nowHours());
        Optional<Party> party = pursuit.call.party();
        party.ifPresent(known -> known.pursuits.remove(pursuit));
        if (party.isPresent() && pursuit.wins) {
            Meetings.Aftermath after = meetings.meet(pursuit, party.get());
            after.replacedHours()
                    .ifPresentOrElse(
                            hours -> run.occupations().lose(pursuit.unit, backOnRoadKm(pursuit), hours),
                            () -> goBack(pursuit, after.readyHours()));
        } else {
            goBack(pursuit, run.nowHours());
        }
    }

    /** A party's way has ended: whoever is still after it is released where it is. */
    void release(Party party) {
        while (!party.pursuits.isEmpty()) {
            giveUp(party.pursuits.get(0), party);
        }
    }

    private void giveUp(Pursuit pursuit, Party party) {
        pursuit.end.ifPresent(PursuitEnds::callOff);
        party.pursuits.remove(pursuit);
        run.tape().pursued(pursuit.unit, pursuit.drive(), run.nowHours());
        goBack(pursuit, run.nowHours());
    }

    /** A party goes on otherwise than was known: those after it aim anew from where they are. */
    void aimAgain(Party party) {
        double nowHours = run.nowHours();
        for (Pursuit pursuit : List.copyOf(party.pursuits)) {
            run.tape().pursued(pursuit.unit, pursuit.drive(), nowHours);
            if (pursuit.arrivesHours <= nowHours) {
                pursuit.runner = pursuit.runner.at(pursuit.call.placeKm(), pursuit.depthKm(nowHours), nowHours);
                pursuit.arrivesHours = nowHours;
            }
            double endsHours = aim(pursuit, party);
            if (endsHours < Race.NEVER) {
                pursuit.end.ifPresent(PursuitEnds::callOff);
                schedule(pursuit, endsHours);
            } else {
                giveUp(pursuit, party);
            }
        }
    }

    /** From the path back to the road, and from there to where the unit's plan wants it. */
    private void goBack(Pursuit pursuit, double leavesHours) {
        double nowHours = run.nowHours();
        double onRoadHours = leavesHours + pursuit.backToRoadHours(nowHours);
        run.tape().goesBack(pursuit.unit, leavesHours, onRoadHours);
        run.occupations().takeUp(pursuit.unit, backOnRoadKm(pursuit), onRoadHours);
    }

    private double backOnRoadKm(Pursuit pursuit) {
        return pursuit.placeKm(road, run.nowHours());
    }

    /** A unit has become free: the open calls of its side are put to it, the oldest first. */
    void freed(Unit unit) {
        // Whoever sets out may be seen by others at once, and they may raise alarms of their own.
        for (Open alarm : List.copyOf(open)) {
            if (alarm.call().side() == unit.source().side() && isSettled(alarm, unit)) {
                open.remove(alarm);
            }
        }
    }

    private boolean isSettled(Open alarm, Unit unit) {
        double nowHours = run.nowHours();
        Call call = alarm.call();
        if (call.isOver(nowHours)) {
            settle(call, alarm.first());
            return true;
        }
        boolean answers = unit.isFree(nowHours)
                && unit.lookout.answersCalls()
                && road.betweenKm(unit.placeKm(nowHours), call.placeKm())
                        <= unit.response().orElseThrow().reachKm()
                && setsOut(unit, call, unit.response().orElseThrow().reaction());
        if (answers) {
            settle(call, Answer.UNIT_SENT);
        }
        return answers;
    }

    /** The run is over: what is still open is lost. */
    void close() {
        open.forEach(alarm -> settle(alarm.call(), alarm.first()));
        open.clear();
    }

    /** Whether a side has anybody who answers calls. */
    boolean answers(Side side) {
        return beats.stream().anyMatch(beat -> beat.lookout().source().side() == side);
    }
}
