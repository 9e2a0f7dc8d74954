package org.twinmarch.scenario.yaml;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.twinmarch.scenario.yaml.Ranged.Spread;

/** All that a ranged factor can take. */
sealed interface Scope {

    /** What stands at a coordinate in [0, 1]. */
    Node at(double coordinate);

    /** What a list says: two ends, or choices; empty if it does not, which is told. */
    static Optional<Scope> of(Node.Sequence list, Spread spread, Findings findings) {
        if (spread == Spread.CHOICES) {
            Layout.refuseRepeated(list, findings);
            return Optional.of(new Choices(list.items()));
        }
        return Ends.of(list, findings).flatMap(ends -> ends.scope(list.mark(), spread, findings));
    }

    /** Choices in equal slices. */
    record Choices(List<Node> choices) implements Scope {

        public Choices {
            choices = List.copyOf(choices);
        }

        @Override
        public Node at(double coordinate) {
            return choices.get((int) Math.min(choices.size() - 1.0, Math.floor(coordinate * choices.size())));
        }
    }

    /** Numbers between two ends, in their unit. */
    record Between(Mark mark, Ends ends, Spread spread) implements Scope {

        /** Levels keep this many digits beyond the first of the width of the range: for people to read, and far below any noise. */
        private static final int DIGITS = 6;

        @Override
        public Node at(double coordinate) {
            BigDecimal number = number(coordinate).max(ends.least()).min(ends.most());
            String text =
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
            return ends.unit().isEmpty()
                    ? new Node.Scalar(mark, Node.Kind.NUMBER, text)
                    : new Node.Scalar(mark, Node.Kind.TEXT, text + " " + ends.unit());
        }

        private BigDecimal number(double coordinate) {
            if (coordinate == 0 || coordinate == 1) {
                return coordinate == 0 ? ends.least() : ends.most();
            }
            return switch (spread) {
                case LOG -> logarithmic(coordinate);
                case WHOLE -> whole(coordinate);
                default -> linear(coordinate);
            };
        }

        private BigDecimal linear(double coordinate) {
            BigDecimal width = ends.most().subtract(ends.least());
            int places = DIGITS - (width.precision() - width.scale() - 1);
            return ends.least()
                    .add(width.multiply(new BigDecimal(coordinate)))
                    .setScale(places, RoundingMode.HALF_EVEN);
        }

        private BigDecimal logarithmic(double coordinate) {
            double least = StrictMath.log(ends.least().doubleValue());
            double most = StrictMath.log(ends.most().doubleValue());
            return new BigDecimal(StrictMath.exp(least + coordinate * (most - least)))
                    .round(new MathContext(1 + DIGITS, RoundingMode.HALF_EVEN));
        }

        private BigDecimal whole(double coordinate) {
            BigDecimal count = ends.most().subtract(ends.least()).add(BigDecimal.ONE);
            return ends.least().add(count.multiply(new BigDecimal(coordinate)).setScale(0, RoundingMode.FLOOR));
        }
    }
}
