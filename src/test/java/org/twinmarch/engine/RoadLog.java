package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Side;

/** Writes down what happens on a patrol road. */
final class RoadLog implements Tape {

    final List<Double> laid = new ArrayList<>();
    final List<Double> cleared = new ArrayList<>();
    final List<Passage> passed = new ArrayList<>();
    final List<Attack> attacks = new ArrayList<>();
    final List<Absence> busy = new ArrayList<>();
    final List<Absence> lost = new ArrayList<>();
    final List<Detection> detections = new ArrayList<>();
    final List<Ledger.Idleness> idleness = new ArrayList<>();

    static RoadLog of(Stage stage, long seed, long replication) {
        RoadLog log = new RoadLog();
        stage.play(seed, replication, log);
        return log;
    }

    /** A unit passed a bomb. */
    record Passage(Unit unit, double atHours) {}

    /** A unit did not patrol from one moment to another; where it was when it stopped. */
    record Absence(Unit unit, double fromHours, double toHours, double km) {

        boolean holds(double atHours) {
            return fromHours < atHours && atHours <= toHours;
        }
    }

    /** A plan saw a party. */
    record Detection(long party, double atHours) {}

    @Override
    public void bombLaid(Side side, double placeKm, double atHours) {
        laid.add(atHours);
    }

    @Override
    public void bombCleared(Side side, double placeKm, double atHours) {
        cleared.add(atHours);
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        passed.add(new Passage(unit, atHours));
    }

    @Override
    public void attacked(Attack attack) {
        attacks.add(attack);
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        busy.add(new Absence(unit, fromHours, toHours, unit.placeKm(fromHours)));
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        lost.add(new Absence(unit, fromHours, toHours, unit.placeKm(fromHours)));
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        detections.add(new Detection(party.number(), atHours));
    }

    @Override
    public void closed(Ledger ledger) {
        idleness.addAll(ledger.idleness());
    }

    List<Double> passedHours() {
        return passed.stream().map(Passage::atHours).toList();
    }
}
