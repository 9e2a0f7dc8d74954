package org.twinmarch.report.page;

import org.twinmarch.report.NamedDrawing;

/** The charts, each with its words. */
final class ChartsSection implements Section {

    @Override
    public String id() {
        return "charts";
    }

    @Override
    public String heading() {
        return "Charts";
    }

    @Override
    public void write(Dossier dossier, Html html) {
        if (dossier.drawings().isEmpty()) {
            html.element("p", "There are none.");
            return;
        }
        html.within("p", words -> words.words("Each is in the folder ")
                .element("code", "charts")
                .words(" as SVG, PDF and PNG. Dots are estimates, lines their intervals."));
        dossier.drawings().forEach(drawing -> write(drawing, html));
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
