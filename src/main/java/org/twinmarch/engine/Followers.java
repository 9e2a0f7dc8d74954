package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.twinmarch.intrusion.Tactics;

/** The parties that wait for a host: for the next party of another flow to start, which they follow as their cover. */
final class Followers {

    private final Run run;
    private final Adversaries adversaries;
    private final List<Follower> waiting = new ArrayList<>();

    Followers(Run run, Adversaries adversaries) {
        this.run = run;
        this.adversaries = adversaries;
    }

    /** One that waits, and the event of its giving up. */
    private record Follower(Attempt attempt, Tactics.Cover law, CoverFails patience) {}

    /** An attempt waits from now on. */
    void await(Attempt attempt, Tactics.Cover law) {
        CoverFails patience = new CoverFails(run.clock(), this, attempt);
        waiting.add(new Follower(attempt, law, patience));
        patience.at(run.nowHours() + law.patienceHours());
    }

    /** No host has come in time: the attempt goes alone. */
    void giveUp(Attempt attempt) {
        waiting.removeIf(follower -> follower.attempt == attempt);
        adversaries.goAlone(attempt);
    }

    /** A party starts: all that wait for one of its flow follow it. */
    void hostStarted(Party host) {
        String name = host.traffic.flow().name();
        for (Follower follower : List.copyOf(waiting)) {
            if (follower.law.host().equals(name)) {
                waiting.remove(follower);
                follower.patience.callOff();
                follow(host, follower);
            }
        }
    }

    private void follow(Party host, Follower follower) {
        Attempt attempt = follower.attempt;
        double besideKm = follower.law.distanceKm() * (2 * attempt.number(Conduct.COVER_SHIFT) - 1);
        double lagHours = follower.law.lagHours() * attempt.number(Conduct.COVER_LAG);
        double lengthKm = run.scenario().border().lengthKm();
        Start start = new Start(attempt, reflected(host.placeKm + besideKm, lengthKm), OptionalInt.empty());
        new FollowerStarts(run.clock(), adversaries, start).at(run.nowHours() + lagHours);
    }

    /** A chainage thrown back at the ends of the line, as often as it takes [km]. */
    static double reflected(double km, double lengthKm) {
        double onLapKm = Math.abs(km) % (2 * lengthKm);
        return onLapKm > lengthKm ? 2 * lengthKm - onLapKm : onLapKm;
    }
}
