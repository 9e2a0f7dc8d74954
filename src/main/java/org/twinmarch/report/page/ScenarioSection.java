package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.experiment.Origins.Origin;
import org.twinmarch.report.page.DataTable.Cell;
import org.twinmarch.report.page.DataTable.Column;
import org.twinmarch.scenario.yaml.Difference;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.Tag;

/** The scenario: what the policies change, what is known, what is assumed, and of what nothing is said. */
final class ScenarioSection implements Section<Subject> {

    /** What more policies than these change would fill the page. */
    private static final int MOST_POLICIES = 40;
    /** A longer value is looked up in its file. */
    private static final int LONGEST_VALUE = 160;
    /** A longer scenario, such as one with a map, is for the screen. */
    private static final int MOST_PRINTED_LINES = 400;

    @Override
    public String id() {
        return "scenario";
    }

    @Override
    public String heading() {
        return "Scenario";
    }

    @Override
    public void write(Subject subject, Html html) {
        changes(subject, html);
        origins("Facts", "Facts and their sources", "Source", subject.origins().of(Tag.Kind.FACT), html);
        origins(
                "Assumptions",
                "Assumptions, why they are plausible, and how far off they may be",
                "Reason",
                subject.origins().of(Tag.Kind.ASSUMPTION),
                html);
        untagged(subject.origins().untagged(), html);
        html.element("h3", "The whole scenario of the first policy");
        String whole = subject.effective().get(subject.baseline());
        boolean isPrinted = whole.lines().count() <= MOST_PRINTED_LINES;
        html.within(isPrinted ? Element.of("details") : Element.of("details", "bulk"), details -> details.element(
                        "summary", "effective/" + subject.baseline() + ".yaml")
                .element(Element.of("pre").with("tabindex", "0"), whole));
        html.line();
    }

    private static void changes(Subject subject, Html html) {
        List<String> later = subject.policies().stream().skip(1).toList();
        if (later.isEmpty()) {
            return;
        }
        html.element("h3", "What the policies change");
        if (later.size() > MOST_POLICIES) {
            html.element(
                    "p", "Of %s policies the first %s; all are in effective/.".formatted(later.size(), MOST_POLICIES));
        }
        new DataTable(
                        "Where the policies differ from " + subject.baseline(),
                        List.of(
                                Column.words("Policy"),
                                Column.words("Key"),
                                Column.words("Under " + subject.baseline()),
                                Column.words("Under the policy")),
                        later.stream()
                                .limit(MOST_POLICIES)
                                .flatMap(policy -> rows(subject, policy).stream())
                                .toList())
                .write(html);
    }

    private static List<List<Cell>> rows(Subject subject, String policy) {
        List<List<Cell>> rows = new ArrayList<>();
        List<Difference> differences = ScenarioFile.between(
                subject.effective().get(subject.baseline()), subject.effective().get(policy));
        for (Difference difference : differences) {
            rows.add(List.of(
                    Cell.of(policy),
                    Cell.of(difference.path()),
                    Cell.of(difference.before().map(ScenarioSection::shortened).orElse("nothing")),
                    Cell.of(difference.after().map(ScenarioSection::shortened).orElse("nothing"))));
        }
        if (rows.isEmpty()) {
            rows.add(List.of(Cell.of(policy), Cell.of("none"), Cell.of("the same"), Cell.of("the same")));
        }
        return rows;
    }

    private static String shortened(String value) {
        return value.length() <= LONGEST_VALUE ? value : value.substring(0, LONGEST_VALUE) + " ...";
    }

    private static void origins(String heading, String caption, String told, List<Origin> origins, Html html) {
        html.element("h3", heading);
        if (origins.isEmpty()) {
            html.element("p", "The scenario tags none.");
            return;
        }
        new DataTable(
                        caption,
                        List.of(
                                Column.words("Key"),
                                Column.words("Value"),
                                Column.words("Plausible range"),
                                Column.words(told)),
                        origins.stream().map(ScenarioSection::row).toList())
                .write(html);
    }

    private static List<Cell> row(Origin origin) {
        return List.of(
                Cell.of(origin.path()),
                Cell.of(origin.value().map(ScenarioSection::shortened).orElse("all below it")),
                Cell.of(origin.range()
                        .map(range -> range.least() + " to " + range.most())
                        .orElse("-")),
                Cell.of(origin.text()));
    }

    private static void untagged(List<Origin> origins, Html html) {
        if (origins.isEmpty()) {
            return;
        }
        html.element("h3", "Untagged values");
        html.element("p", "Of these the scenario does not say whether they are known or assumed:");
        html.within(
                Element.of("ul", "paths"),
                list -> origins.forEach(origin -> list.within("li", item -> item.element("code", origin.path())
                        .words(origin.value().isPresent() ? ": " : "")
                        .quoted(origin.value().map(ScenarioSection::shortened).orElse("")))));
    }
}
