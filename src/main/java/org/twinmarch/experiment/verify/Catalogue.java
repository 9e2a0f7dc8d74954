package org.twinmarch.experiment.verify;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All cases, in the order of the numbers of the closed forms, the further consequences last. */
public final class Catalogue {

    private Catalogue() {}

    /** All cases. */
    public static List<Case> cases() {
        return Stream.of(
                        PassCases.all(),
                        BeatCases.all(),
                        PlaneCases.all(),
                        PairCases.all(),
                        OutcomeCases.all(),
                        DepthCases.all(),
                        ChoiceCases.all(),
                        FenceCases.all(),
                        WaitingCases.all(),
                        RaceCases.all(),
                        RoundsCases.all(),
                        ConsequenceCases.all())
                .flatMap(cases -> cases)
                .sorted(Comparator.comparing((Case next) -> next.family().charAt(0))
                        .thenComparingInt(Case::familyNumber))
                .toList();
    }
}
