package org.twinmarch.report.page;

import java.util.List;

/** What should make a reader careful, and what to do about it. */
final class WarningsSection implements Section {

    /** All that is looked at. To add an inspection, write its class and name it here. */
    private static final List<Inspection> INSPECTIONS = List.of(
            new TheoryInspection(),
            new PrecisionInspection(),
            new ScaleInspection(),
            new AssumptionInspection(),
            new SourceInspection());

    @Override
    public String id() {
        return "warnings";
    }

    @Override
    public String heading() {
        return "Warnings";
    }

    @Override
    public void write(Dossier dossier, Html html) {
        List<Warning> warnings = INSPECTIONS.stream()
                .flatMap(inspection -> inspection.warnings(dossier))
                .toList();
        if (warnings.isEmpty()) {
            html.element("p", "None: nothing that this program looks for is amiss.");
            return;
        }
        html.within(Element.of("ul", "warnings"), list -> warnings.forEach(warning -> write(warning, list)));
    }

    private static void write(Warning warning, Html html) {
        html.line().within("li", item -> item.within("p", what -> what.quoted(warning.what()))
                .within(Element.of("p", "mend"), mend -> mend.element("strong", "What to do: ")
                        .prose(warning.mend())));
    }
}
