package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * Finds keys that nothing in the rest of the scenario heeds, such as detention where nobody is pursued. Without them
 * the scenario is the same. What a key needs is looked for in other parts of the scenario; a key that has no meaning beside
 * its neighbours is refused where these are read. What the timetable of a grade replaces in a plan is heeded: it is what the
 * plan would do at grade {@code none}, with which the value of co-ordination compares.
 */
final class UnheededKeys {

    private static final String NO_TRUST = "only \"trust\" asks who attacked, and \"co-operation\" has none";
    private static final String NO_ANSWER = "no plan of its side answers alarms; see \"response\"";
    private static final String NO_SIGHT = "no plan can see";
    private static final List<String> HANDLING = List.of("handling", "handling-per-member");
    private static final List<String> OF_A_MEETING =
            List.of("apprehension", "turn-back", "armed", "fight", "handling", "handling-per-member");

    private final Node.Mapping tree;
    private final Scenario scenario;
    private final Abilities abilities;
    private final List<UnheededKey> found = new ArrayList<>();

    private UnheededKeys(Node.Mapping tree, Scenario scenario) {
        this.tree = tree;
        this.scenario = scenario;
        this.abilities = new Abilities(scenario);
    }

    /** The keys that nothing heeds in a tree, from which the scenario has been read without a fault. */
    static List<UnheededKey> of(Node.Mapping tree, Scenario scenario) {
        UnheededKeys keys = new UnheededKeys(tree, scenario);
        scenario.flows().forEach(keys::ofFlow);
        scenario.fences().forEach(keys::ofFence);
        scenario.watches().forEach(keys::ofWatch);
        scenario.bombs().forEach(keys::ofBombs);
        keys.ofHazards();
        keys.ofGround();
        keys.ofConstruction();
        keys.ofCommand();
        keys.ofCooperation(scenario.command().cooperation());
        return keys.found;
    }

    /** The keys of a tree that ask to measure what is not there. */
    static List<UnheededKey> ofReporting(Node.Mapping tree, Scenario scenario) {
        UnheededKeys keys = new UnheededKeys(tree, scenario);
        keys.ofReporting();
        return keys.found;
    }

    private void ofFlow(Flow flow) {
        if (!abilities.delays()) {
            note("no fence takes time to cut", "flows", flow.name(), "breach-skill");
        }
        if (!abilities.sees()) {
            note(NO_SIGHT, "flows", flow.name(), "signature");
            note(NO_SIGHT, "flows", flow.name(), "range-factor");
        }
        if (flow.tactics().observing().isPresent()
                && !abilities.leaves(flow.direction().from())) {
            String reason = "where it waits, no unit that can see ever leaves its place";
            note(reason, "flows", flow.name(), "tactics", "observing", "longer-gap");
        }
        if (flow.onDetection() == Flow.OnDetection.PURSUE) {
            ofPursued(flow);
        } else if (!abilities.sees()) {
            HANDLING.forEach(key -> note(NO_SIGHT, "flows", flow.name(), key));
        }
    }

    private void ofGround() {
        scenario.border().stretches().stream()
                .filter(stretch -> !abilities.drivesOn(stretch.span()))
                .forEach(stretch ->
                        note("no patrol drives on a road there", "stretches", stretch.name(), "ground-factor"));
    }

    private void ofHazards() {
        if (!abilities.sees()) {
            scenario.border().stretches().forEach(stretch -> note(NO_SIGHT, "stretches", stretch.name(), "visibility"));
            scenario.light().periods().forEach(period -> {
                note(NO_SIGHT, "light", period.name(), "hazard-factor");
                note(NO_SIGHT, "light", period.name(), "range-factor");
            });
            note(NO_SIGHT, "weather");
        } else if (abilities.isCertain()) {
            ofFactors();
        }
    }

    /** A factor above 0 changes no look that is certain. */
    private void ofFactors() {
        String reason = "whoever can see is certain to detect what comes within range";
        scenario.flows().stream()
                .filter(flow -> flow.signature() > 0)
                .forEach(flow -> note(reason, "flows", flow.name(), "signature"));
        scenario.border().stretches().stream()
                .filter(stretch -> stretch.terrain().visibility() > 0)
                .forEach(stretch -> note(reason, "stretches", stretch.name(), "visibility"));
        scenario.light().periods().stream()
                .filter(period -> period.hazardFactor() > 0)
                .forEach(period -> note(reason, "light", period.name(), "hazard-factor"));
        scenario.weather().filter(weather -> weather.hazardFactor() > 0).ifPresent(weather -> note(reason, "weather"));
    }

    private void ofPursued(Flow flow) {
        if (!abilities.responds()) {
            OF_A_MEETING.forEach(key -> note("no plan has \"response\", so nobody pursues", "flows", flow.name(), key));
        }
        Interception met = flow.interception();
        boolean isStopped = abilities.responds() && (met.apprehension() > 0 || met.turnBack() > 0);
        if (!isStopped) {
            note("no party is apprehended or turns back", "flows", flow.name(), "tactics", "retry");
        }
        if (abilities.responds() && !isStopped) {
            note("no party is apprehended or turns back", "flows", flow.name(), "fight", "escape");
        }
        if (abilities.responds() && met.apprehension() == 0) {
            HANDLING.forEach(key -> note("no party is apprehended", "flows", flow.name(), key));
        }
    }

    private void ofFence(Fence fence) {
        if (scenario.construction().isEmpty()) {
            note("nothing is built; see \"construction\"", "fence", fence.name(), "planned");
        }
        if (!abilities.answersCalls(fence.owner())) {
            note(NO_ANSWER, "fence", fence.name(), "nuisance");
        }
    }

    private void ofWatch(Watch watch) {
        PatrolPlan plan = watch.plan();
        if (!abilities.isOccupied(plan)) {
            note(
                    "no flow has \"on-detection: pursue\", and no nuisance alarm calls",
                    "patrols",
                    plan.name(),
                    "response");
        } else {
            ofResponse(plan);
        }
        if (!abilities.isHeldUp(watch)) {
            note("nothing ever holds these units up", "patrols", plan.name(), "after-detection");
        }
        if (!abilities.answersCalls(plan.side())) {
            note(NO_ANSWER, "patrols", plan.name(), "nuisance");
        }
    }

    private void ofResponse(PatrolPlan plan) {
        if (!abilities.isPursued()) {
            String reason = "no flow has \"on-detection: pursue\"";
            List.of("own-reaction", "pursuit").forEach(key -> note(reason, "patrols", plan.name(), "response", key));
        }
        if (!abilities.isCalled(plan)) {
            String reason = "nothing calls these units: no alarm, message or tip, and no other unit that can see";
            List.of("reaction", "reach").forEach(key -> note(reason, "patrols", plan.name(), "response", key));
        }
    }

    private void ofBombs(RoadsideBombs bombs) {
        if (!abilities.movesIn(bombs.span(), bombs.side())) {
            note("no patrol of that side moves there", "bombs", bombs.name());
        } else if (!abilities.hasTrust()) {
            note(NO_TRUST, "bombs", bombs.name(), "from-across");
        }
    }

    private void ofConstruction() {
        boolean isLate = scenario.construction()
                .filter(construction ->
                        !(construction.startHours() < scenario.calendar().horizonHours()))
                .isPresent();
        if (!abilities.builds()) {
            note("no piece of fence has more \"planned\" than its \"coverage\"", "construction");
        } else if (isLate) {
            note("work begins when the run is over", "construction");
        } else if (!abilities.hasTrust()) {
            note(NO_TRUST, "construction", "attacks", "from-across");
        }
        if (abilities.affordsAll()) {
            note("all that is planned takes no more", "construction", "budget");
        }
    }

    private void ofCommand() {
        if (scenario.command().lostCalls() == Command.LostCalls.KEPT_OPEN && !abilities.mayLoseCalls()) {
            note("nothing raises an alarm that a plan of its side answers", "lost-calls");
        }
        Map<Side, String> letters = Map.of(Side.A, "a", Side.B, "b");
        for (Side side : Side.values()) {
            if (!abilities.isApprehended() || !abilities.responds(side)) {
                note("that side apprehends nobody", "detention", letters.get(side));
            }
        }
    }

    private void ofCooperation(Cooperation cooperation) {
        CooperationReader.GRADES.keySet().stream().sorted().forEach(this::ofTerms);
        if (!abilities.isAttacked()) {
            note(
                    "nothing ever attacks: there are no bombs, no fights and no attacks on crews",
                    "co-operation",
                    "trust");
        } else if (cooperation.grade() == Grade.NONE) {
            note("the grade is \"none\" and cannot fall", "co-operation", "trust");
        }
    }

    private void ofTerms(String grade) {
        if (!(abilities.isPursued() && abilities.answersCalls())) {
            String reason = "no flow has \"on-detection: pursue\", or no plan answers calls";
            List.of("messages", "tips", "delay").forEach(key -> note(reason, "co-operation", "grades", grade, key));
        }
        if (!(abilities.isPursued() && abilities.responds())) {
            note("nobody pursues", "co-operation", "grades", grade, "pursuit-depth");
        }
    }

    private void ofReporting() {
        if (!abilities.costs()) {
            note("nothing costs anything; see \"cost-per-km\" and \"cost-per-hour\"", "currency");
        }
        if (!abilities.moves()) {
            note("no patrol moves", "idleness");
        }
    }

    /** Notes a key, if it is there. */
    private void note(String reason, String... path) {
        String wrong = "\"%s\" would be ignored: %s".formatted(path[path.length - 1], reason);
        tree.find(List.of(path))
                .map(Node.Entry::key)
                .ifPresent(mark -> found.add(
                        new UnheededKey(List.of(path), mark, mark.problem(wrong, "remove it, or add what it needs"))));
    }
}
