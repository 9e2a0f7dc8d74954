package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.stats.Stream;

/**
 * The breaches in the fence that are open now: cuts that have not been repaired. A party that comes to the line within
 * reach of one passes it.
 */
final class Breaches {

    private final Run run;
    private final Map<String, Piece> pieces = new HashMap<>();

    Breaches(Run run) {
        this.run = run;
        for (Fence fence : run.scenario().fences()) {
            if (fence.breach().isPresent()) {
                pieces.put(fence.name(), new Piece(new ArrayList<>(), run.open(repairsPurpose(fence), 0)));
            }
        }
    }

    /** A piece of fence: its open breaches, and the numbers that settle the repairs. */
    private record Piece(List<Breach> open, Stream repairs) {}

    /** An open breach: where [km], and when it is repaired [h]. */
    private record Breach(double placeKm, double repairedHours) {}

    static String repairsPurpose(Fence fence) {
        return "fence " + fence.name() + " / repairs";
    }

    /** A party starts: as things stand it will pass a breach, or cut. */
    void foresee(Party party) {
        if (findsOne(party)) {
            party.passBreach();
        }
    }

    /** A party has started: it will reach the fence, or is there already. */
    void expect(Party party) {
        if (party.alarm.isPresent() || party.cut.isPresent()) {
            double reachedHours = party.crossing().atLineHours();
            if (reachedHours > run.nowHours()) {
                new FenceReached(run.clock(), this, party).at(reachedHours);
            } else {
                reach(party);
            }
        }
    }

    /** A party reaches the fence: it passes a breach that was opened since it started, or begins to cut. */
    void reach(Party party) {
        if (party.stopped) {
            return;
        }
        if (findsOne(party)) {
            // The way up to the line stays the same, and with it the hazard that the party has taken.
            party.passBreach();
            run.detections().reckon(party);
            run.pursuits().aimAgain(party);
        } else {
            if (party.alarm.isPresent()) {
                run.detections().alarm(party);
            }
            begin(party);
        }
    }

    /** Whether it would cut, but a breach that is open now will still be open within reach when it comes to the line. */
    private boolean findsOne(Party party) {
        return party.cut.isPresent() && findsOne(party, party.cut.get());
    }

    private boolean findsOne(Party party, Cut cut) {
        double reachKm = cut.breach().reachKm();
        return reachKm > 0
                && pieces.get(cut.fence().name()).open.stream()
                        .anyMatch(breach -> breach.repairedHours > cut.cutting().atLineHours()
                                && Math.abs(breach.placeKm - party.placeKm) <= reachKm);
    }

    private void begin(Party party) {
        if (party.cut.isPresent() && !party.stopped) {
            new BreachOpens(run.clock(), this, party).at(party.cut.get().opensHours());
        }
    }

    /** A party has cut through, unless it was stopped before. */
    void open(Party party) {
        if (!party.stopped) {
            Cut cut = party.cut.orElseThrow();
            double nowHours = run.nowHours();
            Piece piece = pieces.get(cut.fence().name());
            double repairedHours = nowHours + cut.breach().repair().quantile(piece.repairs.next());
            piece.open.removeIf(breach -> breach.repairedHours <= nowHours);
            piece.open.add(new Breach(party.placeKm, repairedHours));
            run.tape().breached(cut.fence(), party.placeKm, nowHours, repairedHours);
        }
    }
}
