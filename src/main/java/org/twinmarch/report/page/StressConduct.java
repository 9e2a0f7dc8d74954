package org.twinmarch.report.page;

import java.util.List;
import org.twinmarch.border.Calendar;
import org.twinmarch.experiment.Design;
import org.twinmarch.report.Wording;

/** STRESS-DES, sections 4 to 6. */
final class StressConduct implements Protocol<Subject> {

    @Override
    public String heading() {
        return "4. Experimentation, 5. Implementation and 6. Code access";
    }

    @Override
    public List<Item> items(Subject subject) {
        Design design = subject.design();
        Calendar calendar = subject.scenario().calendar();
        return List.of(
                Item.of(
                                "4.1 Initialisation",
                                calendar.warmUpHours() > 0
                                        ? "A warm-up of %s does not count.".formatted(Hours.of(calendar.warmUpHours()))
                                        : "No warm-up: the line is empty at first.")
                        .lacking("why the warm-up, or its absence, is right for this study."),
                Item.of(
                        "4.2 Run length",
                        "%s a run; parties on their way at its end are followed to theirs."
                                .formatted(Wording.sentence(Hours.of(calendar.horizonHours())))),
                Item.of("4.3 Estimation approach", subject.estimation()),
                Item.of(
                        "5.1 Software or programming language",
                        "%s, written in Java, run on Java %s; event list and random numbers by SSJ."
                                .formatted(
                                        subject.maker().program(),
                                        subject.maker().java())),
                Item.of(
                        "5.2 Random sampling",
                        "MRG32k3a with streams addressed by (seed, purpose, replication), seed %s; laws are sampled by inversion."
                                .formatted(design.seed())),
                Item.of(
                        "5.3 Model execution",
                        "Event by event; replications are spread over threads, and reduced in their order, so that the number of"
                                + " threads changes nothing."),
                Item.of("5.4 System specification", "In run-info.json: processors, system, threads and wall time."),
                Item.of(
                                "6.1 Computer model sharing statement",
                                "The program is under the Apache License 2.0. This folder holds all that repeats the study: %s."
                                        .formatted(subject.maker().command()))
                        .lacking("where the folder of results is published."));
    }
}
