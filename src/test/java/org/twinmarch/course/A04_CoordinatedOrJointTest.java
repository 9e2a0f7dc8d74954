package org.twinmarch.course;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.experiment.Findings;
import org.twinmarch.theory.TwoPatrols;

/**
 * Lesson 4: co-ordinated patrols against joint patrols.
 *
 * <p>The same two vehicles, one of each side; now the sides talk. They may agree to keep half a lap apart ("mirrored":
 * when one is in the east, the other is in the west). Or they may drive together, in one convoy, which is what a joint
 * patrol looks like on a photograph. Both are called co-operation.
 *
 * <p>Half a lap apart no party is seen twice while another is not seen at all: that is the best that two vehicles can
 * do here. In a convoy the second vehicle is wasted, it looks at what the first has just looked at. If nobody
 * overlooks anything, a convoy sees exactly what one vehicle sees, and less than two vehicles that ignore each other.
 * A convoy is safer for those who ride in it, and two see more than one where one overlooks much. But <em>joint is not
 * co-ordinated</em>, and the difference is as large as that between one vehicle and two.
 *
 * <p>In a scenario, {@code co-operation} says which grade is agreed on and what each grade sets. {@code pairs} says
 * whose timetable is fitted to whose. A policy that changes the grade changes nothing else.
 */
class A04_CoordinatedOrJointTest {

    private static final double STAY_HOURS = 1;

    private static final String SCENARIO = """
            format: 1
            name: co-ordinated-or-joint
            seed: 20200508
            replications: 2000
            horizon: 4 h
            border: {length: 40 km}
            flows:
              parties: {direction: a-to-b, rate: 8 per h, speed: 4 km/h, stay: 1 h}
            patrols:
              vehicle-a: &vehicle
                side: a
                from: 0 km
                to: 40 km
                speed: 20 km/h
                motion: shuttle
                detection: {reach: along, law: {definite-range: {range: 0 km, probability: 100 %}}}
              vehicle-b: {<<: *vehicle, side: b}
            co-operation:
              grade: none
              pairs: {vehicle-b: vehicle-a}
              grades:
                agreed-timetables: {timetables: mirrored}
                joint-patrol: {timetables: convoy}
            policies:
              each-for-itself: {}
              co-ordinated: {co-operation: {grade: agreed-timetables}}
              joint: {co-operation: {grade: joint-patrol}}
            """;

    private static Played sharpEyes;
    private static Played dullEyes;

    @BeforeAll
    static void play() throws InterruptedException {
        sharpEyes = Played.of(SCENARIO);
        dullEyes = Played.of(SCENARIO.replace("probability: 100 %", "probability: 60 %"));
    }

    @Test
    @DisplayName("half a lap apart sees more than each for itself, and that sees more than a convoy")
    void order() {
        TwoPatrols patrols = new TwoPatrols(40, 20, 1);
        sharpEyes.detected("each-for-itself", "parties").is(patrols.independent(STAY_HOURS));
        sharpEyes.detected("co-ordinated", "parties").is(patrols.mirrored(STAY_HOURS));
        sharpEyes.detected("joint", "parties").is(patrols.one(STAY_HOURS));
        sharpEyes
                .gained("co-ordinated", "parties", Findings.PROBABILITY_OF_DETECTION)
                .isAbove(0);
        sharpEyes.gained("joint", "parties", Findings.PROBABILITY_OF_DETECTION).isBelow(0);
    }

    @Test
    @DisplayName("in a convoy two pairs of eyes see more than one, but less than they would apart")
    void twoPairsOfEyes() {
        TwoPatrols patrols = new TwoPatrols(40, 20, 0.6);
        dullEyes.detected("joint", "parties")
                .is(patrols.convoy(STAY_HOURS))
                .isNot(patrols.one(STAY_HOURS), "the second pair of eyes finds some whom the first overlooks");
        dullEyes.detected("co-ordinated", "parties").is(patrols.mirrored(STAY_HOURS));
        dullEyes.gained("joint", "parties", Findings.PROBABILITY_OF_DETECTION).isBelow(0);
    }
}
