package org.twinmarch.report.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.twinmarch.report.PagePolicy;

/**
 * {@code report.html}: one page that needs nothing but itself. Its policy for browsers forbids everything but its own style and
 * its own script, which are named by their hashes: no text of a scenario could run, even if it came in as markup. The same
 * study gives the same bytes.
 */
public final class ReportPage {

    /** All parts of the page in order. To add one, write its class and name it here. */
    private static final List<Section> SECTIONS = List.of(
            new AnswerSection(),
            new WarningsSection(),
            new ChartsSection(),
            new TablesSection(),
            new ScenarioSection(),
            new RunSection(),
            new ProtocolSection(
                    "odd",
                    "The model along ODD",
                    "Overview, Design concepts, Details: V. Grimm et al., The ODD protocol for describing agent-based and other"
                            + " simulation models: a second update, JASSS 23(2) 7, 2020.",
                    List.of(new OddOverview(), new OddConcepts(), new OddDetails())),
            new ProtocolSection(
                    "stress",
                    "The study along STRESS-DES",
                    "T. Monks et al., Strengthening the reporting of empirical simulation studies: introducing the STRESS"
                            + " guidelines, Journal of Simulation 13(1), 2019, 55-67.",
                    List.of(new StressObjectives(), new StressLogic(), new StressConduct())));

    private final String style;
    private final String script;

    private ReportPage(String style, String script) {
        this.style = style;
        this.script = script;
    }

    /** Reads what all pages share. */
    public static ReportPage load() throws IOException {
        return new ReportPage(resource("report.css"), resource("report.js"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = ReportPage.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The page of a study. */
    public String of(Dossier dossier) {
        Html html = new Html().markup("<!DOCTYPE html>").line();
        html.within(Element.of("html").with("lang", "en"), page -> page.within("head", head -> head(dossier, head))
                .line()
                .within("body", body -> body(dossier, body)));
        return html.line().toString();
    }

    private void head(Dossier dossier, Html html) {
        html.line().empty(Element.of("meta").with("charset", "utf-8"));
        html.line()
                .empty(Element.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", PagePolicy.of(style, script)));
        html.line()
                .empty(Element.of("meta")
                        .with("name", "viewport")
                        .with("content", "width=device-width, initial-scale=1"));
        html.line().empty(Element.of("meta").with("name", "color-scheme").with("content", "light dark"));
        html.line().element("title", dossier.findings().topic().name() + " - twinmarch report");
        html.line().within("style", inside -> inside.markup(style));
    }

    private void body(Dossier dossier, Html html) {
        html.line().within("header", header -> header(dossier, header));
        html.line().within(Element.of("nav").with("aria-label", "Contents"), ReportPage::contents);
        html.line().within("main", main -> SECTIONS.forEach(section -> write(section, dossier, main)));
        html.line()
                .within(
                        "footer",
                        footer -> footer.element(
                                "p",
                                "Made by %s from the numbers of the study alone. It knows published facts and stated assumptions, and does not know what happens on the ground."
                                        .formatted(dossier.maker().program())));
        html.line().within("script", inside -> inside.markup(script));
    }

    private static void header(Dossier dossier, Html html) {
        html.within("h1", heading -> heading.quoted(dossier.findings().topic().name()));
        String question = dossier.findings().topic().question();
        if (!question.isEmpty()) {
            html.within(Element.of("p", "question"), words -> words.quoted(question));
        }
    }

    private static void contents(Html html) {
        html.within(
                "ul",
                list -> SECTIONS.forEach(section -> list.within(
                        "li",
                        item -> item.element(Element.of("a").with("href", "#" + section.id()), section.heading()))));
    }

    private static void write(Section section, Dossier dossier, Html html) {
        String heading = section.id() + "-heading";
        Element element = Element.of("section").with("id", section.id()).with("aria-labelledby", heading);
        html.line().within(element, inside -> {
            inside.element(Element.of("h2").with("id", heading), section.heading())
                    .line();
            section.write(dossier, inside);
        });
    }
}
