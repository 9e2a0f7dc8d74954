package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.report.SensitivityWords;
import org.twinmarch.report.Wording;

/** STRESS-DES, section 1, of a sensitivity. */
final class SensitivityObjectives implements Protocol<SensitivityDossier> {

    @Override
    public String heading() {
        return "1. Objectives";
    }

    @Override
    public List<Item> items(SensitivityDossier dossier) {
        SensitivityFindings findings = dossier.findings();
        String question = dossier.topic().question();
        List<String> responses = findings.answers().stream()
                .map(answer -> SensitivityWords.response(answer.response()))
                .toList();
        return List.of(
                Item.of("1.1 Purpose of the model", question.isEmpty() ? "Not stated." : question)
                        .lacking(question.isEmpty(), "the question; state it under \"question\" in the scenario."),
                Item.of(
                        "1.2 Model outputs",
                        "%s. Their values at every point are in responses.csv; formulas stand in the reference of measures (docs/reference/measures.md)."
                                .formatted(Wording.sentence(String.join("; ", responses)))),
                Item.of(
                        "1.3 Experimentation aims",
                        "Which of %s decide these numbers, as each goes over its range."
                                .formatted(Listing.count(findings.factors().size(), "factor", "factors"))));
    }
}
