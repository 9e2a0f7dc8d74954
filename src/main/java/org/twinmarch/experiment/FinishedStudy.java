package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinmarch.engine.Stage;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/**
 * A study that was played, read back from its folder of results.
 *
 * @param folder   where it is
 * @param manifest what the manifest in it says
 * @param study    its policies, as their resolved scenarios say
 * @param casts    who acts under each policy, in the order of the design
 */
public record FinishedStudy(Path folder, KeptManifest manifest, Study study, List<Cast> casts) {

    /** Copies the list. */
    public FinishedStudy {
        casts = List.copyOf(casts);
    }

    /** A folder whose manifest and resolved scenarios have been read. */
    public static FinishedStudy of(Path folder, KeptManifest manifest, Study study) {
        List<Cast> casts = manifest.design().policies().stream()
                .map(policy -> Cast.of(policy, Stage.of(study.policies().get(policy))))
                .toList();
        return new FinishedStudy(folder, manifest, study, casts);
    }

    /** What was played. */
    public Design design() {
        return manifest.design();
    }

    /**
     * Opens its table of replications.
     *
     * @throws IOException if it cannot be read, or if its replications hang together in pairs or sets
     */
    KeptReplications replications() throws IOException {
        if (design().reduction().block() > 1) {
            throw new IOException(
                    "%s was played with --variance-reduction %s, so that its replications are not independent; play it without"
                            .formatted(folder, design().reduction().label()));
        }
        return new KeptReplications(folder.resolve("replications.csv"), casts);
    }

    /**
     * Hears all its outcomes again, in order: replication by replication, policy by policy. They lack the counts by part of
     * the line and of time.
     *
     * @throws IOException if the table cannot be read, or is damaged
     */
    public void replay(Consumer<Outcome> audience) throws IOException {
        try (KeptReplications kept = replications()) {
            for (int replication = 0; replication < design().replications(); replication++) {
                kept.next().forEach(audience);
            }
        }
    }

    /** In what it cannot be compared with another study, in words; empty if it can. */
    public List<String> obstacles(FinishedStudy other) {
        List<String> obstacles = new ArrayList<>();
        Scenario mine = casts.get(0).scenario();
        Scenario theirs = other.casts.get(0).scenario();
        differing(
                        "length of the line",
                        mine.border().lengthKm() + " km",
                        theirs.border().lengthKm() + " km")
                .forEach(obstacles::add);
        differing(
                        "horizon",
                        mine.calendar().horizonHours() + " h",
                        theirs.calendar().horizonHours() + " h")
                .forEach(obstacles::add);
        differing(
                        "start",
                        mine.calendar().start().toString(),
                        theirs.calendar().start().toString())
                .forEach(obstacles::add);
        return obstacles;
    }

    private static Stream<String> differing(String what, String mine, String theirs) {
        return mine.equals(theirs) ? Stream.empty() : Stream.of("%s: %s against %s".formatted(what, mine, theirs));
    }
}
