package org.twinmarch.border;

import java.util.Comparator;
import java.util.List;
import org.twinmarch.quantity.Check;

/**
 * The line, the zones that the two sides watch, and the ground. Chainage runs from 0 to the length; depth is the signed
 * distance from the line, negative on side A. Where no stretch lies, the ground is {@link Terrain#OPEN}.
 *
 * @param lengthKm  length of the line [km], above 0
 * @param nameA     what side A is called in tables and charts
 * @param nameB     what side B is called in tables and charts
 * @param zoneAKm   depth of the zone that side A watches [km], 0 or more
 * @param zoneBKm   depth of the zone that side B watches [km], 0 or more
 * @param stretches disjoint stretches on the line, ordered by chainage
 */
public record Border(
        double lengthKm, String nameA, String nameB, double zoneAKm, double zoneBKm, List<Stretch> stretches) {

    /** Checks the numbers and the stretches. @throws IllegalArgumentException if they overlap or leave the line */
    public Border {
        Check.positive("lengthKm", lengthKm);
        Check.notNegative("zoneAKm", zoneAKm);
        Check.notNegative("zoneBKm", zoneBKm);
        stretches = stretches.stream()
                .sorted(Comparator.comparingDouble(stretch -> stretch.span().fromKm()))
                .toList();
        for (int i = 0; i < stretches.size(); i++) {
            Check.within(stretches.get(i).name() + ".toKm", stretches.get(i).span().toKm(), 0, lengthKm);
            if (i > 0 && stretches.get(i).span().overlaps(stretches.get(i - 1).span())) {
                throw new IllegalArgumentException(
                        stretches.get(i).name() + " overlaps " + stretches.get(i - 1).name());
            }
        }
    }

    /** Depth of the zone of a side [km], 0 or more. */
    public double zoneKm(Side side) {
        return side == Side.A ? zoneAKm : zoneBKm;
    }

    /** What a side is called. */
    public String name(Side side) {
        return side == Side.A ? nameA : nameB;
    }

    /** The ground at a place of the line; the last point of the line has the ground before it. */
    public Terrain terrainAt(double km) {
        for (Stretch stretch : stretches) {
            if (stretch.span().contains(km) || (km == lengthKm && stretch.span().toKm() == km)) {
                return stretch.terrain();
            }
        }
        return Terrain.OPEN;
    }

    /** The whole line. */
    public Span span() {
        return new Span(0, lengthKm);
    }
}
