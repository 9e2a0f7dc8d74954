package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which levels of the factors meet at the points of a design. */
sealed interface Layout {

    /** The levels of each point, in order of the factors; points whose levels cannot be read are left out, and told. */
    List<List<Change>> rows(Findings findings);

    /** What points are called: by their levels where these are few and round, else by their number. */
    boolean isNumbered();

    /** Every combination of the levels of some factors, the last factor fastest; one that changes nothing if there are none. */
    record Crossed(List<Written> factors) implements Layout {

        public Crossed {
            factors = List.copyOf(factors);
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            List<List<Change>> rows = List.of(List.of());
            for (Written factor : factors) {
                List<List<Change>> longer = new ArrayList<>();
                List<Change> levels = levels(factor, findings);
                rows.forEach(shorter -> levels.forEach(level -> longer.add(with(shorter, level))));
                rows = longer;
            }
            return rows;
        }

        private static List<Change> levels(Written factor, Findings findings) {
            Optional<Node> list = factor.entry(findings).map(Node.Entry::value);
            return list.isPresent() && list.get() instanceof Node.Sequence levels
                    ? levels.items().stream()
                            .map(level -> Change.to(factor.path(), level))
                            .toList()
                    : List.of();
        }

        private static List<Change> with(List<Change> shorter, Change level) {
            List<Change> longer = new ArrayList<>(shorter);
            longer.add(level);
            return longer;
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /** Points one by one. */
    record Listed(List<List<Written>> points) implements Layout {

        public Listed {
            points = points.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            return points.stream().map(point -> row(point, findings)).toList();
        }

        private static List<Change> row(List<Written> point, Findings findings) {
            return point.stream()
                    .flatMap(level ->
                            level.entry(findings).map(entry -> Change.to(level.path(), entry.value())).stream())
                    .toList();
        }

        @Override
        public boolean isNumbered() {
            return false;
        }
    }

    /** Points of the unit cube, a coordinate for each factor. */
    record Sampled(List<Ranged> factors, List<List<Double>> cube) implements Layout {

        public Sampled {
            factors = List.copyOf(factors);
            cube = cube.stream().map(List::copyOf).toList();
        }

        @Override
        public List<List<Change>> rows(Findings findings) {
            List<Optional<Scope>> scopes =
                    factors.stream().map(factor -> factor.scope(findings)).toList();
            return scopes.stream().allMatch(Optional::isPresent)
                    ? cube.stream().map(coordinates -> row(scopes, coordinates)).toList()
                    : List.of();
        }

        private List<Change> row(List<Optional<Scope>> scopes, List<Double> coordinates) {
            List<Change> row = new ArrayList<>();
            for (int i = 0; i < factors.size(); i++) {
                row.add(Change.to(
                        factors.get(i).path(), scopes.get(i).orElseThrow().at(coordinates.get(i))));
            }
            return row;
        }

        @Override
        public boolean isNumbered() {
            return true;
        }
    }
}
