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

    private static final String ODD = "Overview, Design concepts, Details: V. Grimm et al., The ODD protocol for"
            + " describing agent-based and other simulation models: a second update, JASSS 23(2) 7, 2020.";

    private static final String STRESS = "T. Monks et al., Strengthening the reporting of empirical simulation studies:"
            + " introducing the STRESS guidelines, Journal of Simulation 13(1), 2019, 55-67.";

    /** All weaknesses that are looked for in a study. To add an inspection, write its class and name it here. */
    private static final List<Inspection<? super Dossier>> OF_A_STUDY = List.of(
            new TheoryInspection(),
            new PrecisionInspection(),
            new ScaleInspection(),
            new AssumptionInspection(),
            new SourceInspection());

    /** The same for a sensitivity. */
    private static final List<Inspection<? super SensitivityDossier>> OF_A_SENSITIVITY = List.of(
            new OrderInspection(),
            new DominanceInspection(),
            new InteractionInspection(),
            new RankInspection(),
            new SilenceInspection(),
            new SourceInspection());

    /** All parts of the page of a study in order. To add one, write its class and name it here. */
    private static final List<Section<? super Dossier>> STUDY = List.of(
            new AnswerSection(),
            new WarningsSection<>(OF_A_STUDY),
            new ChartsSection(),
            new TablesSection(),
            new ScenarioSection(),
            new RunSection(),
            odd(),
            stress(new StressObjectives()));

    /** The same for a sensitivity. */
    private static final List<Section<? super SensitivityDossier>> SENSITIVITY = List.of(
            new DependenceSection(),
            new WarningsSection<>(OF_A_SENSITIVITY),
            new ChartsSection(),
            new FactorsSection(),
            new ScenarioSection(),
            new RunSection(),
            odd(),
            stress(new SensitivityObjectives()));

    private static Section<Subject> odd() {
        return new ProtocolSection<>(
                "odd", "The model along ODD", ODD, List.of(new OddOverview(), new OddConcepts(), new OddDetails()));
    }

    private static <S extends Subject> Section<S> stress(Protocol<S> objectives) {
        return new ProtocolSection<>(
                "stress",
                "The study along STRESS-DES",
                STRESS,
                List.of(objectives, new StressLogic(), new StressConduct()));
    }

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
        return page(STUDY, dossier);
    }

    /** The page of a sensitivity. */
    public String of(SensitivityDossier dossier) {
        return page(SENSITIVITY, dossier);
    }

    private <S extends Subject> String page(List<Section<? super S>> sections, S subject) {
        Html html = new Html().markup("<!DOCTYPE html>").line();
        html.within(Element.of("html").with("lang", "en"), page -> page.within("head", head -> head(subject, head))
                .line()
                .within("body", body -> body(sections, subject, body)));
        return html.line().toString();
    }

    private void head(Subject subject, Html html) {
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
        html.line().element("title", subject.title() + " - twinmarch report");
        html.line().within("style", inside -> inside.markup(style));
    }

    private <S extends Subject> void body(List<Section<? super S>> sections, S subject, Html html) {
        html.line().within("header", header -> header(subject, header));
        html.line()
                .within(
                        Element.of("nav").with("aria-label", "Contents"),
                        nav -> nav.within("ul", list -> sections.forEach(section -> link(section, list))));
        html.line().within("main", main -> sections.forEach(section -> write(section, subject, main)));
        html.line()
                .within(
                        "footer",
                        footer -> footer.element(
                                "p",
                                "Made by %s from the numbers of the study alone. It knows published facts and stated assumptions, and does not know what happens on the ground."
                                        .formatted(subject.maker().program())));
        html.line().within("script", inside -> inside.markup(script));
    }

    private static void header(Subject subject, Html html) {
        html.within("h1", heading -> heading.quoted(subject.title()));
        String question = subject.topic().question();
        if (!question.isEmpty()) {
            html.within(Element.of("p", "question"), words -> words.quoted(question));
        }
    }

    private static void link(Section<?> section, Html html) {
        html.within("li", item -> item.element(Element.of("a").with("href", "#" + section.id()), section.heading()));
    }

    private static <S extends Subject> void write(Section<? super S> section, S subject, Html html) {
        String heading = section.id() + "-heading";
        Element element = Element.of("section").with("id", section.id()).with("aria-labelledby", heading);
        html.line().within(element, inside -> {
            inside.element(Element.of("h2").with("id", heading), section.heading())
                    .line();
            section.write(subject, inside);
        });
    }
}
