package org.twinmarch.report.page;

import java.util.Locale;
import org.twinmarch.border.Calendar;
import org.twinmarch.experiment.Design;
import org.twinmarch.report.Wording;

/** What was run. When, where and for how long is told beside the page: it differs from run to run. */
final class RunSection implements Section<Subject> {

    @Override
    public String id() {
        return "run";
    }

    @Override
    public String heading() {
        return "What was run";
    }

    @Override
    public void write(Subject subject, Html html) {
        Design design = subject.design();
        html.within(Element.of("dl", "facts"), list -> {
            list.element("dt", "Command")
                    .within(
                            "dd",
                            words -> words.within(
                                    "code", code -> code.prose(subject.maker().command())))
                    .line();
            entry(
                    "Program",
                    subject.maker().program() + ", Java " + subject.maker().java(),
                    list);
            entry("Seed", Long.toString(design.seed()), list);
            subject.extent().forEach(extent -> entry(extent.of(), extent.amount(), list));
            entry("Runs", number(design.runs()), list);
            entry("Simulated time", simulated(subject), list);
            entry("Parties", number(subject.parties()) + " that started within the horizon", list);
            entry("Intervals", Wording.interval(design) + "s", list);
        });
        html.within("p", words -> words.words("The command gives the same bytes again, on any number of threads. ")
                .element("code", "run-info.json")
                .words(" in the same folder tells when and where this was run, and how long it took; ")
                .element("code", "manifest.json")
                .words(" has the fingerprints of the scenarios."));
    }

    private static String simulated(Subject subject) {
        Calendar calendar = subject.scenario().calendar();
        String warmUp = calendar.warmUpHours() > 0
                ? ", after %s that do not count".formatted(Hours.of(calendar.warmUpHours()))
                : "";
        return "%s a run from %s on%s".formatted(Hours.of(calendar.horizonHours()), Hours.at(calendar), warmUp);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static void entry(String term, String meaning, Html html) {
        html.element("dt", term).within("dd", words -> words.quoted(meaning)).line();
    }
}
