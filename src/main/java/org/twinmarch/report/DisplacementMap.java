package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinmarch.border.Border;
import org.twinmarch.border.Outline;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/**
 * Chart: a map of the line, coloured by how the number of attempts of all flows changes from the first policy to the best. A
 * piece whose two intervals overlap is drawn with gaps: it may not have changed at all.
 */
record DisplacementMap() implements Chart {

    private static final double TEN = 10;

    /** Attempts in a piece of the line before and after. */
    private record Change(LinePart part, Estimate before, Estimate after) {

        double percent() {
            return 100 * (after.value() / before.value() - 1);
        }

        boolean isVague() {
            return before.lower() <= after.upper() && after.lower() <= before.upper();
        }

        String words() {
            return "%s %+.1f %%, from %s to %s"
                    .formatted(part.words(), percent(), Wording.estimate(before), Wording.estimate(after));
        }
    }

    @Override
    public String name() {
        return "map-displacement";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        List<String> two = Highlights.of(evidence.findings(), 2);
        if (two.size() < 2 || evidence.outline(two.get(1)).isEmpty()) {
            return Optional.empty();
        }
        List<Change> changes = changes(evidence, two);
        boolean isDisplaced = changes.stream().anyMatch(change -> change.percent() != 0);
        return isDisplaced ? Optional.of(draw(evidence, changes, two, theme)) : Optional.empty();
    }

    private static List<Change> changes(Evidence evidence, List<String> two) {
        PartLookup lookup = new PartLookup(evidence.findings());
        List<Change> changes = new ArrayList<>();
        for (LinePart part : LinePart.of(evidence.scenario(two.get(1)).border())) {
            Optional<Estimate> before = lookup.inStretch(two.get(0), part, PartLookup.ATTEMPTS);
            Optional<Estimate> after = lookup.inStretch(two.get(1), part, PartLookup.ATTEMPTS);
            if (after.isPresent()
                    && before.filter(attempts -> attempts.value() > 0).isPresent()) {
                changes.add(new Change(part, before.get(), after.get()));
            }
        }
        return changes;
    }

    private static Drawing draw(Evidence evidence, List<Change> changes, List<String> two, Theme theme) {
        Findings findings = evidence.findings();
        double most = changes.stream()
                .mapToDouble(change -> Math.abs(change.percent()))
                .max()
                .orElse(1);
        Shades shades = Shades.bothWays(TEN * Math.max(1, Math.ceil(most / TEN)));
        Border border = evidence.scenario(two.get(1)).border();
        Outline outline = evidence.outline(two.get(1)).orElseThrow();
        String heading = "From %s to %s".formatted(two.get(0), two.get(1));
        MapPanel panel = new MapPanel(
                heading,
                border,
                outline,
                changes.stream()
                        .map(change -> new MapPanel.Piece(
                                change.part, shades.colour(change.percent()), change.isVague(), change.percent() < 0))
                        .toList(),
                theme);
        String label = "Change of attempts, all flows together [%]";
        String note =
                "By stretch; a white line runs along it where there are fewer, and gaps are where the two %ss overlap."
                        .formatted(Wording.interval(findings));
        String words = changes.stream().map(Change::words).distinct().collect(Collectors.joining("; "));
        return new Drawing(
                new Panels(List.of(panel), 1, List.of(new ShadeLegend(shades, label, theme).title(), theme.note(note))),
                "Map of the line: displacement",
                "Map of the border, coloured by the change of attempts. %s. %s: %s. %s"
                        .formatted(heading, label, words, MapWords.of(border, outline)),
                Drawing.PAGE_MM,
                MapWords.HEIGHT_MM);
    }
}
