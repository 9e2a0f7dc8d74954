package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.Motion;
import org.twinmarch.scenario.Command;
import org.twinmarch.stats.Distribution;

@DisplayName("after a roadside bomb")
class TrustTest {

    private static final double TALKS_HOURS = 10;

    /** Which of the parties that were seen the other side heard of, and when trust was low. */
    private static final class Hearsay implements Tape {

        private final List<Double> attackedHours = new ArrayList<>();
        private final List<Double> seenHours = new ArrayList<>();
        private final List<Double> toldHours = new ArrayList<>();

        @Override
        public void attacked(Attack attack) {
            attackedHours.add(attack.atHours());
        }

        @Override
        public void detected(Party party, Source source, double atHours) {
            if (!party.isDetected()) {
                seenHours.add(atHours);
            }
        }

        @Override
        public void told(Party party, Source source, double atHours, boolean answered) {
            toldHours.add(atHours);
        }

        private boolean areTalking(double atHours) {
            return attackedHours.stream().anyMatch(hours -> hours <= atHours && atHours < hours + TALKS_HOURS);
        }

        private List<Double> seen(boolean areTalking) {
            return seenHours.stream()
                    .filter(hours -> areTalking(hours) == areTalking)
                    .toList();
        }
    }

    private static Hearsay play(double fromAcross, double error) {
        Terms hotline = new Terms(1, Distribution.constant(0), 0, 0, new Timetables.Independent());
        Cooperation cooperation = new Cooperation(
                Grade.HOTLINE,
                Map.of(Grade.HOTLINE, hotline),
                List.of(),
                Optional.of(new Trust(error, Distribution.constant(TALKS_HOURS))));
        Hearsay hearsay = new Hearsay();
        PatrolRoad.of(0, 3000, PatrolRoad.patrol(Side.A, new Motion.Shuttle(0)))
                .with(PatrolRoad.bombs(Side.A, new double[] {0.05, 0.02, 1}, fromAcross, Losses.NONE))
                .with(flow())
                .with(Command.APART.with(cooperation))
                .stage()
                .play(6, 1, hearsay);
        return hearsay;
    }

    private static Flow flow() {
        return new Flow(
                "crossers",
                Direction.A_TO_B,
                Rate.constant(0.3),
                new Demand.Uniform(),
                Distribution.constant(1),
                Distribution.constant(4),
                Distribution.constant(3),
                1,
                1,
                1,
                Flow.OnDetection.PURSUE,
                Flow.Handling.NONE,
                Interception.CERTAIN,
                Tactics.BLIND);
    }

    @Test
    @DisplayName("from across the sides tell each other nothing until talks have restored the grade")
    void fromAcross() {
        Hearsay hearsay = play(1, 0);
        assertEquals(hearsay.seen(false), hearsay.toldHours);
        assertTrue(hearsay.toldHours.size() > 100 && hearsay.seen(true).size() > 100);
    }

    @Test
    @DisplayName("from within they go on telling each other everything")
    void fromWithin() {
        Hearsay hearsay = play(0, 0);
        assertEquals(hearsay.seenHours, hearsay.toldHours);
        assertTrue(hearsay.seen(true).size() > 100);
    }

    @Test
    @DisplayName("it is as from across that one from within is answered if every attack is blamed on the wrong side")
    void blamed() {
        Hearsay hearsay = play(0, 1);
        assertEquals(hearsay.seen(false), hearsay.toldHours);
        assertTrue(hearsay.seen(true).size() > 100);
        assertEquals(play(1, 1).seenHours, play(1, 1).toldHours);
    }
}
