package org.twinmarch.engine;

import org.twinmarch.border.Direction;
import org.twinmarch.border.Terrain;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;

/** A party by the plain definition, from its block of numbers: where it is at each moment, and how visible. */
record Walker(
        Flow flow,
        int flowIndex,
        double[] block,
        double placeKm,
        double speedKmh,
        Terrain terrain,
        double startHours,
        double atLineHours,
        double leavesLineHours,
        double endHours) {

    /** The party of a flow that starts at a moment and drew a block. */
    static Walker of(Scenario scenario, int flowIndex, double placeKm, double startHours, double[] block) {
        Flow flow = scenario.flows().get(flowIndex);
        Terrain terrain = scenario.border().terrainAt(placeKm);
        double speedKmh = flow.speed().quantile(block[Traffic.SPEED]) * terrain.speedFactor();
        double stayHours = flow.stay().quantile(block[Traffic.STAY]);
        for (Fence fence : scenario.fences()) {
            if (isMet(fence, placeKm, block)) {
                stayHours += fence.delay().quantile(block[Traffic.DELAY]) * flow.breachSkill();
            }
        }
        double atLineHours =
                startHours + scenario.border().zone(flow.direction().from()).depthKm() / speedKmh;
        double endHours = atLineHours
                + stayHours
                + scenario.border().zone(flow.direction().to()).depthKm() / speedKmh;
        return new Walker(
                flow,
                flowIndex,
                block,
                placeKm,
                speedKmh,
                terrain,
                startHours,
                atLineHours,
                atLineHours + stayHours,
                endHours);
    }

    private static boolean isMet(Fence fence, double placeKm, double[] block) {
        return fence.span().contains(placeKm) && block[Traffic.FENCE] < fence.coverage();
    }

    /** Whether it raises the alarm of a fence. */
    boolean raisesAlarm(Scenario scenario) {
        return scenario.fences().stream()
                .anyMatch(fence -> isMet(fence, placeKm, block) && block[Traffic.ALARM] < fence.alarm());
    }

    boolean goesOn() {
        return flow.onDetection() == Flow.OnDetection.REPORT;
    }

    double budget() {
        return -Math.log(1 - block[Traffic.BUDGET]);
    }

    double handlingHours() {
        long members = Math.max(1, Math.round(flow.groupSize().quantile(block[Traffic.SIZE])));
        return flow.handling().base().quantile(block[Traffic.HANDLING])
                + flow.handling().perMemberHours() * members;
    }

    /** 0 before the line, 1 on it, 2 behind it. */
    int part(double atHours) {
        return atHours < atLineHours ? 0 : atHours <= leavesLineHours ? 1 : 2;
    }

    double depthKm(double atHours) {
        double progressKm =
                switch (part(atHours)) {
                    case 0 -> -speedKmh * (atLineHours - atHours);
                    case 1 -> 0;
                    default -> speedKmh * (atHours - leavesLineHours);
                };
        return flow.direction() == Direction.A_TO_B ? progressKm : -progressKm;
    }
}
