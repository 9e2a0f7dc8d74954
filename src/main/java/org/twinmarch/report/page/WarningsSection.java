package org.twinmarch.report.page;

import java.util.List;

/**
 * What should make a reader careful, and what to do about it.
 *
 * @param <S> what is looked at
 */
final class WarningsSection<S extends Subject> implements Section<S> {

    private final List<Inspection<? super S>> inspections;

    /** A section that looks for all weaknesses that the inspections know. */
    WarningsSection(List<Inspection<? super S>> inspections) {
        this.inspections = List.copyOf(inspections);
    }

    @Override
    public String id() {
        return "warnings";
    }

    @Override
    public String heading() {
        return "Warnings";
    }

    @Override
    public void write(S subject, Html html) {
        List<Warning> warnings = inspections.stream()
                .flatMap(inspection -> inspection.warnings(subject))
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
