package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.experiment.Findings.Topic;

/** ODD, elements 1 to 3. */
final class OddOverview implements Protocol<Subject> {

    @Override
    public String heading() {
        return "Overview";
    }

    @Override
    public List<Item> items(Subject subject) {
        Scene scene = new Scene(subject.scenarios());
        return List.of(purpose(subject.topic()), entities(scene), processes(scene));
    }

    private static Item purpose(Topic topic) {
        String question =
                topic.question().isEmpty() ? "The scenario states no question." : "It asks: " + topic.question();
        return Item.of(
                        "1. Purpose and patterns",
                        "To compare policies by which two forces watch one border, under stated assumptions, with an interval"
                                + " for every number.",
                        question)
                .lacking(
                        "which patterns of the real border the model should show, and whether it does. This program holds itself"
                                + " against closed forms (twinmarch verify), not against observations.");
    }

    private static Item entities(Scene scene) {
        return Item.of(
                "2. Entities, state variables and scales",
                scene.place(),
                scene.time()
                        + " Neither space nor time has steps: places are km along the line and from it, times are hours.",
                scene.traffic()
                        + " A party has a place, a speed, a size, and the hazard that it can bear before it is detected.",
                scene.patrols()
                        + " A unit has a timetable and is free, busy or out of action; its place is a function of time.",
                scene.rest());
    }

    private static Item processes(Scene scene) {
        String pursuit = scene.isPursued()
                ? "A side that detects a party tries to stop it: the first unit that would win the race to it sets out, and is busy and"
                        + " blind until it is back."
                : "A detection is counted, and occupies the unit for as long as the flow says.";
        return Item.of(
                "3. Process overview and scheduling",
                "Events happen in order of time; at one instant by a fixed rank, and then in order of declaration. Between events"
                        + " everything moves along straight pieces, so that every encounter is found by formula.",
                "A party starts, walks straight across, is detected when the summed hazard of all sensors in reach has used up what it"
                        + " can bear, and ends apprehended, turned back, got away or undetected.",
                pursuit);
    }
}
