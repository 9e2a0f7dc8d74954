package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.theory.PathRace;
import org.twinmarch.theory.ResponseRace;

/**
 * Lesson 8: the response race.
 *
 * <p>An alarm says where; a unit still has to be there in time. It takes a while to set out, drives along the line to
 * the place of the alarm, and wins if the party is still to be had there. A party is to be had as long as it cuts the
 * fence, and then up to the line where the unit's jurisdiction ends. Everything that the unit needs (reaction, way)
 * stands against everything that the party needs (cutting, walking).
 *
 * <p>Three ways to win more races: build the forts nearer to where the alarms are, so that the ways are shorter; make
 * the cutting longer; or agree with the neighbour that a pursuit may go on for some distance beyond the line. The last
 * costs nothing but trust, and here four hundred metres of it are worth more than half of what a second fort is worth.
 */
class A08_ResponseRaceTest {

    private static final double LENGTH_KM = 30;
    private static final double UNIT_KMH = 40;
    private static final double PARTY_KMH = 4;
    private static final double REACTION_HOURS = 0.1;
    private static final double CUTTING_HOURS = 0.25;
    private static final double PURSUIT_KM = 0.4;

    private static final String SCENARIO = """
            format: 1
            name: response-race
            seed: 20200508
            replications: 150
            horizon: 1000 h
            border: {length: 30 km, sides: {b: {depth: 8 km}}}
            fence:
              fence: {from: 0 km, to: 30 km, owner: a, coverage: 100 %, delay: 15 min, alarm: 100 %}
            flows:
              parties: {direction: a-to-b, rate: 0.1 per h, speed: 4 km/h, on-detection: pursue}
            patrols:
              forts:                           # several units, so that one is always free
                side: a
                motion: {response: {at: [15 km, 15 km, 15 km]}}
                response: {speed: 40 km/h, reaction: 6 min}
            co-operation:
              grade: none
              grades: {liaison: {pursuit-depth: 400 m}}
            policies:
              one-fort: {}
              two-forts:
                patrols: {forts: {motion: {response: {at: [7.5 km, 7.5 km, 7.5 km, 22.5 km, 22.5 km, 22.5 km]}}}}
              pursuit: {co-operation: {grade: liaison}}
              unsteady-cutting: {fence: {fence: {delay: {exponential: 15 min}}}}
            """;

    private static Played border;

    @BeforeAll
    static void play() throws InterruptedException {
        border = Played.of(SCENARIO);
    }

    @Test
    @DisplayName("one fort in the middle wins where the way is shorter than the cutting")
    void oneFort() {
        border.detected("one-fort", "parties").is(1);
        border.intercepted("one-fort", "parties")
                .is(ResponseRace.fixedVanishing(LENGTH_KM, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS))
                .isNot(
                        ResponseRace.fixedVanishing(LENGTH_KM, UNIT_KMH, 0, CUTTING_HOURS),
                        "the reaction takes its time, too");
    }

    @Test
    @DisplayName("two forts halve the ways")
    void twoForts() {
        border.intercepted("two-forts", "parties")
                .is(ResponseRace.fixedVanishing(LENGTH_KM / 2, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS));
    }

    @Test
    @DisplayName("a pursuit beyond the line wins races that end a little too late")
    void pursuit() {
        PathRace path = new PathRace(PARTY_KMH, UNIT_KMH, 0, PURSUIT_KM);
        double vanishingHours = path.driveHours(0, CUTTING_HOURS);
        border.intercepted("pursuit", "parties")
                .is(ResponseRace.fixedVanishing(LENGTH_KM, UNIT_KMH, REACTION_HOURS, vanishingHours))
                .isNot(
                        ResponseRace.fixedVanishing(
                                LENGTH_KM, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS + PURSUIT_KM / PARTY_KMH),
                        "the unit has to drive these metres as well");
        double secondFort = ResponseRace.fixedVanishing(LENGTH_KM / 2, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS)
                - ResponseRace.fixedVanishing(LENGTH_KM, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS);
        border.gained("pursuit", "parties", Played.INTERCEPTION).isAbove(secondFort / 2);
    }

    @Test
    @DisplayName("the mean does not tell: cutting that takes 15 minutes on average is not as good as 15 minutes")
    void unsteady() {
        border.intercepted("unsteady-cutting", "parties")
                .is(ResponseRace.exponentialVanishing(LENGTH_KM, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS))
                .isNot(
                        ResponseRace.fixedVanishing(LENGTH_KM, UNIT_KMH, REACTION_HOURS, CUTTING_HOURS),
                        "the quick ones are gone before anybody has set out");
    }
}
