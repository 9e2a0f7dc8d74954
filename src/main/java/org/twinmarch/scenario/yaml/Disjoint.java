package org.twinmarch.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Refuses a piece that overlaps an earlier one. */
final class Disjoint<T> {

    private final Findings findings;
    private final BiPredicate<T, T> overlap;
    private final Map<String, T> pieces = new LinkedHashMap<>();

    Disjoint(Findings findings, BiPredicate<T, T> overlap) {
        this.findings = findings;
        this.overlap = overlap;
    }

    /**
     * Reads the piece of each entry of a map and refuses overlaps. A piece without fault counts even if its entry has
     * others.
     *
     * @return the pieces without fault, by name
     */
    static <T> Map<String, T> pieces(Cursor map, BiPredicate<T, T> overlap, Function<Cursor, T> reading) {
        Disjoint<T> disjoint = new Disjoint<>(map.findings(), overlap);
        map.entries().keySet().forEach(name -> {
            Cursor entry = map.at(name);
            map.findings()
                    .whole(entry.key(), Optional.<T>empty(), () -> Optional.of(reading.apply(entry)))
                    .ifPresent(piece -> disjoint.add(name, piece, entry.key()));
        });
        return disjoint.pieces;
    }

    void add(String name, T piece, Mark mark) {
        pieces.entrySet().stream()
                .filter(earlier -> overlap.test(piece, earlier.getValue()))
                .findFirst()
                .ifPresent(earlier -> findings.add(
                        mark,
                        "\"%s\" overlaps \"%s\"".formatted(name, earlier.getKey()),
                        "shorten one of them; a piece holds its beginning, but not its end"));
        pieces.put(name, piece);
    }
}
