package org.twinmarch.border;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Disjoint pieces of the line, found by chainage. The line is cut into more cells of equal length than there are pieces, so
 * that the search for a place begins next to where it ends.
 *
 * @param <T> what lies on a piece
 */
public final class Mosaic<T> {

    private static final int CELLS_A_PIECE = 8;
    /** Up to so many pieces are looked through from the first one. */
    private static final int FEW = 4;

    private final List<T> pieces;
    private final List<Optional<T>> answers;
    private final double[] fromKm;
    /** Where each piece ends; one that ends with the line holds the end. */
    private final double[] toKm;

    private final double cellsPerKm;
    /** For each cell the last piece that begins a cell earlier, or the first: rounding cannot skip a piece. */
    private final int[] cells;

    /**
     * Lays out the pieces.
     *
     * @param lengthKm length of the line [km]; a piece that ends there holds its last point
     * @param pieces   the pieces, in any order
     * @param spanOf   where a piece lies
     * @throws IllegalArgumentException if two pieces overlap
     */
    public Mosaic(double lengthKm, List<T> pieces, Function<T, Span> spanOf) {
        this.pieces = pieces.stream()
                .sorted(Comparator.comparingDouble(piece -> spanOf.apply(piece).fromKm()))
                .toList();
        Span[] spans = this.pieces.stream().map(spanOf).toArray(Span[]::new);
        this.answers = this.pieces.stream().map(Optional::of).toList();
        this.fromKm = Arrays.stream(spans).mapToDouble(Span::fromKm).toArray();
        this.toKm = Arrays.stream(spans)
                .mapToDouble(span -> span.toKm() == lengthKm ? Math.nextUp(lengthKm) : span.toKm())
                .toArray();
        this.cells = new int[CELLS_A_PIECE * spans.length + 1];
        this.cellsPerKm = (cells.length - 1) / lengthKm;
        for (int cell = 1; cell < cells.length; cell++) {
            cells[cell] = advanced(cells[cell - 1], lengthKm * (cell - 1) / (cells.length - 1));
        }
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
        if (fromKm.length == 0) {
            return Optional.empty();
        }
        int piece = advanced(fromKm.length > FEW ? cells[cellAt(km)] : 0, km);
        return km >= fromKm[piece] && km < toKm[piece] ? answers.get(piece) : Optional.empty();
    }

    private int cellAt(double km) {
        return Math.max(0, Math.min((int) (km * cellsPerKm), cells.length - 1));
    }

    /** The last piece from {@code piece} on that begins at or before a place; {@code piece} if that begins later. */
    private int advanced(int piece, double km) {
        int last = piece;
        while (last + 1 < fromKm.length && fromKm[last + 1] <= km) {
            last++;
        }
        return last;
    }
}
