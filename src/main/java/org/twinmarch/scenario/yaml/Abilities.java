package org.twinmarch.scenario.yaml;

import java.util.Arrays;
import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.detection.DetectionLaw;
import org.twinmarch.detection.Sensor;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.Duty;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** What the forces and the parties of a scenario are able to do. */
record Abilities(Scenario scenario) {

    /** Whether units of either side pursue parties. */
    boolean responds() {
        return responds(Side.A) || responds(Side.B);
    }

    /** Whether units of a side pursue parties. */
    boolean responds(Side side) {
        return scenario.watches().stream()
                .map(Watch::plan)
                .anyMatch(plan -> plan.side() == side && plan.response().isPresent());
    }

    /** Whether units of either side answer calls. */
    boolean answersCalls() {
        return answersCalls(Side.A) || answersCalls(Side.B);
    }

    /** Whether units of a side answer calls. */
    boolean answersCalls(Side side) {
        return scenario.watches().stream()
                .map(Watch::plan)
                .filter(plan -> plan.side() == side)
                .map(PatrolPlan::response)
                .flatMap(Optional::stream)
                .anyMatch(Response::answersAlarms);
    }

    /** Whether a side is called by alarms without a party. */
    boolean hasNuisance(Side side) {
        boolean byFence = scenario.fences().stream()
                .anyMatch(fence -> fence.owner() == side && fence.nuisance().isPresent());
        return byFence
                || scenario.watches().stream()
                        .anyMatch(watch ->
                                watch.plan().side() == side && watch.nuisance().isPresent());
    }

    /** Whether units of a plan ever have somebody to pursue or a call to answer. */
    boolean isOccupied(PatrolPlan plan) {
        boolean answers = plan.response().filter(Response::answersAlarms).isPresent();
        return isPursued() || answers && hasNuisance(plan.side());
    }

    /** Whether units of a watch ever have anything to do but to see. */
    boolean isUseful(Watch watch) {
        return isOccupied(watch.plan()) && (sees(watch) || isCalled(watch.plan()));
    }

    /** Whether parties of some flow are to be pursued. */
    boolean isPursued() {
        return scenario.flows().stream().anyMatch(flow -> flow.onDetection() == Flow.OnDetection.PURSUE);
    }

    /** Whether parties of some flow that are met may be apprehended. */
    boolean isApprehended() {
        return scenario.flows().stream()
                .anyMatch(flow -> flow.onDetection() == Flow.OnDetection.PURSUE
                        && flow.interception().apprehension() > 0);
    }

    /** Whether anything ever attacks. */
    boolean isAttacked() {
        boolean onCrews = scenario.construction()
                .filter(construction -> construction.attacks().isPresent())
                .isPresent();
        return onCrews
                || !scenario.bombs().isEmpty()
                || scenario.flows().stream().anyMatch(Abilities::fights);
    }

    /** Whether attacks are attributed to anybody. */
    boolean hasTrust() {
        return scenario.command().cooperation().trust().isPresent();
    }

    /** Whether some unit of a side moves through a piece of the line. */
    boolean movesIn(Span span, Side side) {
        return scenario.watches().stream()
                .map(Watch::plan)
                .anyMatch(plan ->
                        plan.side() == side && moves(plan) && plan.sector().overlaps(span));
    }

    /** Whether some unit moves. */
    boolean moves() {
        return scenario.watches().stream().map(Watch::plan).anyMatch(Abilities::moves);
    }

    /** Whether units drive on the road of a piece of the line, on patrol or to a party. */
    boolean drivesOn(Span span) {
        return scenario.watches().stream()
                .map(Watch::plan)
                .anyMatch(plan -> plan.response().isPresent()
                        || moves(plan)
                                && plan.ground() == PatrolPlan.Ground.ROAD
                                && plan.sector().overlaps(span));
    }

    /** Whether a unit of a side that parties can watch ever leaves its place, or sees less far than before. */
    boolean leaves(Side side) {
        boolean isSteady = scenario.light().periods().isEmpty();
        return scenario.watches().stream()
                .filter(watch -> watch.plan().side() == side && sees(watch))
                .map(Watch::plan)
                .anyMatch(plan -> !isSteady
                        || moves(plan)
                        || plan.response().isPresent()
                        || !(plan.duty() instanceof Duty.Always));
    }

    /** Whether units of a watch are ever kept from their patrol, and so have something to do after it. */
    boolean isHeldUp(Watch watch) {
        PatrolPlan plan = watch.plan();
        boolean isLost = scenario.bombs().stream()
                .anyMatch(bombs -> bombs.side() == plan.side()
                        && bombs.losses().unitLost() > 0
                        && plan.sector().overlaps(bombs.span()));
        return isLost
                || plan.response().isPresent() && isOccupied(plan)
                || sees(watch) && scenario.flows().stream().anyMatch(Abilities::holdsUp);
    }

    private static boolean holdsUp(Flow flow) {
        return flow.onDetection() == Flow.OnDetection.END && flow.handling().takesTime();
    }

    /** Whether anything is raised for which the rule of lost calls holds, and somebody answers it. */
    boolean mayLoseCalls() {
        return Arrays.stream(Side.values()).anyMatch(side -> answersCalls(side) && raisesAlarms(side));
    }

    private boolean raisesAlarms(Side side) {
        boolean bySight = scenario.watches().stream()
                .anyMatch(watch -> watch.plan().side() == side
                        && sees(watch)
                        && watch.plan().response().isEmpty());
        return hasNuisance(side) || isPursued() && (bySight || hasFenceAlarm(side));
    }

    private boolean hasFenceAlarm(Side side) {
        return scenario.fences().stream().anyMatch(fence -> fence.owner() == side && fence.alarm() > 0);
    }

    /** Whether anything calls a unit of a plan but what it sees itself. */
    boolean isCalled(PatrolPlan plan) {
        boolean byOthers = scenario.watches().stream()
                .anyMatch(watch ->
                        watch.plan().side() == plan.side() && sees(watch) && (watch.plan() != plan || !isAlone(plan)));
        boolean isTold = scenario.command().cooperation().tells();
        return hasNuisance(plan.side()) || isPursued() && (byOthers || isTold || hasFenceAlarm(plan.side()));
    }

    private static boolean isAlone(PatrolPlan plan) {
        boolean isCounted = !(plan.motion() instanceof Motion.RandomDepartures)
                && !(plan.motion() instanceof Motion.Stand stand
                        && stand.places() instanceof Motion.Places.DrawnDensity);
        return isCounted && plan.units() == 1;
    }

    /** Whether some unit can see. */
    boolean sees() {
        return scenario.watches().stream().anyMatch(Abilities::sees);
    }

    /** Whether some unit can see, and each that can is certain to detect whatever comes within its range. */
    boolean isCertain() {
        return sees()
                && scenario.watches().stream()
                        .filter(Abilities::sees)
                        .map(watch -> watch.sensor().law())
                        .allMatch(law -> law instanceof DetectionLaw.DefiniteRange range && range.probability() == 1);
    }

    /** Whether some fence takes time to cut. */
    boolean delays() {
        return scenario.fences().stream().anyMatch(fence -> fence.delay().mean() > 0);
    }

    /** Whether some piece of fence grows. */
    boolean builds() {
        return scenario.fences().stream().anyMatch(Fence::grows);
    }

    /** Whether construction can pay for all that is planned. */
    boolean affordsAll() {
        double lackingKm = scenario.fences().stream()
                .filter(Fence::grows)
                .mapToDouble(fence -> fence.span().lengthKm() * (fence.planned() - fence.coverage()))
                .sum();
        return scenario.construction()
                .filter(construction -> construction.budgetKm() >= lackingKm)
                .isPresent();
    }

    /** Whether anything costs anything. */
    boolean costs() {
        return scenario.fences().stream().anyMatch(fence -> fence.perKm() > 0)
                || scenario.watches().stream().anyMatch(watch -> watch.plan().perHour() > 0);
    }

    private static boolean moves(PatrolPlan plan) {
        return !(plan.motion() instanceof Motion.Stand);
    }

    private static boolean sees(Watch watch) {
        return !watch.sensor().equals(Sensor.BLIND);
    }

    private static boolean fights(Flow flow) {
        return flow.interception().armedShare() > 0
                && flow.interception().fight().probability() > 0;
    }
}
