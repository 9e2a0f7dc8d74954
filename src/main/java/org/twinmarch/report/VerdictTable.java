package org.twinmarch.report;

import java.util.List;
import java.util.Locale;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.verify.Case;
import org.twinmarch.experiment.verify.Verdict;
import org.twinmarch.experiment.verify.Verification;

/** The table of a verification, line by line, so that it can be shown while it grows. */
public final class VerdictTable {

    private static final String AGREES = "agrees";

    private final String format;

    /** A table wide enough for the given cases. */
    public VerdictTable(List<Case> cases) {
        int id = cases.stream().mapToInt(next -> next.id().length()).max().orElse(0);
        int quantity =
                cases.stream().mapToInt(next -> next.quantity().length()).max().orElse(0);
        int policy =
                cases.stream().mapToInt(next -> next.policy().length()).max().orElse(0);
        format = "%-" + Math.max(4, id) + "s  %-" + quantity + "s  %-" + policy + "s  %10s  %10s  %-22s  %6s%s%n";
    }

    /** The headings. */
    public String heading() {
        return format.formatted("case", "quantity", "policy", "theory", "simulated", "95 % interval", "z", "");
    }

    /** One case. */
    public String line(Verdict verdict) {
        return format.formatted(
                verdict.tested().id(),
                verdict.tested().quantity(),
                verdict.tested().policy(),
                number(verdict.theory()),
                number(verdict.simulated().value()),
                number(verdict.simulated().lower()) + " to "
                        + number(verdict.simulated().upper()),
                String.format(Locale.ROOT, "%.2f", verdict.z()),
                word(verdict).equals(AGREES) ? "" : "  " + word(verdict));
    }

    /** A run that cannot tell the theory from a plausible mistake confirms neither. */
    private static String word(Verdict verdict) {
        if (!verdict.agrees()) {
            return "disagrees";
        }
        return verdict.refutesMistake() ? AGREES : "cannot tell";
    }

    /** What it all comes to. */
    public static String conclusion(List<Verdict> verdicts) {
        long disagreeing =
                verdicts.stream().filter(verdict -> !verdict.agrees()).count();
        long vague =
                verdicts.stream().filter(verdict -> !verdict.refutesMistake()).count();
        String share = String.format(Locale.ROOT, "%.1f", 100 * Verification.TOGETHER);
        return "%n%s%nA faultless simulator passes all these cases together with probability %s %% (Bonferroni).%n%s"
                .formatted(
                        disagreeing == 0
                                ? agreement(verdicts.size(), vague)
                                : "%d of %d cases disagree with the theory.".formatted(disagreeing, verdicts.size()),
                        share,
                        vague == 0
                                ? ""
                                : "%d cannot tell the theory from a plausible mistake; ask for more replications.%n"
                                        .formatted(vague));
    }

    private static String agreement(int cases, long vague) {
        return vague == 0
                ? "All %d cases agree with the theory.".formatted(cases)
                : "%d of %d cases agree with the theory, and none disagrees.".formatted(cases - vague, cases);
    }

    /** The same for other programs. */
    public static String json(List<Verdict> verdicts) {
        return new Json()
                .with("verdict", verdicts.stream().allMatch(Verdict::agrees) ? AGREES : "disagrees")
                .with("confidence", Verification.TOGETHER)
                .with("cases", verdicts.stream().map(VerdictTable::object).toList())
                .lines();
    }

    private static Json object(Verdict verdict) {
        return new Json()
                .with("case", verdict.tested().id())
                .with("quantity", verdict.tested().quantity())
                .with("scenario", verdict.tested().scenario())
                .with("policy", verdict.tested().policy())
                .with("theory", verdict.theory())
                .with("estimate", verdict.simulated().value())
                .with("lower", verdict.simulated().lower())
                .with("upper", verdict.simulated().upper())
                .with("confidence", verdict.simulated().confidence())
                .with("z", verdict.z())
                .with("replications", verdict.simulated().count())
                .with("verdict", word(verdict));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
