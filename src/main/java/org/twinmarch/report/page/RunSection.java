package org.twinmarch.report.page;

import java.util.Locale;
import org.twinmarch.border.Calendar;
import org.twinmarch.experiment.Design;
import org.twinmarch.report.Wording;

/** What was run. When, where and for how long is told beside the page: it differs from run to run. */
final class RunSection implements Section {

    @Override
    public String id() {
        return "run";
    }

    @Override
    public String heading() {
        return "What was run";
    }

    @Override
    public void write(Dossier dossier, Html html) {
        Design design = dossier.findings().design();
        html.within(Element.of("dl", "facts"), list -> {
            list.element("dt", "Command")
                    .within(
                            "dd",
                            words -> words.within(
                                    "code", code -> code.prose(dossier.maker().command())))
                    .line();
            entry(
                    "Program",
                    dossier.maker().program() + ", Java " + dossier.maker().java(),
                    list);
            entry("Seed", Long.toString(design.seed()), list);
            entry("Replications", number(design.replications()) + " of each policy", list);
            entry(
                    "Policies",
                    Listing.count(design.policies().size(), "policy", "policies")
                            + ", all under the same random numbers",
                    list);
            entry("Runs", number(design.runs()), list);
            entry("Simulated time", simulated(dossier), list);
            entry("Parties", number(dossier.findings().parties()) + " that started within the horizon", list);
            entry("Intervals", Wording.interval(dossier.findings()) + "s", list);
        });
        html.within("p", words -> words.words("The command gives the same bytes again, on any number of threads. ")
                .element("code", "run-info.json")
                .words(" in the same folder tells when and where this was run, and how long it took; ")
                .element("code", "manifest.json")
                .words(" has the fingerprints of the scenarios."));
    }

    private static String simulated(Dossier dossier) {
        Calendar calendar = dossier.scenario().calendar();
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
