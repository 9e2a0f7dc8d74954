package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;

/** A tape that writes down who cut the fence, who raised its alarm, and how each party was going to cross when it started. */
final class CutLog implements Tape {

    final List<Party> started = new ArrayList<>();
    final List<Breach> breaches = new ArrayList<>();
    final Set<Party> alarmed = new HashSet<>();
    final Map<Party, Double> stoppedHours = new HashMap<>();
    final Map<Party, Crossing> firstWays = new HashMap<>();
    final Map<Party, Double> firstBudgets = new HashMap<>();
    final Map<Party, Double> detectedHours = new HashMap<>();

    /** A breach: where [km], and from when to when [h]. */
    record Breach(double placeKm, double fromHours, double toHours) {

        boolean serves(double km, double atHours, double reachKm) {
            return Math.abs(km - placeKm) <= reachKm && fromHours <= atHours && atHours < toHours;
        }
    }

    static CutLog of(Stage stage, long seed, long replication) {
        CutLog log = new CutLog();
        stage.play(seed, replication, log);
        return log;
    }

    @Override
    public void started(Party party) {
        started.add(party);
        firstWays.put(party, party.crossing());
        firstBudgets.put(party, party.budget());
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (source.kind() == Source.Kind.FENCE) {
            alarmed.add(party);
        } else {
            detectedHours.putIfAbsent(party, atHours);
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        stoppedHours.put(party, atHours);
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        breaches.add(new Breach(placeKm, fromHours, toHours));
    }

    /** Those who came to the line, in this order. */
    List<Party> byLine() {
        return started.stream()
                .filter(party -> !(stoppedHours(party) < party.crossing().atLineHours()))
                .sorted(Comparator.comparingDouble(party -> party.crossing().atLineHours()))
                .toList();
    }

    double stoppedHours(Party party) {
        return stoppedHours.getOrDefault(party, Double.POSITIVE_INFINITY);
    }

    /** Those whose way changed when they came to the line. */
    List<Party> diverted() {
        return started.stream()
                .filter(party -> !party.crossing().equals(firstWays.get(party)))
                .toList();
    }
}
