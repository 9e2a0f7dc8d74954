package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A tape that writes everything down. */
final class Diary implements Tape {

    final List<Party> started = new ArrayList<>();
    final List<Detection> detections = new ArrayList<>();
    final List<Occupation> occupations = new ArrayList<>();

    /** Who saw whom when, from where; a fence has no unit. */
    record Detection(Party party, Source source, Optional<Unit> unit, double unitKm, double atHours) {}

    /** Which party kept which unit from when to when. */
    record Occupation(Unit unit, Party party, double fromHours, double toHours) {}

    /** The diary of one replication. */
    static Diary of(Stage stage, long seed, long replication) {
        Diary diary = new Diary();
        stage.play(seed, replication, diary);
        return diary;
    }

    @Override
    public void started(Party party) {
        started.add(party);
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        Optional<Unit> unit = source.kind() == Source.Kind.FENCE ? Optional.empty() : Optional.of(party.detector);
        double unitKm = unit.isPresent() ? unit.get().placeKm(atHours) : Double.NaN;
        detections.add(new Detection(party, source, unit, unitKm, atHours));
    }

    /** A unit is occupied by the party that it has just detected. */
    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        occupations.add(
                new Occupation(unit, detections.get(detections.size() - 1).party(), fromHours, toHours));
    }

    /** Detections and occupations as text with all digits, without regard to sides. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Detection detection : detections) {
            lines.add("party %d/%d by %s at %s"
                    .formatted(
                            detection.party().flow(),
                            detection.party().number(),
                            detection.source().name(),
                            detection.atHours()));
        }
        for (Occupation occupation : occupations) {
            lines.add("unit %s %d from %s to %s"
                    .formatted(
                            occupation.unit().source().name(),
                            occupation.unit().number(),
                            occupation.fromHours(),
                            occupation.toHours()));
        }
        return lines;
    }
}
