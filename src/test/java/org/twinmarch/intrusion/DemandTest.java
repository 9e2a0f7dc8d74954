package org.twinmarch.intrusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Span;

@DisplayName("demand along the line")
class DemandTest {

    private static final double LENGTH_KM = 100;
    private static final int DRAWS = 200_000;

    private static final Demand SPOTS = new Demand.HotSpots(
            2, List.of(new Demand.HotSpot("edge", 0, 10, 3), new Demand.HotSpot("middle", 60, 5, 5)));

    private static final Demand PIECES = new Demand.Pieces(List.of(
            new Demand.Piece(new Span(80, 100), 1),
            new Demand.Piece(new Span(0, 40), 3),
            new Demand.Piece(new Span(50, 60), 0)));

    private static final Demand MIXTURE =
            new Demand.Mixture(List.of(new Demand.Part(SPOTS, 3), new Demand.Part(PIECES, 1)));

    @Test
    @DisplayName("of hot-spots is a mixture: each normal law, cut at the ends of the line, keeps its weight")
    void hotSpots() {
        NormalDistribution edge = new NormalDistribution(0, 10);
        NormalDistribution middle = new NormalDistribution(60, 5);

        for (double km = 5; km < LENGTH_KM; km += 5) {
            double cutEdge = (edge.cumulativeProbability(km) - 0.5) / 0.5;
            double wanted = 0.2 * km / LENGTH_KM + 0.3 * cutEdge + 0.5 * middle.cumulativeProbability(km);
            assertEquals(wanted, shareBelow(SPOTS, km), 1e-4, km + " km");
        }
    }

    @Test
    @DisplayName("of weighted pieces is uniform within each piece")
    void pieces() {
        assertEquals(0.75 / 2, shareBelow(PIECES, 20), 1e-4);
        assertEquals(0.75, shareBelow(PIECES, 80), 1e-4);
        assertEquals(0.875, shareBelow(PIECES, 90), 1e-4);
    }

    @Test
    @DisplayName("puts every party on the line, even for the first and the last number")
    void onTheLine() {
        List<Demand> demands = List.of(
                new Demand.Uniform(),
                new Demand.HotSpots(
                        0, List.of(new Demand.HotSpot("end", 100, 1e-6, 1), new Demand.HotSpot("far", 0, 1e6, 1))),
                new Demand.HotSpots(1e-9, List.of(new Demand.HotSpot("end", 300, 10, 1))),
                new Demand.Pieces(
                        List.of(new Demand.Piece(new Span(99, 100), 0.1), new Demand.Piece(new Span(0, 1), 0.2))),
                MIXTURE,
                new Demand.Mixture(List.of(new Demand.Part(SPOTS, 0), new Demand.Part(new Demand.Uniform(), 0.1))),
                new Demand.Mixture(List.of(new Demand.Part(PIECES, 0.3), new Demand.Part(SPOTS, 0))));
        for (Demand demand : demands) {
            for (double u :
                    new double[] {0x1p-33, 1e-6, 0.3333333333333333, 0.5, 1 - 1e-6, 1 - 0x1p-33, Math.nextDown(1.0)}) {
                double km = demand.placeKm(u, LENGTH_KM);
                assertTrue(km >= 0 && km <= LENGTH_KM, demand + " at " + u + ": " + km);
            }
        }
    }

    @Test
    @DisplayName("mixes demands by their weights")
    void mixture() {
        for (double km = 5; km < LENGTH_KM; km += 5) {
            double wanted = 0.75 * shareBelow(SPOTS, km) + 0.25 * shareBelow(PIECES, km);
            assertEquals(wanted, shareBelow(MIXTURE, km), 1e-4, km + " km");
        }
    }

    @Test
    @DisplayName("puts within a piece of the line the share of the parties that cross there")
    void shareWithin() {
        for (Demand demand : List.of(new Demand.Uniform(), SPOTS, PIECES, MIXTURE)) {
            assertEquals(1, demand.shareWithin(new Span(0, LENGTH_KM), LENGTH_KM), 1e-12);
            for (Span piece : List.of(new Span(0, 3), new Span(30, 62), new Span(45, 85), new Span(95, 100))) {
                double wanted = shareBelow(demand, piece.toKm()) - shareBelow(demand, piece.fromKm());
                assertEquals(wanted, demand.shareWithin(piece, LENGTH_KM), 1e-4, demand + " in " + piece);
            }
        }
    }

    @Test
    @DisplayName("knows the share far out in the tail of a hot-spot to the last digits")
    void tail() {
        Demand spot = new Demand.HotSpots(0, List.of(new Demand.HotSpot("spot", 50, 2, 1)));

        double below = new NormalDistribution().cumulativeProbability(-20);
        assertEquals(1, spot.shareWithin(new Span(0, 10), LENGTH_KM) / below, 1e-10);
        assertEquals(1, spot.shareWithin(new Span(90, 100), LENGTH_KM) / below, 1e-10);
    }

    @Test
    @DisplayName("needs some weight")
    void weight() {
        assertThrows(IllegalArgumentException.class, () -> new Demand.HotSpots(0, List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> new Demand.Pieces(List.of(new Demand.Piece(new Span(0, 1), 0))));
        assertThrows(IllegalArgumentException.class, () -> new Demand.Mixture(List.of(new Demand.Part(PIECES, 0))));
    }

    private static double shareBelow(Demand demand, double km) {
        long below = java.util.stream.IntStream.range(0, DRAWS)
                .filter(i -> demand.placeKm((i + 0.5) / DRAWS, LENGTH_KM) < km)
                .count();
        return (double) below / DRAWS;
    }
}
