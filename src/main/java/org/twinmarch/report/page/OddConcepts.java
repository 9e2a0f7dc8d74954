package org.twinmarch.report.page;

import java.util.List;

/** ODD, element 4: the eleven design concepts. */
final class OddConcepts implements Protocol<Subject> {

    @Override
    public String heading() {
        return "Design concepts";
    }

    @Override
    public List<Item> items(Subject subject) {
        Scene scene = new Scene(subject.scenarios());
        boolean learns = scene.hasFlow(flow -> flow.tactics().adaptive().isPresent());
        return List.of(
                Item.of(
                        "4.1 Basic principles",
                        "Search theory: a sensor has a hazard of detection by distance, and hazards add up. Patrols that keep even"
                                + " distances detect more than those that do not."),
                Item.of(
                        "4.2 Emergence",
                        "Probabilities of detection and interception, busy hours and the gaps between passes follow from who is where"
                                + " when; none of them is put in."),
                Item.of("4.3 Adaptation", adaptation(scene)),
                Item.of("4.4 Objectives", objectives(scene, learns)),
                Item.of(
                        "4.5 Learning",
                        learns
                                ? "Adaptive flows learn the risk of each stretch from their own outcomes, and forget with time."
                                : "Nobody learns."),
                Item.of(
                        "4.6 Prediction",
                        scene.isPursued()
                                ? "A unit predicts the race: it knows the whole path of the party, and sets out as its plan says."
                                : "Nobody predicts."),
                Item.of(
                        "4.7 Sensing",
                        "Units sense parties by their detection law, through light, weather and ground; sensors see across the line,"
                                + " but nobody stops a party beyond the agreed depth."),
                Item.of("4.8 Interaction", interaction(scene)),
                Item.of(
                        "4.9 Stochasticity",
                        "Starts, places, speeds, sizes, delays, hazards and phases are random, each from a stream of its own that is"
                                + " addressed by seed, purpose and replication; so every policy meets the same parties, but for those"
                                + " that it keeps from trying, and attempts that parties make again because of it."),
                Item.of(
                        "4.10 Collectives",
                        "Units belong to a plan and a side, parties to a flow; a party is one object."),
                Item.of(
                        "4.11 Observation",
                        "Every party that starts within the horizon is counted, with its outcome; nothing is sampled. The measures are"
                                + " ratios of totals over replications."));
    }

    private static String adaptation(Scene scene) {
        List<String> tactics = scene.tactics();
        return tactics.isEmpty()
                ? "Parties choose place and time blindly. Patrols keep to their plans."
                : "Some flows %s. Patrols keep to their plans.".formatted(String.join("; some ", tactics));
    }

    private static String objectives(Scene scene, boolean learns) {
        return learns
                ? "Adaptive parties prefer places of low perceived risk, by a multinomial logit."
                : scene.isPursued() ? "Units mean to meet a party inside their jurisdiction." : "Nobody optimises.";
    }

    private static String interaction(Scene scene) {
        String between = scene.isCoordinated()
                ? "The two sides co-operate at these grades: %s.".formatted(scene.grades())
                : "The two sides agree on nothing.";
        return "A party meets units, and a unit that is busy with one misses others. " + between;
    }
}
