package org.twinmarch.report.page;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Agreement;
import org.twinmarch.report.Exactness;
import org.twinmarch.report.Wording;

/** A simulation that does not agree with what is known exactly. */
final class TheoryInspection implements Inspection<Dossier> {

    @Override
    public Stream<Warning> warnings(Dossier dossier) {
        return disagreement(dossier.theory().against(dossier.findings())).stream();
    }

    private static Optional<Warning> disagreement(Agreement agreement) {
        if (!agreement.isRejected()) {
            return Optional.empty();
        }
        Exactness exactness = new Exactness(agreement);
        Agreement.Comparison far = agreement.farthest().orElseThrow();
        return Optional.of(new Warning(
                "The simulation does not agree with theory: %s is %s standard errors off the exact value of %s, and chance alone brings one of %s so far off with probability %s at most."
                        .formatted(
                                exactness.farthestName(),
                                exactness.farthestText(),
                                far.exact().form(),
                                agreement.judged().size(),
                                Wording.number(agreement.chance())),
                "Play again with another seed and more replications: chance goes away, a fault stays. If it stays, let"
                        + " \"twinmarch verify\" hold this program against its own closed forms, and report the fault with"
                        + " manifest.json and effective/ of this folder; do not use these results until then."));
    }
}
