package org.twinmarch.report;

import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Response;

/** Words of a sensitivity that its table, its charts and its report use. */
public final class SensitivityWords {

    private static final double PERCENT = 100;

    private SensitivityWords() {}

    /** What depends, such as {@code probability of detection, all flows, under agreed}. */
    public static String response(Response response) {
        return "%s, %s, %s"
                .formatted(
                        response.measure().replace('-', ' '),
                        response.flow().equals(Findings.ALL) ? "all flows" : "flow " + response.flow(),
                        response.baseline()
                                .map(baseline -> "%s minus %s".formatted(response.policy(), baseline))
                                .orElse("under " + response.policy()));
    }

    /** From the number in the tables to the one shown: a share is shown in percent. */
    public static double factor(Response response) {
        return response.isShare() ? PERCENT : 1;
    }

    /** In what a change of it is shown. */
    public static String changeUnit(Response response) {
        return response.isShare() ? "percentage points" : "units of the measure";
    }

    /** In what it is shown itself. */
    public static String unit(Response response) {
        return response.isShare() && response.baseline().isEmpty() ? "%" : changeUnit(response);
    }

    /** How much of a response is a factor's own. */
    public static String share(SensitivityFindings findings, double share) {
        long percent = Math.round(PERCENT * Math.min(1, share));
        return findings.method().equals(SensitivityFindings.SOBOL)
                ? "it takes part in %s %% of the variance".formatted(percent)
                : "%s %% of all mu* together are its own".formatted(percent);
    }

    /** At how many points one policy is surely above the other. */
    public static String order(Answer answer) {
        return "%s is surely higher at %d and surely lower at %d of %d points"
                .formatted(
                        answer.response().policy(),
                        answer.above(),
                        answer.below(),
                        answer.values().size());
    }

    /** How an index is written: {@code mu-star} of the tables is {@code mu*} for people. */
    public static String index(String name) {
        return name.equals("mu-star") ? "mu*" : name;
    }
}
