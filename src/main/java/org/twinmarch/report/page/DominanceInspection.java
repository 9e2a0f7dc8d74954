package org.twinmarch.report.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinmarch.experiment.Origins.Origin;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.experiment.SensitivityFindings.Dominance;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;

/** Factors on which half or more of a response hangs: the result is then a statement about them. */
final class DominanceInspection implements Inspection<SensitivityDossier> {

    @Override
    public Stream<Warning> warnings(SensitivityDossier dossier) {
        Map<String, List<Dominance>> byFactor = dossier.findings().dominances().stream()
                .collect(Collectors.groupingBy(Dominance::factor, LinkedHashMap::new, Collectors.toList()));
        return byFactor.entrySet().stream()
                .map(dominated -> warning(dossier, dominated.getKey(), dominated.getValue()));
    }

    private static Warning warning(SensitivityDossier dossier, String factor, List<Dominance> dominances) {
        SensitivityFindings findings = dossier.findings();
        List<String> of = dominances.stream()
                .map(dominance -> "%s: %s"
                        .formatted(
                                SensitivityWords.response(dominance.response()),
                                SensitivityWords.share(findings, dominance.share())))
                .toList();
        return new Warning(
                "%s dominates %s of %s. %s."
                        .formatted(
                                factor,
                                dominances.size(),
                                Listing.count(findings.answers().size(), "response", "responses"),
                                Wording.sentence(Listing.parted(of))),
                "These results are statements about %s%s. Learn more about it before you rely on them, or report them for several of its values: %s."
                        .formatted(factor, reason(dossier, factor), sweep(dossier, findings.factor(factor))));
    }

    /** Why the assumed value is plausible, as the scenario says. */
    private static String reason(SensitivityDossier dossier, String factor) {
        return Tagged.origin(dossier.origins(), factor)
                .filter(origin -> origin.kind().isPresent())
                .map(Origin::text)
                .map(" (\"%s\")"::formatted)
                .orElse("");
    }

    private static String sweep(SensitivityDossier dossier, Factor factor) {
        Command command = new Command(dossier.maker().command());
        return command.saysWhatMoves() ? ofOption(command, factor) : ofStudy(command, factor);
    }

    /** A study keeps what varies in its file; its choices are all there already. */
    private static String ofStudy(Command command, Factor factor) {
        return factor.isOfChoices()
                ? "\"twinmarch sweep %s\" plays the choices that stand under \"factors\" in that file"
                        .formatted(command.file())
                : "give them under \"factors\" in %s, such as \"%s: [%s, %s]\" with values between, and play \"twinmarch sweep %s\""
                        .formatted(command.file(), factor.name(), factor.least(), factor.most(), command.file());
    }

    /** What the command names may stand in a scenario, or in a study around it. */
    private static String ofOption(Command command, Factor factor) {
        String values = "%s=%s,%s".formatted(factor.paths().get(0), factor.least(), factor.most());
        String together = factor.paths().size() > 1
                ? "; it stands at %s places, which move together"
                        .formatted(factor.paths().size())
                : "";
        return "\"twinmarch sweep %s --factor %s\", with values between (of a study file give them under its \"factors\" instead)%s"
                .formatted(command.file(), Command.quoted(values), together);
    }
}
