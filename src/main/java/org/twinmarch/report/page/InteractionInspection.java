package org.twinmarch.report.page;

import java.util.ArrayList;
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
    /** Sobol' indices are for a few. */
    private static final int FEW = 3;

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        SensitivityFindings findings = dossier.findings();
        boolean isSobol = findings.method().equals(SensitivityFindings.SOBOL);
        Map<String, List<String>> interacting = new LinkedHashMap<>();
        for (Answer answer : findings.answers()) {
            answer.ranked().stream()
                    .filter(Effect::isSure)
                    .filter(effect -> isSobol ? shares(findings, effect) : spreads(findings, effect))
                    .forEach(effect -> interacting
                            .computeIfAbsent(effect.factor(), name -> new ArrayList<>())
                            .add(SensitivityWords.response(answer.response())));
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

    private static Warning warning(
            SensitivityDossier dossier, boolean isSobol, Map<String, List<String>> interacting) {
        String where = interacting.values().iterator().next().get(0);
        String who = Listing.of(List.copyOf(interacting.keySet()));
        return isSobol
                ? new Warning(
                        "What %s do depends on other factors: they take part in more of the variance than they make by themselves, for one of the %s."
                                .formatted(who, where),
                        "Do not judge them one by one: give their ranges together in one sweep, and report the result for their"
                                + " combinations.")
                : new Warning(
                        "What %s change is far from the same everywhere: sigma is more than half of mu*, for one of the %s."
                                .formatted(who, where),
                        "mu* alone does not tell what happens at a certain point. Divide the variance among the few that matter: %s."
                                .formatted(sobol(dossier.findings(), new Command(dossier.maker().command()))));
    }

    /** The command that tells interactions, for the strongest factors of the last response. */
    private static String sobol(SensitivityFindings findings, Command command) {
        List<Answer> told =
                findings.answers().stream().filter(answer -> !answer.effects().isEmpty()).toList();
        StringBuilder words = new StringBuilder("twinmarch sensitivity %s --method sobol".formatted(command.file()));
        told.get(told.size() - 1).ranked().stream()
                .filter(Effect::isSure)
                .limit(FEW)
                .map(effect -> findings.factor(effect.factor()))
                .forEach(factor -> words.append(" --factor ").append(Command.quoted(range(factor))));
        return words.toString();
    }

    private static String range(Factor factor) {
        return "%s=%s,%s".formatted(factor.name(), factor.least(), factor.most());
    }
}
