package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.Finding;

/** STRESS-DES, section 1. */
final class StressObjectives implements Protocol<Dossier> {

    @Override
    public String heading() {
        return "1. Objectives";
    }

    @Override
    public List<Item> items(Dossier dossier) {
        Findings findings = dossier.findings();
        String question = findings.topic().question();
        long measures =
                findings.findings().stream().map(Finding::measure).distinct().count();
        return List.of(
                Item.of("1.1 Purpose of the model", question.isEmpty() ? "Not stated." : question)
                        .lacking(question.isEmpty(), "the question; state it under \"question\" in the scenario."),
                Item.of(
                        "1.2 Model outputs",
                        "%s first; %s measures in all, in summary.csv. Each is a ratio of totals over replications; their formulas stand in the reference of measures (docs/reference/measures.md)."
                                .formatted(dossier.main().words(), measures)),
                Item.of(
                        "1.3 Experimentation aims",
                        findings.policies().size() == 1
                                ? "One policy, %s, is measured.".formatted(dossier.baseline())
                                : "%s policies are compared with %s by paired differences under common random numbers."
                                        .formatted(findings.policies().size() - 1, dossier.baseline())));
    }
}
