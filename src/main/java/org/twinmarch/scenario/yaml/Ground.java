package org.twinmarch.scenario.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Border;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.border.Terrain;
import org.twinmarch.quantity.Dimension;

/**
 * The line and its stretches as the file gives them, and where something lies on them. What is not known because of a
 * fault refuses nothing: a line of unknown length is as long as it need be.
 */
final class Ground {

    private static final double LONG_ENOUGH_KM = 1e9;
    private static final Span STAND_IN = new Span(0, 1);

    private final Findings findings;
    private final double lengthKm;
    private final Border.Zone a;
    private final Border.Zone b;
    private final Map<String, Span> spans = new HashMap<>();
    private final List<Stretch> stretches;

    Ground(Cursor root) {
        findings = root.findings();
        Cursor border = root.at("border");
        lengthKm = findings.whole(
                border.key(), LONG_ENOUGH_KM, () -> border.at("length").quantity(Wanted.DISTANCE));
        a = new Border.Zone(name(border, "a"), zoneKm(border, "a"));
        b = new Border.Zone(name(border, "b"), zoneKm(border, "b"));
        if (a.name().equals(b.name())) {
            nameOf(border, "b")
                    .or(() -> nameOf(border, "a"))
                    .orElse(border)
                    .refuse("both sides are called \"%s\"".formatted(a.name()), "give each a name of its own");
        }
        stretches = root.find("stretches").map(this::stretches).orElse(List.of());
    }

    Border border() {
        return new Border(lengthKm, a, b, stretches);
    }

    double lengthKm() {
        return lengthKm;
    }

    double zoneKm(Side side) {
        return (side == Side.A ? a : b).depthKm();
    }

    /** A place on the line [km]. */
    double placeKm(Cursor cursor) {
        double km = cursor.quantity(Wanted.PLACE);
        if (!(km <= lengthKm)) {
            return cursor.refuse(
                    "%s is off the line".formatted(Dimension.LENGTH.format(km)),
                    "the border is %s long".formatted(Dimension.LENGTH.format(lengthKm)));
        }
        return km;
    }

    /** The piece of the line from {@code from} to {@code to}. */
    Span span(Cursor map) {
        int before = findings.count();
        double fromKm = placeKm(map.at("from"));
        double toKm = placeKm(map.at("to"));
        if (findings.count() > before) {
            return STAND_IN;
        }
        if (!(fromKm < toKm)) {
            map.at("to")
                    .refuse(
                            "it ends at %s, but begins at %s"
                                    .formatted(Dimension.LENGTH.format(toKm), Dimension.LENGTH.format(fromKm)),
                            "the end must lie beyond the beginning");
            return STAND_IN;
        }
        return new Span(fromKm, toKm);
    }

    /** Where something lies that gives either a stretch or its own ends. */
    Span sector(Cursor map) {
        boolean hasEnds = map.has("from") || map.has("to");
        if (map.has("stretch") && hasEnds) {
            findings.add(
                    map.find("stretch").orElseThrow().key(),
                    "\"stretch\" and \"from\" or \"to\" say the same thing twice",
                    "keep one (a policy deletes the other with null)");
            return STAND_IN;
        }
        if (!map.has("stretch") && !hasEnds) {
            findings.add(map.key(), "it is not said where this is", "add \"stretch\", or \"from\" and \"to\"");
            return STAND_IN;
        }
        return map.find("stretch").map(this::spanOf).orElseGet(() -> ends(map));
    }

    /** The span of the stretch that a value names. */
    Span spanOf(Cursor name) {
        return spanOf(name.text(), name.mark());
    }

    /** The span of a stretch by its name. */
    Span spanOf(String name, Mark mark) {
        if (!spans.containsKey(name)) {
            findings.add(mark, "there is no stretch \"%s\"".formatted(name), Suggestion.mend(name, spans.keySet()));
        }
        return spans.getOrDefault(name, STAND_IN);
    }

    private Span ends(Cursor map) {
        for (String end : List.of("from", "to")) {
            if (!map.has(end)) {
                findings.add(map.key(), "\"%s\" is missing".formatted(end), "\"from\" and \"to\" go together");
            }
        }
        return map.has("from") && map.has("to") ? span(map) : STAND_IN;
    }

    private List<Stretch> stretches(Cursor map) {
        // A stretch with a fault is still a stretch to those who name it.
        map.entries().keySet().forEach(name -> spans.put(name, STAND_IN));
        spans.putAll(Disjoint.pieces(map, Span::overlaps, this::span));
        return map.each(this::stretch);
    }

    private Stretch stretch(String name, Cursor cursor) {
        Terrain terrain = new Terrain(
                cursor.quantity("speed-factor", Wanted.POSITIVE_FACTOR, 1),
                cursor.quantity("visibility", Wanted.FACTOR, 1),
                cursor.quantity("ground-factor", Wanted.GROUND_FACTOR, 1));
        return new Stretch(name, span(cursor), terrain);
    }

    private double zoneKm(Cursor border, String side) {
        return findings.whole(border.key(), LONG_ENOUGH_KM, () -> border.find("sides")
                .flatMap(sides -> sides.find(side))
                .map(country -> country.quantity("depth", Wanted.PLACE, 0))
                .orElse(0.0));
    }

    private static String name(Cursor border, String side) {
        return nameOf(border, side).map(Cursor::name).orElse(side.toUpperCase(Locale.ROOT));
    }

    private static Optional<Cursor> nameOf(Cursor border, String side) {
        return border.find("sides").flatMap(sides -> sides.find(side)).flatMap(country -> country.find("name"));
    }
}
