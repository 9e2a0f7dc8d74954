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

    @Test
    @DisplayName("of hot-spots is a mixture: each normal law, cut at the ends of the line, keeps its weight")
    void hotSpots() {
        Demand demand = new Demand.HotSpots(
                2, List.of(new Demand.HotSpot("edge", 0, 10, 3), new Demand.HotSpot("middle", 60, 5, 5)));
        NormalDistribution edge = new NormalDistribution(0, 10);
        NormalDistribution middle = new NormalDistribution(60, 5);

        for (double km = 5; km < LENGTH_KM; km += 5) {
            double cutEdge = (edge.cumulativeProbability(km) - 0.5) / 0.5;
            double wanted = 0.2 * km / LENGTH_KM + 0.3 * cutEdge + 0.5 * middle.cumulativeProbability(km);
            assertEquals(wanted, shareBelow(demand, km), 1e-4, km + " km");
        }
    }

    @Test
    @DisplayName("of weighted pieces is uniform within each piece")
    void pieces() {
        Demand demand = new Demand.Pieces(List.of(
                new Demand.Piece(new Span(80, 100), 1),
                new Demand.Piece(new Span(0, 40), 3),
                new Demand.Piece(new Span(50, 60), 0)));

        assertEquals(0.75 / 2, shareBelow(demand, 20), 1e-4);
        assertEquals(0.75, shareBelow(demand, 80), 1e-4);
        assertEquals(0.875, shareBelow(demand, 90), 1e-4);
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
                        List.of(new Demand.Piece(new Span(99, 100), 0.1), new Demand.Piece(new Span(0, 1), 0.2))));
        for (Demand demand : demands) {
            for (double u :
                    new double[] {0x1p-33, 1e-6, 0.3333333333333333, 0.5, 1 - 1e-6, 1 - 0x1p-33, Math.nextDown(1.0)}) {
                double km = demand.placeKm(u, LENGTH_KM);
                assertTrue(km >= 0 && km <= LENGTH_KM, demand + " at " + u + ": " + km);
            }
        }
    }

    @Test
    @DisplayName("needs some weight")
    void weight() {
        assertThrows(IllegalArgumentException.class, () -> new Demand.HotSpots(0, List.of()));
        assertThrows(
                IllegalArgumentException.class, () -> new Demand.Pieces(List.of(new Demand.Piece(new Span(0, 1), 0))));
    }

    private static double shareBelow(Demand demand, double km) {
        long below = java.util.stream.IntStream.range(0, DRAWS)
                .filter(i -> demand.placeKm((i + 0.5) / DRAWS, LENGTH_KM) < km)
                .count();
        return (double) below / DRAWS;
    }
}
