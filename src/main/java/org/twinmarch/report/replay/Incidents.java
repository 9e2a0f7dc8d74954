package org.twinmarch.report.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Happening;
import org.twinmarch.experiment.Happening.Kind;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.Trace;
import org.twinmarch.experiment.Window;
import org.twinmarch.intrusion.Fence;

/**
 * What a replay knows besides units and parties: messages, alarms, breaches, bombs, attacks, and how the fence grows.
 *
 * @param trace  the run
 * @param window the part of it that the page holds
 */
record Incidents(Trace trace, Window window) {

    /** Adds all of it. */
    Json addTo(Json data) {
        return data.with("messages", underWay(Kind.SENT).map(Incidents::message).toList())
                .withRows("alarms", alarms())
                .withRows("breaches", breaches())
                .withRows("bombs", bombs())
                .withRows("attacks", attacks())
                .with(
                        "fences",
                        trace.take().scenario().fences().stream()
                                .filter(fence -> window.span().overlaps(fence.span()))
                                .map(this::fence)
                                .toList());
    }

    /** What of some kinds happens in the window. */
    private Stream<Happening> happenings(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        return trace.happenings().stream()
                .filter(what -> wanted.contains(what.kind()))
                .filter(this::isHere);
    }

    /** Whether something happens in the window; what has no place does so everywhere. */
    boolean isHere(Happening what) {
        return window.holds(what.atHours())
                && (what.placeKm().isEmpty() || window.holdsKm(what.placeKm().getAsDouble()));
    }

    /** What lasts from its moment to its other one, and does so at any time of the window, also if it began before. */
    private Stream<Happening> underWay(Kind kind) {
        return trace.happenings().stream()
                .filter(what -> what.kind() == kind)
                .filter(what -> what.atHours() <= window.toHours()
                        && what.more().otherHours().orElseThrow() >= window.fromHours()
                        && window.holdsKm(what.placeKm().orElseThrow()));
    }

    private static Json message(Happening sent) {
        return new Json()
                .with("to", side(sent))
                .with("km", km(sent))
                .with("sent", Rounded.hours(sent.atHours()))
                .with("arrives", Rounded.hours(sent.more().otherHours().orElseThrow()));
    }

    private static String side(Happening what) {
        return what.actor().side().orElseThrow().name().toLowerCase(Locale.ROOT);
    }

    private static double km(Happening what) {
        return Rounded.km(what.placeKm().orElseThrow());
    }

    private List<List<Object>> alarms() {
        return happenings(Kind.ALARM, Kind.NUISANCE_ALARM)
                .filter(what -> what.actor().source().orElseThrow().kind() == Source.Kind.FENCE)
                .map(what -> List.<Object>of(Rounded.hours(what.atHours()), km(what)))
                .toList();
    }

    private List<List<Object>> breaches() {
        return underWay(Kind.BREACH)
                .map(what -> List.<Object>of(
                        Rounded.hours(what.atHours()),
                        Rounded.hours(what.more().otherHours().orElseThrow()),
                        km(what)))
                .toList();
    }

    /** Where a bomb lies: two of them never lie at one place. */
    private record Spot(Optional<Side> side, OptionalDouble km) {

        static Spot of(Happening what) {
            return new Spot(what.actor().side(), what.placeKm());
        }
    }

    /** The bombs that lie at any time of the window; one that is neither cleared nor explodes lies until the horizon. */
    private List<List<Object>> bombs() {
        Map<Spot, Double> goneHours = new HashMap<>();
        trace.happenings().stream()
                .filter(what -> what.kind() == Kind.BOMB_CLEARED || what.kind() == Kind.ROADSIDE_BOMB)
                .forEach(what -> goneHours.put(Spot.of(what), what.atHours()));
        double horizonHours = trace.take().scenario().calendar().horizonHours();
        return trace.happenings().stream()
                .filter(what -> what.kind() == Kind.BOMB_LAID)
                .filter(laid -> laid.atHours() <= window.toHours()
                        && goneHours.getOrDefault(Spot.of(laid), horizonHours) >= window.fromHours()
                        && window.holdsKm(laid.placeKm().orElseThrow()))
                .map(laid -> List.<Object>of(
                        Rounded.hours(laid.atHours()),
                        Rounded.hours(goneHours.getOrDefault(Spot.of(laid), horizonHours)),
                        km(laid),
                        side(laid)))
                .toList();
    }

    private List<List<Object>> attacks() {
        return happenings(Kind.AMBUSH, Kind.ROADSIDE_BOMB, Kind.ON_CREW)
                .map(what -> List.<Object>of(
                        Rounded.hours(what.atHours()),
                        km(what),
                        side(what),
                        what.kind().label()))
                .toList();
    }

    private Json fence(Fence fence) {
        List<List<Object>> growth = new ArrayList<>();
        for (double atHours : trace.scenery().turnsOfWork(window.fromHours(), window.toHours())) {
            trace.scenery().growth(atHours).stream()
                    .filter(grown -> grown.fence().equals(fence))
                    .forEach(grown -> growth.add(List.of(
                            Rounded.hours(atHours),
                            Rounded.km(grown.builtKm()),
                            grown.frontKm().orElse(Double.NaN))));
        }
        if (growth.isEmpty()) {
            growth.add(
                    List.of(window.fromHours(), fence.coverage() * fence.span().lengthKm(), Double.NaN));
        }
        return new Json()
                .with("name", fence.name())
                .with("fromKm", fence.span().fromKm())
                .with("toKm", fence.span().toKm())
                .withRows("growth", growth);
    }
}
