package org.twinmarch.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jfree.data.Range;
import org.twinmarch.border.Border;
import org.twinmarch.border.Outline;
import org.twinmarch.experiment.Findings;
import org.twinmarch.stats.Estimate;

/** Chart: a map of the line, coloured by the probability of detection, all flows together, under the first policy and the best. */
record DetectionMap() implements Chart {

    private static final int MOST_PANELS = 2;
    /** Longest interval of a stretch that is drawn without gaps [percentage points]. */
    private static final double WIDE = 20;

    private static final double TEN = 10;

    /** What is known of a piece of the line [%]. */
    private record Known(LinePart part, Estimate percent) {}

    @Override
    public String name() {
        return "map-detection";
    }

    @Override
    public Optional<Drawing> drawing(Evidence evidence, Theme theme) {
        PartLookup lookup = new PartLookup(evidence.findings());
        List<String> policies = Highlights.of(evidence.findings(), MOST_PANELS).stream()
                .filter(policy -> evidence.outline(policy).isPresent())
                .filter(policy -> !known(evidence, lookup, policy).isEmpty())
                .toList();
        return policies.isEmpty() ? Optional.empty() : Optional.of(draw(evidence, lookup, policies, theme));
    }

    private static List<Known> known(Evidence evidence, PartLookup lookup, String policy) {
        List<Known> known = new ArrayList<>();
        for (LinePart part : LinePart.of(evidence.scenario(policy).border())) {
            lookup.inStretch(policy, part, Share.DETECTION.measure())
                    .ifPresent(share -> known.add(new Known(part, Wording.percent(share))));
        }
        return known;
    }

    private static Drawing draw(Evidence evidence, PartLookup lookup, List<String> policies, Theme theme) {
        Findings findings = evidence.findings();
        double most = policies.stream()
                .flatMap(policy -> known(evidence, lookup, policy).stream())
                .mapToDouble(known -> known.percent.value())
                .max()
                .orElse(1);
        Shades shades = Shades.rising(new Range(0, TEN * Math.max(1, Math.ceil(most / TEN))));
        List<MapPanel> panels = policies.stream()
                .map(policy -> panel(evidence, known(evidence, lookup, policy), policy, shades, theme))
                .toList();
        String label = Share.DETECTION.words() + ", all flows together [%]";
        String note = "By stretch; with gaps where the %s is longer than %d percentage points."
                .formatted(Wording.interval(findings), (int) WIDE);
        return new Drawing(
                new Panels(
                        panels,
                        panels.size(),
                        List.of(new ShadeLegend(shades, label, theme).title(), theme.note(note))),
                "Map of the line: probability of detection",
                "Map of the border, darker where more are detected. %s. %s %s"
                        .formatted(
                                label,
                                words(evidence, lookup, policies),
                                MapWords.of(
                                        evidence.scenario(policies.get(0)).border(),
                                        evidence.outline(policies.get(0)).orElseThrow())),
                Drawing.PAGE_MM,
                MapWords.HEIGHT_MM);
    }

    private static MapPanel panel(Evidence evidence, List<Known> known, String policy, Shades shades, Theme theme) {
        Border border = evidence.scenario(policy).border();
        Outline outline = evidence.outline(policy).orElseThrow();
        return new MapPanel(
                policy,
                border,
                outline,
                known.stream()
                        .map(piece -> new MapPanel.Piece(
                                piece.part, shades.colour(piece.percent.value()), isVague(piece.percent)))
                        .toList(),
                theme);
    }

    private static boolean isVague(Estimate percent) {
        return !(percent.upper() - percent.lower() <= WIDE);
    }

    private static String words(Evidence evidence, PartLookup lookup, List<String> policies) {
        return policies.stream()
                .map(policy -> policy + ": "
                        + known(evidence, lookup, policy).stream()
                                .map(known -> known.part.words() + " " + Wording.estimate(known.percent))
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".")
                .collect(Collectors.joining(" "));
    }
}
