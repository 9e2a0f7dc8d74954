package org.twinmarch.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Chosen;
import org.twinmarch.experiment.Chosen.Contender;
import org.twinmarch.experiment.Contest.Prize;
import org.twinmarch.experiment.Json;
import org.twinmarch.stats.Better;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.SequentialSelection.Goal;

/**
 * Which policy was chosen and how sure that is: a table for the terminal, and the same as JSON.
 *
 * @param prize  what makes a policy the best
 * @param scale  which values the measure can take
 * @param goal   what was promised; nothing where a budget was spent
 * @param chosen what came out
 */
public record ChosenReport(Prize prize, Scale scale, Optional<Goal> goal, Chosen chosen) {

    private static final String NONE = "-";
    private static final int MOST_DECIMALS = 6;

    private MeasureUnit unit() {
        return MeasureUnit.of(prize.measure(), scale);
    }

    /** The unit of the measure itself: a share is shown in per cent. */
    private String unitName() {
        return scale == Scale.SHARE || scale == Scale.FRACTION ? "%" : unit().name();
    }

    /** The table with what stands above and below it; lines end in a line feed. */
    public String text() {
        return String.join(
                "\n",
                "the %s %s of flow %s [%s]".formatted(superlative(), prize.measure(), prize.flow(), unitName()),
                procedure(),
                "",
                new TextTable(1, rows()).text(),
                String.join("\n", meaning()) + "\n");
    }

    private String superlative() {
        return prize.better() == Better.HIGHER ? "highest" : "lowest";
    }

    private String procedure() {
        return goal.map(asked -> "fully sequential procedure of Kim and Nelson (2001): first stage of %,d replications"
                        .formatted(asked.firstStage()))
                .orElse("optimal computing budget allocation of Chen and others (2000): %,d runs"
                        .formatted(chosen.runs()));
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> headings = List.of("policy", "replications", "estimate", interval(), "chosen");
        rows.add(goal.isEmpty() ? headings : joined(headings, List.of("given up after", "behind")));
        chosen.contenders().forEach(contender -> rows.add(row(contender)));
        return rows;
    }

    private String interval() {
        return chosen.contenders().stream()
                .flatMap(contender -> contender.estimate().stream())
                .findFirst()
                .map(estimate -> Wording.percent(estimate.confidence()) + " interval")
                .orElse("interval");
    }

    private List<String> row(Contender contender) {
        Optional<Estimate> estimate = contender.estimate();
        List<String> cells = List.of(
                contender.policy(),
                Amounts.count(contender.replications()),
                estimate.map(known -> shown(known.value())).orElse(NONE),
                estimate.map(known -> shown(known.lower()) + " to " + shown(known.upper()))
                        .orElse(NONE),
                chosen.choice().filter(contender.policy()::equals).isPresent() ? "yes" : NONE);
        List<String> end = List.of(
                contender.givenUp().map(gone -> Long.toString(gone.after())).orElse(NONE),
                contender.givenUp().map(Chosen.GivenUp::leader).orElse(NONE));
        return goal.isEmpty() ? cells : joined(cells, end);
    }

    private static List<String> joined(List<String> first, List<String> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }

    private String shown(double number) {
        return String.format(Locale.ROOT, "%." + decimals() + "f", unit().factor() * number);
    }

    private int decimals() {
        double narrowest = chosen.contenders().stream()
                .flatMap(contender -> contender.estimate().stream())
                .mapToDouble(estimate -> unit().factor() * estimate.halfWidth())
                .filter(half -> half > 0)
                .min()
                .orElse(1);
        return (int) Math.max(1, Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(narrowest))));
    }

    /** What was chosen, and what that is worth, in words. */
    List<String> meaning() {
        if (chosen.choice().isEmpty()) {
            return List.of("Nothing is chosen: the measure never had a value.");
        }
        String choice = chosen.choice().get();
        if (!chosen.isDecided()) {
            return List.of(
                    "Not decided: %s leads, and nothing is promised. Give more replications, or a larger least difference."
                            .formatted(choice));
        }
        return goal.map(asked -> promised(choice, asked)).orElseGet(() -> estimated(choice));
    }

    private List<String> promised(String choice, Goal asked) {
        String number = plain(unit().factor() * asked.leastDifference());
        String least = number + " " + (number.equals("1") ? unit().name().replace("points", "point") : unit().name());
        return List.of(
                "Chosen: %s.".formatted(choice),
                "If one policy is better than every other by %s or more, the procedure chooses it with a probability"
                        .formatted(least),
                "of %s or more; where others are closer to it than that, it may choose one of them."
                        .formatted(Wording.percent(asked.probability())));
    }

    private List<String> estimated(String choice) {
        double probability = chosen.probability().orElse(0.0);
        return List.of(
                "Chosen: %s.".formatted(choice),
                "It is the best one with a probability of %s: an estimate from these runs, no guarantee."
                        .formatted(rounded(probability)));
    }

    private static String rounded(double probability) {
        return probability > 0.9995
                ? "more than 99.9 %"
                : String.format(Locale.ROOT, "about %.1f %%", 100 * probability);
    }

    private static String plain(double number) {
        return new BigDecimal(String.format(Locale.ROOT, "%.9g", number))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** The choice as one JSON object. */
    public Json json() {
        Json json = new Json()
                .with("measure", prize.measure())
                .with("flow", prize.flow())
                .with("best", superlative())
                .with("chosen", chosen.choice().orElse(""))
                .with("decided", chosen.isDecided() ? "yes" : "no")
                .with("runs", chosen.runs())
                .with("meaning", String.join(" ", meaning()));
        goal.ifPresent(asked -> json.with("least-difference", asked.leastDifference())
                .with("probability", asked.probability())
                .with("first-stage", asked.firstStage()));
        chosen.probability().ifPresent(told -> json.with("estimated-probability", told));
        return json.with(
                "policies",
                chosen.contenders().stream().map(ChosenReport::member).toList());
    }

    private static Json member(Contender contender) {
        Json json = new Json().with("policy", contender.policy()).with("replications", contender.replications());
        contender.estimate().ifPresent(estimate -> json.with("estimate", estimate.value())
                .with("lower", estimate.lower())
                .with("upper", estimate.upper())
                .with("confidence", estimate.confidence()));
        contender.givenUp().ifPresent(end -> json.with("eliminated-after", end.after())
                .with("eliminated-by", end.leader()));
        return json;
    }
}
