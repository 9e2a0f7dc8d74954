package org.twinmarch.border;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Disjoint pieces of the line, found by chainage in logarithmic time.
 *
 * @param <T> what lies on a piece
 */
public final class Mosaic<T> {

    private final List<T> pieces;
    private final Span[] spans;
    private final List<Optional<T>> answers;
    private final double lengthKm;

    /**
     * Lays out the pieces.
     *
     * @param lengthKm length of the line [km]; a piece that ends there holds its last point
     * @param pieces   the pieces, in any order
     * @param spanOf   where a piece lies
     * @throws IllegalArgumentException if two pieces overlap
     */
    public Mosaic(double lengthKm, List<T> pieces, Function<T, Span> spanOf) {
        this.lengthKm = lengthKm;
        this.pieces = pieces.stream()
                .sorted(Comparator.comparingDouble(piece -> spanOf.apply(piece).fromKm()))
                .toList();
        this.spans = this.pieces.stream().map(spanOf).toArray(Span[]::new);
        this.answers = this.pieces.stream().map(Optional::of).toList();
        for (int i = 1; i < spans.length; i++) {
            if (spans[i].overlaps(spans[i - 1])) {
                throw new IllegalArgumentException(this.pieces.get(i) + " overlaps " + this.pieces.get(i - 1));
            }
        }
    }

    /** The pieces by chainage. */
    public List<T> pieces() {
        return pieces;
    }

    /** What lies at a place, if anything. */
    public Optional<T> at(double km) {
        int low = 0;
        int high = spans.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (holds(spans[middle], km)) {
                return answers.get(middle);
            }
            if (spans[middle].fromKm() > km) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    private boolean holds(Span span, double km) {
        return span.contains(km) || (km == lengthKm && span.toKm() == lengthKm);
    }
}
