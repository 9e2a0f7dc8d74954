package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.twinmarch.border.Border;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.report.Wording;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/**
 * What the scenarios of a study hold, in words. What occurs under one policy occurs in the study.
 *
 * @param scenarios from policy to scenario
 */
record Scene(Map<String, Scenario> scenarios) {

    /** Whether something is so under some policy. */
    boolean has(Predicate<Scenario> feature) {
        return scenarios.values().stream().anyMatch(feature);
    }

    /** Whether some flow is like that. */
    boolean hasFlow(Predicate<Flow> feature) {
        return has(scenario -> scenario.flows().stream().anyMatch(feature));
    }

    /** Whether a detection leads to a pursuit. */
    boolean isPursued() {
        return hasFlow(flow -> flow.onDetection() == Flow.OnDetection.PURSUE);
    }

    /** Whether the two sides agree on anything under some policy. */
    boolean isCoordinated() {
        return has(scenario -> cooperation(scenario).grade() != Grade.NONE);
    }

    static Cooperation cooperation(Scenario scenario) {
        return scenario.command().cooperation();
    }

    /** Names of what the policies have, each once. */
    private <T> List<T> all(Function<Scenario, Collection<T>> things, Function<T, String> name) {
        Map<String, T> all = new LinkedHashMap<>();
        scenarios.values().stream()
                .flatMap(scenario -> things.apply(scenario).stream())
                .forEach(thing -> all.putIfAbsent(name.apply(thing), thing));
        return List.copyOf(all.values());
    }

    /** The flows. */
    List<Flow> flows() {
        return all(Scenario::flows, Flow::name);
    }

    /** The patrol plans. */
    List<PatrolPlan> plans() {
        return all(scenario -> scenario.watches().stream().map(Watch::plan).toList(), PatrolPlan::name);
    }

    /** The pieces of fence. */
    List<Fence> fences() {
        return all(Scenario::fences, Fence::name);
    }

    /** The line and its zones. */
    String place() {
        Border border = scenarios.values().iterator().next().border();
        String stretches = border.stretches().isEmpty()
                ? "one kind of ground"
                : Listing.count(border.stretches().size(), "stretch", "stretches") + " of different ground";
        return "A line of %s km with %s. Side a (%s) watches a zone %s km deep, side b (%s) one %s km deep."
                .formatted(
                        Hours.plain(border.lengthKm()),
                        stretches,
                        border.zone(Side.A).name(),
                        Hours.plain(border.zone(Side.A).depthKm()),
                        border.zone(Side.B).name(),
                        Hours.plain(border.zone(Side.B).depthKm()));
    }

    /** How long a run is. */
    String time() {
        Scenario first = scenarios.values().iterator().next();
        return "Time runs from %s over a horizon of %s; the warm-up before it, which does not count, is %s."
                .formatted(
                        Hours.at(first.calendar()),
                        Hours.of(first.calendar().horizonHours()),
                        Hours.of(first.calendar().warmUpHours()));
    }

    /** The flows with their rates. */
    String traffic() {
        List<String> flows = flows().stream()
                .map(flow -> "%s (%s to %s, base rate %s a day)"
                        .formatted(
                                flow.name(),
                                letter(flow.direction().from()),
                                letter(flow.direction().to()),
                                Wording.number(24 * flow.rate().perHour())))
                .toList();
        return "%s: %s.".formatted(Listing.count(flows.size(), "flow", "flows"), String.join(", ", flows));
    }

    /** The patrol plans of both sides. */
    String patrols() {
        if (plans().isEmpty()) {
            return "There are no patrols.";
        }
        List<String> plans = plans().stream()
                .map(plan -> "%s (side %s)".formatted(plan.name(), letter(plan.side())))
                .toList();
        return "%s: %s."
                .formatted(Listing.count(plans.size(), "patrol plan", "patrol plans"), String.join(", ", plans));
    }

    /** What stands and happens besides flows and patrols. */
    String rest() {
        List<String> rest = new ArrayList<>();
        if (!fences().isEmpty()) {
            rest.add(Listing.count(fences().size(), "piece of fence", "pieces of fence"));
        }
        add(rest, has(scenario -> scenario.construction().isPresent()), "a fence that grows");
        add(rest, has(scenario -> !scenario.gates().isEmpty()), "gates of tolerated trade");
        add(rest, has(scenario -> !scenario.bombs().isEmpty()), "roadside bombs");
        add(rest, has(scenario -> scenario.weather().isPresent()), "weather");
        add(rest, has(scenario -> !scenario.light().periods().isEmpty()), "light by the hour of the day");
        add(rest, has(scenario -> !scenario.command().detention().isEmpty()), "detention with limited places");
        return rest.isEmpty() ? "There is nothing else." : "Besides: %s.".formatted(String.join(", ", rest));
    }

    /** How the parties choose place and time. */
    List<String> tactics() {
        List<String> tactics = new ArrayList<>();
        add(tactics, hasFlow(flow -> flow.tactics().observing().isPresent()), "wait until a patrol has passed");
        add(
                tactics,
                hasFlow(flow -> flow.tactics().adaptive().isPresent()),
                "choose their place by the risk that they perceive");
        add(tactics, hasFlow(flow -> flow.tactics().cover().isPresent()), "seek cover beside parties of another flow");
        add(tactics, hasFlow(flow -> flow.tactics().retry().isPresent()), "try again after they were stopped");
        return tactics;
    }

    /** The grades of co-operation that the policies have. */
    String grades() {
        return String.join(
                ", ",
                scenarios.values().stream()
                        .map(scenario -> cooperation(scenario).grade())
                        .distinct()
                        .sorted()
                        .map(grade -> grade.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static void add(List<String> list, boolean isThere, String words) {
        Stream.of(words).filter(word -> isThere).forEach(list::add);
    }

    private static String letter(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
