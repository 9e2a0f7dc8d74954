package org.twinmarch.intrusion;

import java.util.List;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;

/** Where along the line the parties of a flow cross. */
public sealed interface Demand {

    /** Equally likely everywhere on the line. */
    record Uniform() implements Demand {}

    /**
     * A mixture of hot-spots and a uniform background. A hot-spot is a normal law cut at the ends of the line; it keeps
     * its weight.
     *
     * @param background weight of the uniform part, 0 or more
     * @param hotSpots   the hot-spots
     */
    record HotSpots(double background, List<HotSpot> hotSpots) implements Demand {

        /** Checks that some weight is above 0. */
        public HotSpots {
            Check.notNegative("background", background);
            hotSpots = List.copyOf(hotSpots);
            Check.positive(
                    "sum of weights",
                    background + hotSpots.stream().mapToDouble(HotSpot::weight).sum());
        }
    }

    /**
     * A place that draws traffic.
     *
     * @param name     its key in the scenario
     * @param centreKm chainage of its centre [km], 0 or more
     * @param spreadKm standard deviation [km], above 0
     * @param weight   its weight, 0 or more
     */
    record HotSpot(String name, double centreKm, double spreadKm, double weight) {

        /** Checks the numbers. */
        public HotSpot {
            Check.notNegative("centreKm", centreKm);
            Check.positive("spreadKm", spreadKm);
            Check.notNegative("weight", weight);
        }
    }

    /**
     * Weights of pieces of the line; uniform within each.
     *
     * @param pieces the pieces with a weight
     */
    record Pieces(List<Piece> pieces) implements Demand {

        /** Checks that some weight is above 0. */
        public Pieces {
            pieces = List.copyOf(pieces);
            Check.positive(
                    "sum of weights", pieces.stream().mapToDouble(Piece::weight).sum());
        }
    }

    /**
     * A piece of the line and its weight.
     *
     * @param span   where
     * @param weight its weight (of the whole piece, not per km), 0 or more
     */
    record Piece(Span span, double weight) {

        /** Checks the weight. */
        public Piece {
            Check.notNegative("weight", weight);
        }
    }
}
