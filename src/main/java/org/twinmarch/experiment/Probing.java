package org.twinmarch.experiment;

import java.util.List;
import java.util.Optional;
import org.twinmarch.stats.ElementaryEffects;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.MorrisDesign;
import org.twinmarch.stats.Resampling;
import org.twinmarch.stats.Responses;
import org.twinmarch.stats.SobolDesign;
import org.twinmarch.stats.SobolIndices;

/** How factors are moved to learn what depends on them. */
public sealed interface Probing {

    /** What it is called on the command line and in tables. */
    String method();

    /** The points of the unit cube, a coordinate for each factor. */
    List<double[]> rows();

    /** The names of the indices of a factor; the first ranks the factors. */
    List<String> indices();

    /** The names of the indices of a method. */
    static List<String> indices(String method) {
        return method.equals(SensitivityFindings.SOBOL) ? List.of("total", "first") : List.of("mu-star", "mu", "sigma");
    }

    /** The indices of every factor, in the order of their names; nothing if the response does not vary beyond its noise. */
    Optional<List<List<Estimate>>> estimates(Responses responses, Resampling resampling);

    /** Elementary effects along trajectories. */
    record Morris(MorrisDesign design) implements Probing {

        @Override
        public String method() {
            return SensitivityFindings.MORRIS;
        }

        @Override
        public List<double[]> rows() {
            return design.points();
        }

        @Override
        public List<String> indices() {
            return Probing.indices(method());
        }

        @Override
        public Optional<List<List<Estimate>>> estimates(Responses responses, Resampling resampling) {
            return Optional.of(design.effects(responses, resampling).stream()
                    .map(Morris::listed)
                    .toList());
        }

        private static List<Estimate> listed(ElementaryEffects effects) {
            return List.of(effects.absolute(), effects.mean(), effects.spread());
        }
    }

    /** Shares of the variance. */
    record Sobol(SobolDesign design) implements Probing {

        @Override
        public String method() {
            return SensitivityFindings.SOBOL;
        }

        @Override
        public List<double[]> rows() {
            return design.points();
        }

        @Override
        public List<String> indices() {
            return Probing.indices(method());
        }

        @Override
        public Optional<List<List<Estimate>>> estimates(Responses responses, Resampling resampling) {
            return design.indices(responses, resampling)
                    .map(all -> all.stream().map(Sobol::listed).toList());
        }

        private static List<Estimate> listed(SobolIndices indices) {
            return List.of(indices.total(), indices.first());
        }
    }
}
