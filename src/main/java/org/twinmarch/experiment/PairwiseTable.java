package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinmarch.experiment.Findings.Contrast;
import org.twinmarch.stats.Family;

/**
 * {@code comparisons.csv}: every policy against every earlier one. A family is all pairs of policies for one measure and one
 * flow. Its columns are explained in {@code docs/reference/results.md}. Confined to one thread.
 */
public final class PairwiseTable implements Consumer<Outcome> {

    /** Most policies that are compared in all pairs. */
    public static final int MOST_POLICIES = Panel.MOST_JOINT;

    private final Design design;
    private final List<Panel> panels;
    private final Blocks blocks;
    private final List<Outcome> replication = new ArrayList<>();

    /** Nothing heard yet; {@code casts} has one entry for each policy of the design. */
    public PairwiseTable(Design design, List<Cast> casts) {
        this.design = design;
        this.panels = Panel.of(casts, design.reduction());
        this.blocks = new Blocks(design.reduction().block(), block -> panels.forEach(panel -> panel.add(block)));
    }

    @Override
    public void accept(Outcome outcome) {
        replication.add(outcome);
        if (replication.size() == design.policies().size()) {
            blocks.add(replication);
            replication.clear();
        }
    }

    /** Writes the file. */
    public void write(Path file) throws IOException {
        FindingTables.writeComparisons(contrasts(), file);
    }

    /** Every pair of policies, the later one against the earlier, measure by measure. */
    List<Contrast> contrasts() {
        Family family = Panel.family(design.policies().size(), design);
        return panels.stream().flatMap(panel -> contrasts(panel, family)).toList();
    }

    private Stream<Contrast> contrasts(Panel panel, Family family) {
        return panel.differences(panel.all(), family, design.confidence()).entrySet().stream()
                .map(pair -> new Contrast(
                        design.policies().get(panel.policy(pair.getKey().other())),
                        design.policies().get(panel.policy(pair.getKey().base())),
                        panel.flow(),
                        panel.measure(),
                        pair.getValue()));
    }
}
