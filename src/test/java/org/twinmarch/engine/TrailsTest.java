package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Scenario;

/** Trails against what the engine itself says where its units are, on random scenarios with everything in them. */
class TrailsTest {

    private static final int SCENARIOS = 60;
    private static final double FROM_HOURS = -5;
    private static final double TO_HOURS = 60;
    private static final double EXACT_KM = 1e-6;

    /** Where a unit was seen by the engine: a detection from its patrol, or a meeting in pursuit. */
    private record Seen(Unit unit, double atHours, double km, boolean isMeeting, double depthKm) {}

    /** Asks the engine where units are whenever something happens to them. */
    private static final class Inquiry implements Tape {

        private final List<Seen> seen = new ArrayList<>();

        @Override
        public void detected(Party party, Source source, double atHours) {
            if (source.kind() == Source.Kind.PATROL || source.kind() == Source.Kind.POST) {
                Unit unit = party.detector;
                seen.add(new Seen(
                        unit,
                        atHours,
                        unit.placeKm(atHours),
                        false,
                        unit.beat.lookout().depthKm()));
            }
        }

        @Override
        public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
            seen.add(new Seen(
                    unit, atHours, party.placeKm(), true, party.crossing().depthKm(atHours)));
        }
    }

    @Test
    @DisplayName("a unit is on its trail where it sees a party, and with the party where it meets it; no trail leaps")
    void places() {
        WholeWorlds worlds = new WholeWorlds(20261126);
        int looked = 0;
        int met = 0;
        for (int i = 0; i < SCENARIOS; i++) {
            Scenario scenario = worlds.next();
            Stage stage = Stage.of(scenario);
            Trails trails = new Trails(stage, FROM_HOURS, TO_HOURS);
            Inquiry inquiry = new Inquiry();
            stage.play(5, 1, new Tapes(inquiry, trails));
            for (Seen seen : inquiry.seen) {
                if (seen.atHours() > FROM_HOURS && seen.atHours() < TO_HOURS) {
                    assertThere(seen, trails);
                    looked++;
                    met += seen.isMeeting() ? 1 : 0;
                }
            }
            for (Trail trail : trails.trails()) {
                assertUnbroken(trail, leaps(scenario, trail));
            }
        }
        assertTrue(looked > 500 && met > 50, looked + " looks, " + met + " meetings");
    }

    /** Some piece of the unit that holds the moment is at the place. */
    private static void assertThere(Seen seen, Trails trails) {
        boolean isThere = trails.trails().stream()
                .filter(trail -> trail.source().equals(seen.unit().source())
                        && trail.number() == seen.unit().number())
                .flatMap(trail -> trail.pieces().stream())
                .filter(piece ->
                        piece.from().atHours() <= seen.atHours() && piece.to().atHours() >= seen.atHours())
                .anyMatch(piece -> Math.abs(piece.kmAt(seen.atHours()) - seen.km()) < EXACT_KM
                        && Math.abs(piece.depthKmAt(seen.atHours()) - seen.depthKm()) < EXACT_KM);
        assertTrue(isThere, seen::toString);
    }

    /** A unit on a circuit is driven back from its end to its beginning, so that both are one place to it. */
    private static boolean leaps(Scenario scenario, Trail trail) {
        return scenario.agreedWatches().get(trail.source().index()).plan().motion() instanceof Motion.Circuit;
    }

    /** While it is busy a unit goes on from where it was; so it does when it takes up its patrol, unless it was lost. */
    private static void assertUnbroken(Trail trail, boolean leaps) {
        List<Trail.Piece> pieces = trail.pieces();
        for (int i = 1; i < pieces.size(); i++) {
            Trail.Piece before = pieces.get(i - 1);
            Trail.Piece after = pieces.get(i);
            boolean goesOn = before.to().atHours() == after.from().atHours()
                    && before.doing().isBusy()
                    && before.doing() != Trail.Doing.OUT_OF_ACTION
                    && (after.doing().isBusy() || !leaps);
            if (goesOn) {
                assertEquals(before.to().km(), after.from().km(), EXACT_KM, () -> before + " then " + after);
                assertEquals(before.to().depthKm(), after.from().depthKm(), EXACT_KM, () -> before + " then " + after);
            }
            assertTrue(after.to().atHours() >= after.from().atHours());
        }
    }
}
