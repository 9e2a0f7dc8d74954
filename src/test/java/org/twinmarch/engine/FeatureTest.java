package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("a feature of random scenarios")
class FeatureTest {

    private static final long WORLDS = 60;

    @ParameterizedTest
    @EnumSource
    @DisplayName("makes a difference to some run")
    void matters(Feature feature) {
        Set<Feature> all = EnumSet.allOf(Feature.class);
        Set<Feature> others = EnumSet.complementOf(EnumSet.of(feature));

        assertTrue(LongStream.rangeClosed(1, WORLDS)
                .anyMatch(seed -> !run(new World(seed, all)).equals(run(new World(seed, others)))));
    }

    private static List<List<Object>> run(World world) {
        Transcript told = new Transcript(false);
        Stage.of(world.whole()).play(world.seed(), 1, told);
        return told.lines;
    }
}
