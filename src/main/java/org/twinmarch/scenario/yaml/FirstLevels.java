package org.twinmarch.scenario.yaml;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each factor of a design has its first level. What is wrong with the path of a factor is so at all its levels; it is
 * told at the first.
 */
final class FirstLevels {

    private final Map<Told, Mark> marks = new HashMap<>();

    /** A spot as problems tell it: two options of one name have but their lines to tell them apart. */
    private record Told(Place place, String line) {

        static Told of(Mark mark) {
            return new Told(mark.place(), mark.source().line(mark.line()));
        }
    }

    /** The first levels of the factors of a design, whose rows may name different ones. */
    FirstLevels(List<List<Change>> rows) {
        Map<String, Mark> firsts = new HashMap<>();
        rows.stream().flatMap(List::stream).forEach(level -> {
            Mark mark = level.entry().key();
            marks.putIfAbsent(Told.of(mark), firsts.computeIfAbsent(level.path(), unseen -> mark));
        });
    }

    /** The first level of the factor of which a level stands somewhere; that very spot if no level stands there. */
    Mark of(Mark level) {
        return marks.getOrDefault(Told.of(level), level);
    }

    /** A problem as if it were told at the first level; the same for all levels at which the same is wrong. */
    Problem of(Problem problem) {
        Told told = new Told(problem.place(), problem.source());
        return marks.containsKey(told) ? marks.get(told).problem(problem.wrong(), problem.mend()) : problem;
    }
}
