package org.twinmarch.report.page;

import java.util.List;

/** STRESS-DES, sections 2 and 3. */
final class StressLogic implements Protocol<Subject> {

    @Override
    public String heading() {
        return "2. Logic and 3. Data";
    }

    @Override
    public List<Item> items(Subject subject) {
        Scene scene = new Scene(subject.scenarios());
        int untagged = subject.origins().untagged().size();
        return List.of(
                Item.of("2.1 Base model overview diagram")
                        .lacking("a diagram of this study. The life of a run is told step by step in ARCHITECTURE.md."),
                Item.of(
                        "2.2 Base model logic",
                        "See ODD, element 3. The base model is the first policy, %s.".formatted(subject.baseline())),
                Item.of(
                        "2.3 Scenario logic",
                        subject.policies().size() == 1
                                ? "There is no other policy."
                                : "What each policy changes stands under Scenario, key by key."),
                Item.of(
                        "2.4 Algorithms",
                        "Encounters, races and passes are solved in closed form; sums of laws are inverted by a bracketed solver. The"
                                + " reference of the model has the formulas."),
                Item.of("2.5.1 Entities", scene.traffic()),
                Item.of(
                        "2.5.2 Activities",
                        scene.isPursued()
                                ? "Crossing, cutting, patrolling, pursuing, handling."
                                : "Crossing, cutting, patrolling, handling."),
                Item.of("2.5.3 Resources", scene.patrols()),
                Item.of(
                        "2.5.4 Queues",
                        scene.has(scenario -> !scenario.command().detention().isEmpty())
                                ? "Detention has limited places. Calls do not queue unless the scenario keeps them open."
                                : "None: a call that nobody can answer is lost, unless the scenario keeps calls open."),
                Item.of(
                        "2.5.5 Entry and exit points",
                        "Parties enter at the far edge of the zone in which they start, or on the line where it has no depth, and leave at"
                                + " the far edge of the other."),
                Item.of("3.1 Data sources", "Under Scenario, Facts: each with its source.")
                        .lacking(
                                untagged > 0,
                                "the origin of %s; tag them under \"provenance\"."
                                        .formatted(Listing.count(untagged, "value", "values"))),
                Item.of("3.2 Pre-processing", "None by the program: values are used as the scenario states them.")
                        .lacking("what was done to the data before they came into the scenario, if anything."),
                Item.of("3.3 Input parameters", "All of them are in effective/, a file for each policy."),
                Item.of(
                        "3.4 Assumptions",
                        "Under Scenario, Assumptions, with the range of each where one is stated; those of the model itself are in its"
                                + " reference."));
    }
}
