package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.twinmarch.border.Span;
import org.twinmarch.border.Stretch;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.scenario.Scenario;
import umontreal.ssj.util.RootFinder;

/**
 * Where the parties of an adaptive flow can go: the fenced and the open part of each stretch, and of each piece of the
 * line between stretches. Each weighs what the flow's demand gives to it as far as the fence has come. They are numbered
 * by chainage, the fenced part of a stretch before the open one.
 */
final class Alternatives {

    /** To this the place is found at which the demand has given its share [km]. */
    private static final double TOLERANCE_KM = 1e-12;

    private final Demand demand;
    private final double lengthKm;
    private final Works works;
    private final List<Cell> cells;
    private final boolean grows;
    private final double[] weights;
    private List<Piece> pieces = List.of();

    /** The alternatives of a demand; they weigh nothing before {@link #bringUpTo}. */
    Alternatives(Demand demand, Scenario scenario, Works works) {
        this.demand = demand;
        this.lengthKm = scenario.border().lengthKm();
        this.works = works;
        List<Span> stretches =
                scenario.border().stretches().stream().map(Stretch::span).toList();
        List<Span> cut = spans(lengthKm, stretches.stream());
        Stream<Span> fenced = scenario.fences().stream().map(Fence::span);
        this.cells = spans(lengthKm, Stream.concat(stretches.stream(), fenced)).stream()
                .map(span -> cell(span, cut, scenario.fences()))
                .toList();
        this.grows = scenario.fences().stream().anyMatch(Fence::grows);
        this.weights = new double[2 * cut.size()];
    }

    /** A piece of the line on one stretch, and on one piece of fence or none, with its share of the demand. */
    private record Cell(int stretch, Span span, Optional<Fence> fence, double demanded) {}

    /** A piece of the line that is fenced to the same share all along. */
    private record Piece(int stretch, Span span, double demanded, double covered) {

        /** Share of the parties that the demand sends to an alternative here. */
        double weight(int alternative) {
            double share = isFenced(alternative) ? covered : 1 - covered;
            return alternative / 2 == stretch ? demanded * share : 0;
        }
    }

    private static List<Span> spans(double lengthKm, Stream<Span> cuts) {
        TreeSet<Double> ends = new TreeSet<>(List.of(0.0, lengthKm));
        cuts.forEach(span -> ends.addAll(List.of(span.fromKm(), span.toKm())));
        return ends.headSet(lengthKm).stream()
                .map(fromKm -> new Span(fromKm, ends.higher(fromKm)))
                .toList();
    }

    private Cell cell(Span span, List<Span> stretches, List<Fence> fences) {
        int stretch = 0;
        while (!stretches.get(stretch).encloses(span)) {
            stretch++;
        }
        Optional<Fence> fence =
                fences.stream().filter(piece -> piece.span().encloses(span)).findFirst();
        return new Cell(stretch, span, fence, demand.shareWithin(span, lengthKm));
    }

    /** Takes the fence as it is at a moment. */
    void bringUpTo(double atHours) {
        if (grows || pieces.isEmpty()) {
            pieces = new ArrayList<>();
            cells.forEach(cell -> addPieces(cell, atHours));
            Arrays.fill(weights, 0);
            for (Piece piece : pieces) {
                weights[2 * piece.stretch] += piece.weight(2 * piece.stretch);
                weights[2 * piece.stretch + 1] += piece.weight(2 * piece.stretch + 1);
            }
        }
    }

    /** On a piece of fence that grows, what lies behind the front is fenced to another share than what lies ahead. */
    private void addPieces(Cell cell, double atHours) {
        Optional<Fence> growing = cell.fence.filter(Fence::grows);
        if (growing.isEmpty()) {
            double covered = cell.fence.map(Fence::coverage).orElse(0.0);
            pieces.add(new Piece(cell.stretch, cell.span, cell.demanded, covered));
            return;
        }
        Span span = cell.span;
        double frontKm = works.frontKm(growing.get(), atHours);
        if (frontKm > span.fromKm() && frontKm < span.toKm()) {
            Span behind = new Span(span.fromKm(), frontKm);
            double demanded = demand.shareWithin(behind, lengthKm);
            add(new Cell(cell.stretch, behind, growing, demanded), atHours);
            add(new Cell(cell.stretch, new Span(frontKm, span.toKm()), growing, cell.demanded - demanded), atHours);
        } else {
            add(cell, atHours);
        }
    }

    private void add(Cell cell, double atHours) {
        double covered = works.coverage(cell.fence.orElseThrow(), cell.span.fromKm(), atHours);
        pieces.add(new Piece(cell.stretch, cell.span, Math.max(0, cell.demanded), covered));
    }

    /** Number of alternatives. */
    int count() {
        return weights.length;
    }

    /** Whether an alternative is the fenced part of its stretch. */
    static boolean isFenced(int alternative) {
        return alternative % 2 == 0;
    }

    /** Share of the parties that the demand sends to an alternative; it does so to all of them together. */
    double weight(int alternative) {
        return weights[alternative];
    }

    /**
     * The place at which a share of the parties that the demand sends to an alternative is below.
     *
     * @param alternative an alternative with a weight above 0
     * @param uniform     the share, in (0, 1)
     * @return a chainage [km]
     */
    double placeKm(int alternative, double uniform) {
        double left = uniform * weights[alternative];
        Piece last = pieces.get(0);
        for (Piece piece : pieces) {
            double weight = piece.weight(alternative);
            if (left < weight) {
                return placeKm(piece, left / weight);
            }
            left -= weight;
            last = weight > 0 ? piece : last;
        }
        return Math.nextDown(last.span.toKm());
    }

    private double placeKm(Piece piece, double share) {
        double fromKm = piece.span.fromKm();
        double toKm = piece.span.toKm();
        double below = share * demandedBetween(fromKm, toKm);
        double km = RootFinder.brentDekker(fromKm, toKm, atKm -> demandedBetween(fromKm, atKm) - below, TOLERANCE_KM);
        return Math.max(fromKm, Math.min(km, Math.nextDown(toKm)));
    }

    private double demandedBetween(double fromKm, double toKm) {
        return toKm > fromKm ? demand.shareWithin(new Span(fromKm, toKm), lengthKm) : 0;
    }
}
