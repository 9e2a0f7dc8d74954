package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinmarch.stats.BudgetAllocation;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SequentialSelection;
import org.twinmarch.stats.SequentialSelection.Elimination;

/**
 * What came out of a {@link Contest}.
 *
 * @param contenders  the policies, in the order of the design
 * @param choice      the chosen policy; nothing if the measure never had a value
 * @param isDecided   whether the procedure came to its end
 * @param probability about how probable it is that the choice is the best one, where a budget was spent
 */
public record Chosen(
        List<Contender> contenders, Optional<String> choice, boolean isDecided, Optional<Double> probability) {

    private static final List<String> COLUMNS = List.of(
            "policy",
            "replications",
            "estimate",
            "lower",
            "upper",
            "confidence",
            "eliminated-after",
            "eliminated-by",
            "chosen");

    /** Copies the list. */
    public Chosen {
        contenders = List.copyOf(contenders);
    }

    /**
     * How a policy fared.
     *
     * @param policy       its name
     * @param replications in how many replications it was observed
     * @param estimate     the measure from these
     * @param givenUp      when it was given up, if it was
     */
    public record Contender(String policy, long replications, Optional<Estimate> estimate, Optional<GivenUp> givenUp) {}

    /**
     * The end of a policy's chances.
     *
     * @param after  after how many replications
     * @param leader the policy that led then
     */
    public record GivenUp(long after, String leader) {}

    static Chosen of(Design design, SequentialSelection selection, Scale scale) {
        List<Contender> contenders = design.positions()
                .mapToObj(policy -> new Contender(
                        design.policies().get(policy),
                        selection.count(policy),
                        selection.estimate(policy, scale, design.confidence()),
                        selection.eliminations().stream()
                                .filter(elimination -> elimination.system() == policy)
                                .map(elimination -> givenUp(design, elimination))
                                .findFirst()))
                .toList();
        Optional<String> choice = selection.leader().map(design.policies()::get);
        return new Chosen(contenders, choice, selection.isDecided(), Optional.empty());
    }

    private static GivenUp givenUp(Design design, Elimination elimination) {
        return new GivenUp(elimination.after(), design.policies().get(elimination.leader()));
    }

    static Chosen of(Design design, BudgetAllocation allocation, Scale scale) {
        List<Contender> contenders = IntStream.range(0, design.policies().size())
                .mapToObj(policy -> new Contender(
                        design.policies().get(policy),
                        allocation.count(policy),
                        allocation.estimate(policy, scale, design.confidence()),
                        Optional.empty()))
                .toList();
        return new Chosen(
                contenders,
                allocation.leader().map(design.policies()::get),
                true,
                Optional.of(allocation.probabilityOfCorrectSelection()));
    }

    /** Number of runs that were counted. */
    public long runs() {
        return contenders.stream().mapToLong(Contender::replications).sum();
    }

    /** Writes {@code select.csv}, a row for each policy. Its columns are explained in {@code docs/reference/results.md}. */
    public void write(Path file) throws IOException {
        try (Table table = new Table(file, COLUMNS)) {
            for (Contender contender : contenders) {
                Table.Row row = table.row().with(contender.policy()).with(contender.replications());
                contender.estimate().ifPresent(estimate -> row.with(estimate.value())
                        .with(estimate.lower())
                        .with(estimate.upper())
                        .with(estimate.confidence()));
                contender.givenUp().ifPresent(end -> row.at("eliminated-after", end.after())
                        .at("eliminated-by", end.leader()));
                row.at("chosen", choice.filter(contender.policy()::equals).isPresent() ? "yes" : "no")
                        .end();
            }
        }
    }
}
