package org.twinmarch.report.page;

import org.twinmarch.report.NamedDrawing;

/** The charts, each with its words. */
final class ChartsSection implements Section<Subject> {

    @Override
    public String id() {
        return "charts";
    }

    @Override
    public String heading() {
        return "Charts";
    }

    @Override
    public void write(Subject subject, Html html) {
        if (subject.drawings().isEmpty()) {
            html.element("p", "There are none.");
            return;
        }
        html.within("p", words -> words.words("Each is a file in the folder ")
                .element("code", "charts")
                .words(" too. Dots are estimates, lines their intervals."));
        subject.drawings().forEach(drawing -> write(drawing, html));
    }

    private static void write(NamedDrawing drawing, Html html) {
        html.within(Element.of("figure").with("id", "chart-" + drawing.name()), figure -> {
            figure.element("h3", drawing.title());
            Element paper = Element.of("div", "paper")
                    .with("role", "region")
                    .with("aria-label", drawing.title())
                    .with("tabindex", "0");
            figure.within(paper, sheet -> sheet.markup(drawing.svg()));
            figure.within(
                    "figcaption",
                    caption -> caption.within("details", words -> words.element("summary", "This chart in words")
                            .within("p", told -> told.quoted(drawing.description()))));
        });
        html.line();
    }
}
