package org.twinmarch.report.page;

import org.twinmarch.report.Exactness;

/** The answer in words. */
final class AnswerSection implements Section<Dossier> {

    @Override
    public String id() {
        return "answer";
    }

    @Override
    public String heading() {
        return "Answer";
    }

    @Override
    public void write(Dossier dossier, Html html) {
        Answer answer = new Answer(dossier.findings(), dossier.equal());
        html.element(Element.of("p", "lead"), answer.lead());
        answer.paragraphs().forEach(paragraph -> html.element("p", paragraph).line());
        String exact = new Exactness(dossier.theory().against(dossier.findings())).sentences();
        if (!exact.isEmpty()) {
            html.element("p", exact).line();
        }
    }
}
