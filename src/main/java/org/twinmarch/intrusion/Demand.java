package org.twinmarch.intrusion;

import java.util.List;
import org.twinmarch.border.Span;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Normal;

/** Where along the line the parties of a flow cross. */
public sealed interface Demand {

    /**
     * The place of one party.
     *
     * @param u        a uniform number in (0, 1): it picks the part of the mixture, and what is left of it the place there
     * @param lengthKm length of the line [km]
     * @return a chainage in [0, {@code lengthKm}] [km]
     */
    double placeKm(double u, double lengthKm);

    /**
     * Share of the parties that cross within a piece of the line.
     *
     * @param piece    the piece, on the line
     * @param lengthKm length of the line [km]
     * @return a share in [0, 1]
     */
    double shareWithin(Span piece, double lengthKm);

    /** Equally likely everywhere on the line. */
    record Uniform() implements Demand {

        @Override
        public double placeKm(double u, double lengthKm) {
            return u * lengthKm;
        }

        @Override
        public double shareWithin(Span piece, double lengthKm) {
            return piece.lengthKm() / lengthKm;
        }
    }

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

        @Override
        public double placeKm(double u, double lengthKm) {
            double left = u
                    * (background
                            + hotSpots.stream().mapToDouble(HotSpot::weight).sum());
            for (HotSpot spot : hotSpots) {
                if (left < spot.weight()) {
                    return spot.placeKm(left / spot.weight(), lengthKm);
                }
                left -= spot.weight();
            }
            return background > 0 ? Math.min(left / background, 1) * lengthKm : lengthKm;
        }

        @Override
        public double shareWithin(Span piece, double lengthKm) {
            double weights = background;
            double within = background * piece.lengthKm() / lengthKm;
            for (HotSpot spot : hotSpots) {
                weights += spot.weight();
                within += spot.weight() * spot.shareWithin(piece, lengthKm);
            }
            return within / weights;
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

        /** The quantile of the normal law cut at the ends of the line. */
        double placeKm(double u, double lengthKm) {
            double below = Normal.cdf(-centreKm / spreadKm);
            double upTo = Normal.cdf((lengthKm - centreKm) / spreadKm);
            double km = centreKm + spreadKm * Normal.quantile(below + u * (upTo - below));
            return Math.max(0, Math.min(km, lengthKm));
        }

        /** Probability of a piece under the normal law cut at the ends of the line. */
        double shareWithin(Span piece, double lengthKm) {
            return mass(piece.fromKm(), piece.toKm()) / mass(0, lengthKm);
        }

        /** In proportion to the probability that the normal law gives to [from, to]; nothing cancels far from the centre. */
        private double mass(double fromKm, double toKm) {
            return (toKm - fromKm) * Normal.meanBell((fromKm - centreKm) / spreadKm, (toKm - centreKm) / spreadKm);
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

        @Override
        public double placeKm(double u, double lengthKm) {
            double left = u * pieces.stream().mapToDouble(Piece::weight).sum();
            Span last = pieces.get(0).span();
            for (Piece piece : pieces) {
                if (left < piece.weight()) {
                    return piece.span().fromKm()
                            + left / piece.weight() * piece.span().lengthKm();
                }
                left -= piece.weight();
                last = piece.weight() > 0 ? piece.span() : last;
            }
            return last.toKm();
        }

        @Override
        public double shareWithin(Span piece, double lengthKm) {
            double weights = 0;
            double within = 0;
            for (Piece each : pieces) {
                weights += each.weight();
                within += each.weight()
                        * each.span().overlapKm(piece)
                        / each.span().lengthKm();
            }
            return within / weights;
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

    /**
     * A mixture of demands.
     *
     * @param parts the demands with their weights
     */
    record Mixture(List<Part> parts) implements Demand {

        /** Checks that some weight is above 0. */
        public Mixture {
            parts = List.copyOf(parts);
            Check.positive("sum of weights", sum(parts));
        }

        private static double sum(List<Part> parts) {
            double sum = 0;
            for (Part part : parts) {
                sum += part.weight();
            }
            return sum;
        }

        @Override
        public double placeKm(double u, double lengthKm) {
            double left = u * sum(parts);
            Demand last = parts.get(0).demand();
            for (Part part : parts) {
                if (left < part.weight()) {
                    return part.demand().placeKm(left / part.weight(), lengthKm);
                }
                left -= part.weight();
                last = part.weight() > 0 ? part.demand() : last;
            }
            return last.placeKm(Math.nextDown(1.0), lengthKm);
        }

        @Override
        public double shareWithin(Span piece, double lengthKm) {
            return parts.stream()
                            .mapToDouble(part -> part.weight() * part.demand().shareWithin(piece, lengthKm))
                            .sum()
                    / sum(parts);
        }
    }

    /**
     * A demand and its weight in a mixture.
     *
     * @param demand where
     * @param weight its weight, 0 or more
     */
    record Part(Demand demand, double weight) {

        /** Checks the weight. */
        public Part {
            Check.notNegative("weight", weight);
        }
    }
}
