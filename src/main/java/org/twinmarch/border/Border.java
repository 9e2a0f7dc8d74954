package org.twinmarch.border;

import java.util.List;
import java.util.Optional;
import org.twinmarch.quantity.Check;

/**
 * The line, the zones that the two sides watch, and the ground. Chainage runs from 0 to the length; depth is the signed
 * distance from the line, negative on side A. Where no stretch lies, the ground is {@link Terrain#OPEN}.
 */
public final class Border {

    private final double lengthKm;
    private final Zone a;
    private final Zone b;
    private final Mosaic<Stretch> stretches;
    private final Road road;

    /**
     * A border.
     *
     * @param lengthKm  length of the line [km], above 0
     * @param a         the zone of side A
     * @param b         the zone of side B
     * @param stretches disjoint stretches on the line, in any order
     * @throws IllegalArgumentException if stretches overlap or leave the line
     */
    public Border(double lengthKm, Zone a, Zone b, List<Stretch> stretches) {
        this.lengthKm = Check.positive("lengthKm", lengthKm);
        this.a = a;
        this.b = b;
        this.stretches = new Mosaic<>(lengthKm, stretches, Stretch::span);
        for (Stretch stretch : stretches) {
            Check.within(stretch.name() + ".toKm", stretch.span().toKm(), 0, lengthKm);
        }
        this.road = new Road(this.stretches.pieces());
    }

    /**
     * What one side watches.
     *
     * @param name    what the side is called where people read of it
     * @param depthKm how deep the zone is that it watches [km], 0 or more
     */
    public record Zone(String name, double depthKm) {

        /** Checks the depth. */
        public Zone {
            Check.notNegative("depthKm", depthKm);
        }
    }

    /** Length of the line [km], above 0. */
    public double lengthKm() {
        return lengthKm;
    }

    /** The zone of a side. */
    public Zone zone(Side side) {
        return side == Side.A ? a : b;
    }

    /** The stretches by chainage. */
    public List<Stretch> stretches() {
        return stretches.pieces();
    }

    /** The ground at a place of the line; the last point of the line has the ground before it. */
    public Terrain terrainAt(double km) {
        Optional<Stretch> stretch = stretches.at(km);
        return stretch.isPresent() ? stretch.get().terrain() : Terrain.OPEN;
    }

    /** Whether the ground does not change within a piece of the line. */
    public boolean isEvenAlong(Span piece) {
        return stretches.pieces().stream()
                .map(Stretch::span)
                .noneMatch(span -> span.overlaps(piece) && !span.encloses(piece));
    }

    /** The road along the line. */
    public Road road() {
        return road;
    }

    /** The whole line. */
    public Span span() {
        return new Span(0, lengthKm);
    }
}
