package org.twinmarch.scenario.yaml;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.scenario.yaml.Ranged.Spread;

/**
 * The two ends of a range, as they are written.
 *
 * @param least the lower end
 * @param most  the upper end, above the lower one
 * @param unit  the unit of both; empty if they have none
 */
record Ends(BigDecimal least, BigDecimal most, String unit) {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]{1,2})?)[ \\t]*(.*)");
    private static final String FORM = "write the two ends in one unit, the lower one first, as in [10 km, 20 km]";

    /** A number and what follows it. */
    private record Quantity(BigDecimal number, String unit) {

        static Optional<Quantity> of(Node node) {
            if (!(node instanceof Node.Scalar scalar)) {
                return Optional.empty();
            }
            Matcher matcher = NUMBER.matcher(scalar.text().strip());
            return matcher.matches()
                    ? Optional.of(new Quantity(
                            new BigDecimal(matcher.group(1)),
                            matcher.group(2).strip().replaceAll("\\s+", " ")))
                    : Optional.empty();
        }

        /** Whether both have one unit; "1 day" and "2 days" have. */
        boolean goesWith(Quantity other) {
            return unit.equals(other.unit) || !unit.isEmpty() && other.unit.equals(unit + "s");
        }
    }

    /** Reads a list; tells if it is not two ends. */
    static Optional<Ends> of(Node.Sequence list, Findings findings) {
        if (list.items().size() != 2) {
            findings.add(
                    list.mark(),
                    "a range has two ends, but here are " + list.items().size(),
                    FORM);
            return Optional.empty();
        }
        for (Node item : list.items()) {
            if (Quantity.of(item).isEmpty()) {
                findings.add(item.mark(), "this is not a number with its unit", FORM + "; or give choices");
                return Optional.empty();
            }
        }
        return of(list.mark(), list.items().get(0), list.items().get(1), findings);
    }

    private static Optional<Ends> of(Mark mark, Node lower, Node upper, Findings findings) {
        Quantity least = Quantity.of(lower).orElseThrow();
        Quantity most = Quantity.of(upper).orElseThrow();
        if (!least.goesWith(most)) {
            findings.add(mark, "the two ends have different units", FORM);
        } else if (least.number().compareTo(most.number()) >= 0) {
            findings.add(mark, "the range is empty", FORM);
        } else {
            return Optional.of(new Ends(least.number(), most.number(), most.unit()));
        }
        return Optional.empty();
    }

    /** What lies between them; tells if it cannot be spread so. */
    Optional<Scope> scope(Mark mark, Spread spread, Findings findings) {
        if (spread == Spread.LOG && least.signum() <= 0) {
            findings.add(mark, "a logarithmic scale has no 0 on it", "give ends above 0, or leave the scale out");
            return Optional.empty();
        }
        if (spread == Spread.WHOLE && !(isWhole(least) && isWhole(most))) {
            findings.add(mark, "the ends of a range of whole numbers must be whole", "write for example [1, 8]");
            return Optional.empty();
        }
        return Optional.of(new Scope.Between(mark, this, spread));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }
}
