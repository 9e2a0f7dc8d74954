package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Pairing;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Finds keys that nothing in the rest of the scenario heeds, such as detention where nobody is pursued. A key without
 * effect is a misunderstanding, unless a policy has taken away what it needs: see {@link Findings#addIdle}.
 */
final class IdleKeys {

    private static final String NO_TRUST = "only \"trust\" asks who attacked, and \"co-operation\" has none";

    private final Cursor root;
    private final Scenario scenario;
    private final Abilities abilities;

    private IdleKeys(Cursor root, Scenario scenario) {
        this.root = root;
        this.scenario = scenario;
        this.abilities = new Abilities(scenario);
    }

    /** Looks through the scenario that has been read from a tree without fault. */
    static void find(Cursor root, Scenario scenario) {
        IdleKeys keys = new IdleKeys(root, scenario);
        scenario.flows().forEach(keys::ofFlow);
        scenario.fences().forEach(keys::ofFence);
        scenario.watches().forEach(keys::ofWatch);
        scenario.bombs().forEach(keys::ofBombs);
        keys.ofConstruction();
        keys.ofCommand();
        keys.ofCooperation();
        keys.ofReporting();
    }

    private void ofFlow(Flow flow) {
        Cursor cursor = root.at("flows").at(flow.name());
        if (flow.onDetection() == Flow.OnDetection.PURSUE && !abilities.responds()) {
            cursor.idle("on-detection", "no plan has \"response\", so nobody pursues");
        }
        if (!abilities.delays()) {
            cursor.idle("breach-skill", "no fence takes time to cut");
        }
        if (!abilities.sees()) {
            cursor.idle("signature", "no plan can see");
            cursor.idle("range-factor", "no plan can see");
        }
        cursor.find("tactics").ifPresent(tactics -> ofTactics(tactics, flow));
    }

    private void ofTactics(Cursor tactics, Flow flow) {
        Side start = flow.direction().from();
        if (!abilities.sweeps(start)) {
            tactics.idle("observing", "on the side where the parties start no patrol moves and sees");
        }
        Interception met = flow.interception();
        if (met.apprehension() == 0 && met.turnBack() == 0) {
            tactics.idle("retry", "no party is apprehended or turns back");
        }
    }

    private void ofFence(Fence fence) {
        Cursor cursor = root.at("fence").at(fence.name());
        if (scenario.construction().isEmpty()) {
            cursor.idle("planned", "nothing is built; see \"construction\"");
        }
        if (!abilities.answersCalls(fence.owner())) {
            cursor.idle("nuisance", "no plan of its side answers alarms");
        }
    }

    private void ofWatch(Watch watch) {
        PatrolPlan plan = watch.plan();
        Cursor cursor = root.at("patrols").at(plan.name());
        boolean isCalledForNothing = abilities.hasNuisance(plan.side())
                && plan.response().filter(response -> response.answersAlarms()).isPresent();
        if (!abilities.isPursued() && !isCalledForNothing) {
            cursor.idle("response", "no flow has \"on-detection: pursue\", and no nuisance alarm calls");
        }
        if (!abilities.answersCalls(plan.side())) {
            cursor.idle("nuisance", "no plan of its side answers alarms");
        }
    }

    private void ofBombs(RoadsideBombs bombs) {
        Cursor map = root.at("bombs");
        if (!abilities.movesIn(bombs.span(), bombs.side())) {
            map.idle(bombs.name(), "no patrol of that side moves there");
        }
        if (!abilities.hasTrust()) {
            map.at(bombs.name()).idle("from-across", NO_TRUST);
        }
    }

    private void ofConstruction() {
        if (!abilities.builds()) {
            root.idle("construction", "no piece of fence has more \"planned\" than its \"coverage\"");
        }
        if (!abilities.hasTrust()) {
            root.find("construction")
                    .flatMap(construction -> construction.find("attacks"))
                    .ifPresent(attacks -> attacks.idle("from-across", NO_TRUST));
        }
    }

    private void ofCommand() {
        if (scenario.command().lostCalls() == Command.LostCalls.KEPT_OPEN && !abilities.answersCalls()) {
            root.idle("lost-calls", "no plan answers calls");
        }
        Map<String, Side> letters = Map.of("a", Side.A, "b", Side.B);
        root.find("detention").ifPresent(detention -> detention.entries().keySet().stream()
                .filter(side -> !abilities.isApprehended() || !abilities.responds(letters.get(side)))
                .forEach(side -> detention.idle(side, "that side apprehends nobody")));
    }

    private void ofCooperation() {
        Cooperation cooperation = scenario.command().cooperation();
        root.find("co-operation").ifPresent(cursor -> {
            cursor.find("grades").ifPresent(grades -> grades.entries().keySet().forEach(grade -> ofTerms(grades.at(grade))));
            ofTrust(cursor, cooperation);
        });
        cooperation.pairs().forEach(pair -> ofPair(pair, cooperation.timetables()));
    }

    private void ofTerms(Cursor terms) {
        if (!(abilities.isPursued() && abilities.answersCalls())) {
            String reason = "no flow has \"on-detection: pursue\", or no plan answers calls";
            List.of("messages", "tips").forEach(key -> terms.idle(key, reason));
        }
        if (!(abilities.isPursued() && abilities.responds())) {
            terms.idle("pursuit-depth", "nobody pursues");
        }
    }

    private void ofTrust(Cursor cursor, Cooperation cooperation) {
        if (!abilities.isAttacked()) {
            cursor.idle("trust", "nothing ever attacks: there are no bombs, no fights and no attacks on crews");
        } else if (cooperation.grade() == Grade.NONE) {
            cursor.idle("trust", "the grade is \"none\" and cannot fall");
        }
    }

    /** What a follower drives by itself, its grade may replace. */
    private void ofPair(Pairing pair, Timetables timetables) {
        Cursor follower = root.at("patrols").at(pair.follower());
        String reason = "co-operation fits it to \"%s\"".formatted(pair.leader());
        if (timetables instanceof Timetables.Lagged || timetables instanceof Timetables.Convoy) {
            follower.idle("phase", reason);
        }
        if (timetables instanceof Timetables.Complementary || timetables instanceof Timetables.Convoy) {
            follower.idle("duty", reason);
        }
    }

    private void ofReporting() {
        if (!abilities.costs()) {
            root.idle("currency", "nothing costs anything; see \"cost-per-km\" and \"cost-per-hour\"");
        }
        if (!abilities.moves()) {
            root.idle("idleness", "no patrol moves");
        }
    }
}
