package org.twinmarch.patrol;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Border;
import org.twinmarch.border.Span;
import org.twinmarch.stats.Headway;

@DisplayName("the passages of a place")
class PassagesTest {

    private static final Border EVEN =
            new Border(Plans.LENGTH_KM, new Border.Zone("A", 5), new Border.Zone("B", 5), List.of());
    private static final double EXACT = 1e-9;

    private static List<Double> between(Passages passages, double originHours, double fromHours, double toHours) {
        List<Double> moments = new ArrayList<>();
        double atHours = passages.nextHours(originHours, fromHours);
        while (atHours <= toHours) {
            moments.add(atHours);
            atHours = passages.nextHours(originHours, atHours);
        }
        return moments;
    }

    @Test
    @DisplayName("on any track the unit is there at each of them, and crosses the place at no other moment")
    void crossings() {
        Plans plans = new Plans(71);
        for (int i = 0; i < 300; i++) {
            PatrolPlan plan = plans.plan(plans.motion());
            Track track = Track.of(plan, plan.sector(), plans.border());
            double originHours = plans.between(-20, 20);
            double km = plans.between(0, Plans.LENGTH_KM);
            double fromHours = plans.between(-50, 50);
            List<Double> moments =
                    between(Passages.of(track, km), originHours, fromHours, fromHours + 5 * track.periodHours());
            moments.forEach(hours -> assertEquals(km, track.positionKm(originHours, hours), 1e-6));
            assertEquals(
                    crossings(track, originHours, km, fromHours, fromHours + 5 * track.periodHours()), moments.size());
        }
    }

    /** Changes of side, leg by leg. */
    private static long crossings(Track track, double originHours, double km, double fromHours, double toHours) {
        double lap = track.lapAt(originHours, fromHours);
        int leg = track.legAt(originHours, lap, fromHours);
        long crossings = 0;
        double atHours = fromHours;
        while (atHours < toHours) {
            double endHours = Math.min(toHours, track.legEndHours(originHours, lap, leg));
            double drivenKm = track.legSpeedKmh(leg) * (endHours - track.legStartHours(originHours, lap, leg));
            boolean wasBelow = track.positionKm(originHours, atHours) < km;
            crossings += wasBelow != track.legFromKm(leg) + drivenKm < km ? 1 : 0;
            atHours = endHours;
            leg = (leg + 1) % track.legs();
            lap = leg == 0 ? lap + 1 : lap;
        }
        return crossings;
    }

    @Test
    @DisplayName("in many laps are so many times those of one, wherever a lap begins: none is repeated or skipped")
    void laps() {
        Plans plans = new Plans(72);
        for (int i = 0; i < 100; i++) {
            PatrolPlan plan = plans.plan(plans.motion());
            Track track = Track.of(plan, plan.sector(), plans.border());
            Passages passages = Passages.of(track, plan.sector().fromKm());
            double originHours = plans.between(-1e4, 1e4);
            int inOneLap = between(passages, 0, -EXACT, track.periodHours() - 2 * EXACT)
                    .size();
            double fromHours = originHours - EXACT;
            assertEquals(
                    300L * inOneLap,
                    between(passages, originHours, fromHours, fromHours + 300 * track.periodHours() - EXACT)
                            .size());
        }
    }

    @Test
    @DisplayName("asked for backwards, are the same moments")
    void backwards() {
        Plans plans = new Plans(73);
        for (int i = 0; i < 300; i++) {
            PatrolPlan plan = plans.plan(plans.motion());
            Track track = Track.of(plan, plan.sector(), plans.border());
            Passages passages = Passages.of(track, plans.between(0, Plans.LENGTH_KM));
            double originHours = plans.between(-20, 20);
            double untilHours = plans.between(-50, 50);
            double lastHours = passages.lastHours(originHours, untilHours);
            assertTrue(passages.nextHours(originHours, untilHours) > untilHours);
            if (lastHours > Double.NEGATIVE_INFINITY) {
                assertTrue(lastHours <= untilHours && passages.nextHours(originHours, lastHours) > untilHours);
                assertEquals(lastHours, passages.lastHours(originHours, lastHours));
            } else {
                assertEquals(Double.POSITIVE_INFINITY, passages.nextHours(originHours, untilHours));
            }
        }
    }

    @Test
    @DisplayName("include one for each turn and each stop at the very place")
    void turns() {
        PatrolPlan shuttle = new Plans(74).plan(new Motion.Shuttle(0.5));
        double lapHours = 2 * (0.5 + 30 / shuttle.speedKmh());
        Track track = Track.of(shuttle, new Span(10, 40), EVEN);
        assertEquals(1, between(Passages.of(track, 10), 0, 0, lapHours).size());
        assertEquals(1, between(Passages.of(track, 40), 0, 0, lapHours).size());
        assertEquals(2, between(Passages.of(track, 40 - 1e-6), 0, 0, lapHours).size());
        assertEquals(0, between(Passages.of(track, 9.99), 0, 0, lapHours).size());
        assertEquals(30 / shuttle.speedKmh(), Passages.of(track, 40).nextHours(0, 0), EXACT);
    }

    @Test
    @DisplayName("include the far end of a circuit, and its beginning when the unit arrives there anew")
    void circuit() {
        PatrolPlan circuit = new Plans(75).plan(new Motion.Circuit(2));
        Track track = Track.of(circuit, new Span(10, 40), EVEN);
        double wayHours = 30 / circuit.speedKmh();
        assertEquals(wayHours, Passages.of(track, 40).nextHours(0, 0), EXACT);
        assertEquals(wayHours + 2, Passages.of(track, 10).nextHours(0, 0), EXACT);
        assertEquals(0, Passages.of(track, 10).nextHours(0, -1), EXACT);
    }

    @Test
    @DisplayName("of a single trip are over when it is")
    void trip() {
        PatrolPlan plan = new Plans(76).plan(new Motion.RandomDepartures(new Headway.Poisson(3)));
        Track track = Track.of(plan, new Span(10, 40), EVEN);
        double halfHours = 15 / plan.speedKmh();
        Passages passages = Passages.of(track, 25);
        assertEquals(7 + halfHours, passages.nextHours(7, -100), EXACT);
        assertEquals(7 + halfHours, passages.lastHours(7, 1000), EXACT);
        assertEquals(Double.POSITIVE_INFINITY, passages.nextHours(7, 8 + halfHours));
        assertEquals(Double.NEGATIVE_INFINITY, passages.lastHours(7, 7));
    }
}
