package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.stats.Family;

/**
 * {@value LevelDifference#FILE}: the points of a sweep against their {@link Counterparts}, paired. A family is all points with one
 * counterpart that differ from it in the same thing, for one measure and one flow. Its columns are explained in
 * {@code docs/reference/results.md}. Confined to one thread.
 */
public final class LevelTable implements Consumer<Outcome> {

    private final Design design;
    private final List<Group> groups;
    private final Blocks blocks;
    private final List<Outcome> replication = new ArrayList<>();

    /** Points that are compared with the first of them, by their positions in the design. */
    private record Group(String varied, List<Integer> members, List<Panel> panels) {

        void add(List<List<Outcome>> block) {
            List<List<Outcome>> own = block.stream()
                    .map(outcomes -> members.stream().map(outcomes::get).toList())
                    .toList();
            panels.forEach(panel -> panel.add(own));
        }
    }

    /** Nothing heard yet; {@code casts} has one entry for each point of the design. */
    public LevelTable(Design design, List<Cast> casts, PointTable points) {
        this.design = design;
        this.groups = Counterparts.of(points, design.policies()).stream()
                .map(counterparts -> group(counterparts, design, casts))
                .toList();
        this.blocks = new Blocks(design.reduction().block(), block -> groups.forEach(group -> group.add(block)));
    }

    private static Group group(Counterparts counterparts, Design design, List<Cast> casts) {
        List<Integer> members = Stream.concat(Stream.of(counterparts.counterpart()), counterparts.others().stream())
                .map(design.policies()::indexOf)
                .toList();
        List<Cast> own = members.stream().map(casts::get).toList();
        return new Group(counterparts.varied(), members, Panel.of(own, design.reduction()));
    }

    @Override
    public void accept(Outcome outcome) {
        replication.add(outcome);
        if (replication.size() == design.policies().size()) {
            blocks.add(replication);
            replication.clear();
        }
    }

    /** Whether it has anything to tell. */
    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        LevelDifference.write(differences(), file);
    }

    /** All differences, those of policies first. */
    List<LevelDifference> differences() {
        Map<Integer, Family> families = new HashMap<>();
        return groups.stream()
                .flatMap(group -> differences(
                        group, families.computeIfAbsent(group.members().size(), size -> Panel.family(size, design))))
                .toList();
    }

    private Stream<LevelDifference> differences(Group group, Family family) {
        return group.panels().stream()
                .flatMap(panel ->
                        panel.differences(panel.againstFirst(), family, design.confidence()).entrySet().stream()
                                .map(pair -> new LevelDifference(
                                        group.varied(),
                                        new Contrast(
                                                name(
                                                        group,
                                                        panel.policy(
                                                                pair.getKey().other())),
                                                name(
                                                        group,
                                                        panel.policy(
                                                                pair.getKey().base())),
                                                panel.flow(),
                                                panel.measure(),
                                                pair.getValue()))));
    }

    private String name(Group group, int member) {
        return design.policies().get(group.members().get(member));
    }
}
