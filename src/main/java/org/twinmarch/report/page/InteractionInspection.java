package org.twinmarch.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.stats.Estimate;

/** Factors whose effect depends on where they and the others stand, so that they must not be judged one by one. */
final class InteractionInspection implements Inspection<SensitivityDossier> {

    /** Of the mean effect of a factor; beyond it the effect is far from the same everywhere. */
    private static final double LARGE_SPREAD = 0.5;
    /** Sobol' indices are for a few; */
    private static final int FEW = 8;
    /** of more, these. */
    private static final int STRONGEST = 4;

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        SensitivityFindings findings = dossier.findings();
        boolean isSobol = findings.method().equals(SensitivityFindings.SOBOL);
        Map<String, Answer> interacting = new LinkedHashMap<>();
        for (Answer answer : findings.answers()) {
            answer.ranked().stream()
                    .filter(Effect::isSure)
                    .filter(effect -> isSobol ? shares(findings, effect) : spreads(findings, effect))
                    .forEach(effect -> interacting.putIfAbsent(effect.factor(), answer));
        }
        return interacting.isEmpty() ? Stream.empty() : Stream.of(warning(dossier, isSobol, interacting));
    }

    /** Surely more with others than by itself. */
    private static boolean shares(SensitivityFindings findings, Effect effect) {
        return effect.first().lower() > index(findings, effect, "first").upper();
    }

    private static boolean spreads(SensitivityFindings findings, Effect effect) {
        Estimate spread = index(findings, effect, "sigma");
        return spread.lower() > 0 && spread.value() > LARGE_SPREAD * effect.rank();
    }

    private static Estimate index(SensitivityFindings findings, Effect effect, String name) {
        return effect.estimates().get(findings.indices().indexOf(name));
    }

    private static Warning warning(SensitivityDossier dossier, boolean isSobol, Map<String, Answer> interacting) {
        Answer first = interacting.values().iterator().next();
        String where = SensitivityWords.response(first.response());
        String who = Listing.of(List.copyOf(interacting.keySet()));
        return isSobol
                ? new Warning(
                        "The effect of %s depends on other factors: more of the variance hangs on them together than on each by itself, as of %s."
                                .formatted(who, where),
                        "Do not judge one factor at a time: give their ranges together in one sweep, and report the result for their"
                                + " combinations.")
                : new Warning(
                        "The effect of %s is far from the same everywhere: sigma is more than half of mu*, as for %s."
                                .formatted(who, where),
                        "mu* alone does not tell what happens at a certain point. Divide the variance among the few that matter: \"%s\"."
                                .formatted(sobol(dossier, first)));
    }

    /** The command that tells interactions: of all factors if they are few, else of the strongest ones with a range. */
    private static String sobol(SensitivityDossier dossier, Answer answer) {
        String out = "results/%s-sobol".formatted(dossier.topic().name());
        return new Command(dossier.maker().command()).bySobol(strongest(dossier.findings(), answer), out);
    }

    /** Choices have no range that an option could take; where there are no others, what moved before moves again. */
    private static List<String> strongest(SensitivityFindings findings, Answer answer) {
        return findings.factors().size() <= FEW
                ? List.of()
                : answer.ranked().stream()
                        .filter(Effect::isSure)
                        .map(effect -> findings.factor(effect.factor()))
                        .filter(factor -> !factor.isOfChoices())
                        .limit(STRONGEST)
                        .map(InteractionInspection::range)
                        .toList();
    }

    private static String range(Factor factor) {
        return "%s=%s,%s".formatted(factor.name(), factor.least(), factor.most());
    }
}
