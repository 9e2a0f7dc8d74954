package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.scenario.yaml.Tag;

/** ODD, elements 5 to 7. */
final class OddDetails implements Protocol<Subject> {

    @Override
    public String heading() {
        return "Details";
    }

    @Override
    public List<Item> items(Subject subject) {
        double warmUpHours = subject.scenario().calendar().warmUpHours();
        int facts = subject.origins().of(Tag.Kind.FACT).size();
        int assumptions = subject.origins().of(Tag.Kind.ASSUMPTION).size();
        int untagged = subject.origins().untagged().size();
        return List.of(
                Item.of(
                        "5. Initialisation",
                        warmUpHours > 0
                                ? "Nobody is on the line at first; a warm-up of %s is played before anything counts."
                                        .formatted(Hours.of(warmUpHours))
                                : "Nobody is on the line at first, and there is no warm-up. Patrols are where their phases put them.",
                        "Where the scenario gives no phase, each replication draws one."),
                Item.of(
                                "6. Input data",
                                "%s tags of facts, %s of assumptions, %s values without a tag; see the section Scenario. Tables of the"
                                                .formatted(facts, assumptions, untagged)
                                        + " scenario are put into the resolved files in effective/.")
                        .lacking(
                                untagged > 0,
                                "where %s from.".formatted(Listing.count(untagged, "value comes", "values come"))),
                Item.of(
                        "7. Submodels",
                        "They are described, with their formulas, in the reference of the model that comes with the program"
                                + " (docs/reference/model.md): detection laws, races, fence, tactics, co-operation, attacks."));
    }
}
