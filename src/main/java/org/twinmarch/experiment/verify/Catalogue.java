package org.twinmarch.experiment.verify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in the order of the numbers of the closed forms. */
public final class Catalogue {

    private Catalogue() {}

    /** All cases. */
    public static List<Case> cases() {
        return Stream.of(PassCases.all(), BeatCases.all(), PlaneCases.all(), PairCases.all(), OutcomeCases.all())
                .flatMap(cases -> cases)
                .sorted(Comparator.comparingInt(Case::family))
                .toList();
    }
}
