package org.twinmarch.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;

/** Fence that stands at time 0: what it cost is booked in the first month, in which nobody built it. */
public final class StandingFence {

    private static final String MONTH = "month";
    private static final String COST = "cost/fence.";
    private static final String END = "fence-km/fence.";
    private static final String BUILT = "fence-km-built/fence.";
    private static final double LEAST_KM = 1e-9;

    private StandingFence() {}

    /**
     * Says so below a table by month.
     *
     * @param by what kind of part the table is of
     * @return nothing if it is of another kind, or no fence that costs stands at time 0 under any policy
     */
    public static Optional<String> note(Findings findings, String by) {
        return findings.parts().stream()
                .filter(part -> by.equals(MONTH) && part.by().equals(MONTH))
                .map(PartFinding::at)
                .findFirst()
                .flatMap(first -> noteOf(findings, first));
    }

    private static Optional<String> noteOf(Findings findings, String month) {
        List<String> policies = findings.policies().stream()
                .filter(policy -> isBooked(amounts(findings, policy, month)))
                .toList();
        return policies.isEmpty()
                ? Optional.empty()
                : Optional.of("The cost of %s holds what stood at time 0 too, under: %s."
                        .formatted(month, String.join(", ", policies)));
    }

    /** From the name of each measure under a policy in a month to its value. */
    private static Map<String, Double> amounts(Findings findings, String policy, String month) {
        return findings.parts().stream()
                .filter(part -> part.by().equals(MONTH) && part.at().equals(month))
                .filter(part -> part.policy().equals(policy) && part.flow().equals(Findings.ALL))
                .filter(part -> part.estimate().isPresent())
                .collect(Collectors.toMap(
                        PartFinding::measure,
                        part -> part.estimate().orElseThrow().value(),
                        (one, other) -> one,
                        HashMap::new));
    }

    private static boolean isBooked(Map<String, Double> amounts) {
        return amounts.keySet().stream()
                .filter(measure -> measure.startsWith(COST))
                .filter(measure -> amounts.get(measure) > 0)
                .map(measure -> measure.substring(COST.length()))
                .anyMatch(piece ->
                        amounts.getOrDefault(END + piece, 0.0) - amounts.getOrDefault(BUILT + piece, 0.0) > LEAST_KM);
    }
}
