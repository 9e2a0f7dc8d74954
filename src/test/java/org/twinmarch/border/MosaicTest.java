package org.twinmarch.border;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("pieces of the line")
class MosaicTest {

    private static final double LENGTH_KM = 100;

    @Test
    @DisplayName("are found by chainage as by looking at each: half-open, and the last holds the end of the line")
    void found() {
        SplittableRandom random = new SplittableRandom(31);
        for (int i = 0; i < 200; i++) {
            List<Span> spans = spans(random);
            Mosaic<Span> mosaic = new Mosaic<>(LENGTH_KM, spans, Function.identity());
            for (int km = 0; km <= LENGTH_KM; km++) {
                assertEquals(lookAtEach(spans, km), mosaic.at(km), spans + " at " + km);
            }
        }
    }

    private static Optional<Span> lookAtEach(List<Span> spans, double km) {
        return spans.stream()
                .filter(span ->
                        span.fromKm() <= km && (km < span.toKm() || km == LENGTH_KM && span.toKm() == LENGTH_KM))
                .findAny();
    }

    /** Disjoint spans with whole ends, in any order; some touch. */
    private static List<Span> spans(SplittableRandom random) {
        List<Span> spans = new ArrayList<>();
        int fromKm = random.nextInt(3);
        while (fromKm < LENGTH_KM) {
            int toKm = (int) Math.min(LENGTH_KM, fromKm + random.nextInt(1, 30));
            if (random.nextInt(3) > 0) {
                spans.add(random.nextInt(spans.size() + 1), new Span(fromKm, toKm));
            }
            fromKm = toKm;
        }
        return spans;
    }

    @Test
    @DisplayName("are refused if they overlap by more than an end")
    void overlap() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Mosaic<>(LENGTH_KM, List.of(new Span(5, 20), new Span(0, 6)), Function.identity()));
    }

    @Test
    @DisplayName("give the line its ground; where none lies it is open")
    void terrain() {
        Terrain hills = new Terrain(0.5, 0.8, 1.5);
        Border border = new Border(
                LENGTH_KM,
                new Border.Zone("A", 1),
                new Border.Zone("B", 2),
                List.of(new Stretch("hills", new Span(60, LENGTH_KM), hills)));

        assertEquals(hills, border.terrainAt(LENGTH_KM));
        assertEquals(hills, border.terrainAt(60));
        assertEquals(Terrain.OPEN, border.terrainAt(Math.nextDown(60.0)));
    }
}
