package org.twinmarch.engine;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Tactics;

/**
 * What the parties of flows with tactics do before they set out, and what they learn from how they end. A party first
 * asks whether it tries at all, then looks for cover, then chooses its place, then waits until a patrol has passed.
 */
final class Adversaries {

    private final Run run;
    private final Followers followers;
    private final Observers observers;
    /** For each adaptive flow, by order of declaration, what it believes. */
    private final Map<Integer, Perception> perceptions = new TreeMap<>();

    private long attempts;

    Adversaries(Run run, Stage stage, Works works, Vigil vigil) {
        this.run = run;
        this.followers = new Followers(run, this);
        this.observers = new Observers(run, this, vigil);
        for (int flow = 0; flow < stage.flows().size(); flow++) {
            perceive(flow, stage.flows().get(flow), works);
        }
    }

    private void perceive(int index, Flow flow, Works works) {
        flow.tactics().adaptive().ifPresent(law -> {
            Alternatives alternatives = new Alternatives(flow.demand(), run.scenario(), works);
            perceptions.put(index, new Perception(law, alternatives));
        });
    }

    /** A party of a flow with tactics would start now. */
    void arrive(Traffic traffic) {
        Attempt attempt = new Attempt(traffic, traffic.next(), attempts++);
        boolean tries = perceived(traffic)
                .map(perception -> perception.tries(attempt, run.nowHours()))
                .orElse(true);
        if (tries) {
            begin(attempt);
        } else {
            run.tape().deterred(traffic.index(), run.nowHours());
        }
    }

    private Optional<Perception> perceived(Traffic traffic) {
        return Optional.ofNullable(perceptions.get(traffic.index()));
    }

    /** An attempt begins: it seeks cover, or goes alone. */
    void begin(Attempt attempt) {
        Optional<Tactics.Cover> cover =
                attempt.tactics().cover().filter(law -> attempt.number(Conduct.SEEKS_COVER) < law.probability());
        if (cover.isPresent()) {
            followers.await(attempt, cover.get());
        } else {
            goAlone(attempt);
        }
    }

    /** An attempt without cover takes its place, and waits there if it observes. */
    void goAlone(Attempt attempt) {
        Start start = perceived(attempt.traffic())
                .map(perception -> perception.choose(attempt, run.nowHours()))
                .orElseGet(() -> new Start(attempt, attempt.traffic().demandedKm(attempt.draw()), OptionalInt.empty()));
        Optional<Tactics.Observing> observing = attempt.tactics().observing();
        if (observing.isPresent()) {
            observers.await(start, observing.get());
        } else {
            setOut(start);
        }
    }

    /** A party sets out now, unless the horizon has come. */
    void setOut(Start start) {
        Traffic traffic = start.attempt().traffic();
        if (!isInTime(run.nowHours())) {
            run.tape().pending(traffic.index(), run.nowHours());
            return;
        }
        Party party = traffic.party(start.attempt().draw(), start.placeKm(), run.nowHours(), run.nextOrder());
        party.alternative = start.alternative();
        run.launch(party);
        if (party.alternative.isPresent() && !party.stopped) {
            new PartyVanishes(run.clock(), this, party).at(party.crossing().atLineHours());
        }
    }

    private boolean isInTime(double atHours) {
        return atHours < run.scenario().calendar().horizonHours();
    }

    /** A party that chose its place is at the line, where it is known how long it stays there, or has vanished. */
    void vanish(PartyVanishes vanishing, Party party) {
        if (!party.stopped && party.crossing().endHours() > run.nowHours()) {
            vanishing.at(party.crossing().endHours());
        } else if (!party.stopped) {
            learn(party, false);
        }
    }

    /** The way of a party of a flow with tactics has ended before it vanished. */
    void ended(Party party, PartyOutcome outcome) {
        learn(party, isFeared(party, outcome));
        if (outcome.isStopped() && party.triesAgain()) {
            retry(party, party.traffic.flow().tactics().retry().orElseThrow());
        }
    }

    /** Parties fear to be apprehended; where none ever is because they end when they are detected, to be turned back. */
    private static boolean isFeared(Party party, PartyOutcome outcome) {
        boolean ends = party.traffic.flow().onDetection() == Flow.OnDetection.END;
        return outcome == PartyOutcome.APPREHENDED || ends && outcome.isStopped();
    }

    private void learn(Party party, boolean feared) {
        party.alternative.ifPresent(
                alternative -> perceived(party.traffic).orElseThrow().learn(alternative, feared));
    }

    private void retry(Party party, Tactics.Retry law) {
        double atHours = run.nowHours() + law.delay().quantile(party.number(Conduct.RETRY_DELAY));
        if (isInTime(atHours)) {
            Attempt attempt = new Attempt(party.traffic, party.traffic.retry(party), attempts++);
            new RetryFallsDue(run.clock(), this, attempt).at(atHours);
        } else {
            run.tape().pending(party.flow(), atHours);
        }
    }

    /** A party starts whose flow others use as cover. */
    void hostStarted(Party host) {
        followers.hostStarted(host);
    }

    /** A unit turns busy or takes up its patrol: those who wait for it to pass reckon anew. */
    void stirred(Unit unit) {
        observers.stirred(unit);
    }
}
