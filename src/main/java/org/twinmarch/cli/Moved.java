package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.scenario.yaml.Assignment;
import org.twinmarch.scenario.yaml.Assumptions;
import org.twinmarch.scenario.yaml.Ranged;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.StudyFile;
import org.twinmarch.scenario.yaml.Variation;

/**
 * What a sensitivity moves, and how the scenario is read as it is moved.
 *
 * @param factors what is moved
 * @param others  from the path of an assumption that cannot be moved to the reason
 * @param reading from points of the unit cube to the scenario with a policy for each point, policy by policy
 */
record Moved(List<Factor> factors, Map<String, String> others, Function<List<double[]>, Reading.Checked> reading) {

    /**
     * Assumptions, for some policies.
     *
     * @param varied reads the scenario that they are of, varied
     */
    static Moved assumptions(
            Function<Variation, Reading.Checked> varied, Assumptions assumptions, List<String> policies) {
        List<Factor> factors = assumptions.usable().stream()
                .map(one ->
                        new Factor(one.name(), one.paths(), one.value(), one.least(), one.most(), word(one.spread())))
                .toList();
        Map<String, String> others = new LinkedHashMap<>();
        assumptions.others().forEach(other -> others.put(other.path(), other.reason()));
        return new Moved(
                factors, others, rows -> varied.apply(Variation.assumed(policies, assumptions.usable(), rows)));
    }

    /**
     * Values that the command line names, with the two ends of their ranges, for some policies.
     *
     * @param varied reads the scenario in which they stand, varied
     */
    static Moved ranges(Function<Variation, Reading.Checked> varied, List<Assignment> ranges, List<String> policies) {
        List<Factor> factors = new ArrayList<>();
        List<Ranged> ranged = new ArrayList<>();
        for (Assignment range : ranges) {
            String[] ends = range.text().split(",", 2);
            String least = ends[0].strip();
            String most = ends.length == 2 ? ends[1].strip() : "";
            Ranged.Spread spread = isWhole(least) && isWhole(most) ? Ranged.Spread.WHOLE : Ranged.Spread.LINEAR;
            ranged.add(Ranged.between(range.option(), range.path(), least, most, spread));
            factors.add(new Factor(range.path(), List.of(range.path()), "", least, most, word(spread)));
        }
        return new Moved(factors, Map.of(), rows -> varied.apply(Variation.sampled(policies, List.of(), ranged, rows)));
    }

    /** The factors of a study, for some policies. */
    static Moved study(StudyFile study, List<String> policies) {
        List<Factor> factors = study.factors().stream()
                .map(one ->
                        new Factor(one.path(), List.of(one.path()), "", one.least(), one.most(), word(one.spread())))
                .toList();
        return new Moved(factors, Map.of(), rows -> BrokenScenario.sound(study.read(policies, rows)));
    }

    private static boolean isWhole(String text) {
        return text.matches("[+-]?[0-9]+");
    }

    private static String word(Ranged.Spread spread) {
        return spread.name().toLowerCase(Locale.ROOT);
    }

    /** Whether assumptions are moved, which a policy may overrule. */
    boolean isAssumed() {
        return factors.stream().noneMatch(factor -> factor.value().isEmpty());
    }

    List<String> names() {
        return factors.stream().map(Factor::name).toList();
    }
}
