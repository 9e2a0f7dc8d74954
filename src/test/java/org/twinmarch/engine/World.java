package org.twinmarch.engine;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ArbitrarySupplier;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.twinmarch.scenario.Scenario;

/**
 * A random scenario by its name: whoever knows the name can make it again.
 *
 * @param seed     decides all its numbers
 * @param features the parts of the model that it has, if chance has given them to it; it lacks the others
 */
record World(long seed, Set<Feature> features) {

    /** What is seen: the scenario of {@link Worlds}, in which nobody is pursued. */
    Scenario watched() {
        return with(new Worlds(seed).next());
    }

    /** All there is: the scenario of {@link WholeWorlds}. */
    Scenario whole() {
        return with(new WholeWorlds(seed).next());
    }

    private Scenario with(Scenario scenario) {
        Draft draft = new Draft(scenario);
        EnumSet.complementOf(features.isEmpty() ? EnumSet.noneOf(Feature.class) : EnumSet.copyOf(features))
                .forEach(lacking -> lacking.removeFrom(draft));
        return draft.scenario();
    }

    /**
     * Worlds with most of the features, so that parts meet in all combinations. One that fails loses feature after feature as long as it
     * still fails; the seed stays, because another one would be another world.
     */
    static final class Any implements ArbitrarySupplier<World> {

        /** Of so many worlds one lacks a given feature. */
        private static final int LACKING_ONE_IN = 8;

        @Override
        public Arbitrary<World> get() {
            Arbitrary<Long> seeds =
                    Arbitraries.longs().between(1, Integer.MAX_VALUE).dontShrink();
            // What stands first is what shrinking goes for.
            Arbitrary<Boolean> has = Arbitraries.frequency(Tuple.of(1, false), Tuple.of(LACKING_ONE_IN - 1, true));
            return Combinators.combine(seeds, has.list().ofSize(Feature.values().length))
                    .as((seed, given) -> new World(
                            seed,
                            IntStream.range(0, given.size())
                                    .filter(given::get)
                                    .mapToObj(position -> Feature.values()[position])
                                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)))));
        }
    }
}
