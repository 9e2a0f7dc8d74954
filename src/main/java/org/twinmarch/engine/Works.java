package org.twinmarch.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.stats.Numbers;

/**
 * The building of the fence in one run. How much is built is a pure function of time: the crews work steadily from the
 * start on until nothing is left to build or to pay it with, and stop for a pause after each attack. All attacks before the horizon are drawn
 * at the beginning; none comes later.
 */
final class Works implements Growth {

    static final String ATTACKS = "construction / attacks";

    /** Whatever the pace, nothing comes of it without sections. */
    private static final Construction NOTHING_TO_DO =
            new Construction(1, 0, Double.POSITIVE_INFINITY, Construction.Order.UNIFORM, Optional.empty());

    private final Construction construction;
    private final List<Section> sections;
    private final Map<String, Section> byFence = new HashMap<>();
    private final double toBuildKm;
    private final NavigableMap<Double, Raid> raids = new TreeMap<>();

    /** Work on sections in the order in which they are built, under attacks in any order. */
    Works(Construction construction, List<Section> sections, List<Raid> raids) {
        this.construction = construction;
        this.sections = sections;
        this.toBuildKm = toBuildKm(sections);
        sections.forEach(section -> byFence.put(section.fence().name(), section));
        raids.forEach(raid -> this.raids.put(raid.atHours(), raid));
    }

    /** The works of one run. */
    static Works of(Stage stage, Numbers numbers) {
        Construction construction = stage.scenario().construction().orElse(NOTHING_TO_DO);
        List<Raid> raids = construction
                .attacks()
                .map(law -> Raid.drawn(
                        law,
                        construction.startHours(),
                        Math.min(construction.budgetKm(), toBuildKm(stage.sections())) / construction.kmPerHour(),
                        stage.scenario().calendar().horizonHours(),
                        numbers.open(ATTACKS)))
                .orElse(List.of());
        return new Works(construction, stage.sections(), raids);
    }

    private static double toBuildKm(List<Section> sections) {
        return sections.isEmpty() ? 0 : sections.get(sections.size() - 1).upToKm();
    }

    /** The moments at which the growth of any piece changes: work begins, stops, goes on, or comes to the next piece [h]. */
    List<Double> turnsHours() {
        TreeSet<Double> turns = new TreeSet<>();
        for (Raid raid : raids.values()) {
            turns.add(raid.atHours());
            turns.add(raid.resumesHours());
        }
        turns.add(atHours(0));
        sections.forEach(section -> turns.add(atHours(section.upToKm() / construction.kmPerHour())));
        return List.copyOf(turns);
    }

    /** The moment at which the crews have worked for so long [h]. */
    private double atHours(double workedHours) {
        double beginHours = construction.startHours();
        double before = 0;
        for (Raid raid : raids.values()) {
            if (raid.workedHours() >= workedHours) {
                break;
            }
            beginHours = raid.resumesHours();
            before = raid.workedHours();
        }
        return beginHours + workedHours - before;
    }

    /** The attacks, in order of time. */
    Collection<Raid> raids() {
        return raids.values();
    }

    /** Fence built up to a moment [km]; a piece that is half planned counts half. */
    double builtKm(double atHours) {
        return builtInKm(workedHours(atHours));
    }

    private double builtInKm(double workedHours) {
        double affordedKm = Math.min(toBuildKm, construction.budgetKm());
        return Math.min(affordedKm, construction.kmPerHour() * workedHours);
    }

    private double workedHours(double atHours) {
        return Optional.ofNullable(raids.floorEntry(atHours))
                .map(Map.Entry::getValue)
                .map(last -> last.workedHours() + Math.max(0, atHours - last.resumesHours()))
                .orElse(Math.max(0, atHours - construction.startHours()));
    }

    /** The share of a place on a piece of fence that is fenced at a moment. */
    double coverage(Fence fence, double placeKm, double atHours) {
        return section(fence)
                .map(section -> coverage(section, placeKm, builtKm(atHours)))
                .orElse(fence.coverage());
    }

    private double coverage(Section section, double placeKm, double builtKm) {
        double share = builtShare(section, builtKm);
        return isAbreast() ? section.fencedShare(share) : section.fencedShareAt(placeKm, share);
    }

    /** Where the front stands on a piece of fence at a moment [km]; at its first km if it does not grow. */
    double frontKm(Fence fence, double atHours) {
        return section(fence)
                .map(section -> section.frontKm(builtShare(section, builtKm(atHours))))
                .orElse(fence.span().fromKm());
    }

    /** How much of a piece of fence stands at a moment [km]. */
    double fencedKm(Fence fence, double atHours) {
        double share = section(fence)
                .map(section -> section.fencedShare(builtShare(section, builtKm(atHours))))
                .orElse(fence.coverage());
        return fence.span().lengthKm() * share;
    }

    @Override
    public double fencedKm(Fence fence, Span within, double atHours) {
        return section(fence)
                .map(section -> fencedKm(section, within, builtShare(section, builtKm(atHours))))
                .orElse(fence.coverage() * fence.span().overlapKm(within));
    }

    private double fencedKm(Section section, Span within, double share) {
        return isAbreast()
                ? section.fencedShare(share) * section.fence().span().overlapKm(within)
                : section.fencedKm(within, share);
    }

    /** Between the moments at which growth changes it is a straight line, so that the trapezoids are exact. */
    @Override
    public double meanFencedKm(Fence fence, Span within, double fromHours, double toHours) {
        TreeSet<Double> cuts = new TreeSet<>(turnsHours(fence, within).subSet(fromHours, toHours));
        cuts.add(toHours);
        double beforeHours = fromHours;
        double beforeKm = fencedKm(fence, within, fromHours);
        double kmHours = 0;
        for (double cutHours : cuts) {
            double cutKm = fencedKm(fence, within, cutHours);
            kmHours += (cutHours - beforeHours) * (beforeKm + cutKm) / 2;
            beforeHours = cutHours;
            beforeKm = cutKm;
        }
        return kmHours / (toHours - fromHours);
    }

    /** The moments at which the growth of a piece within a span may change [h]. */
    private TreeSet<Double> turnsHours(Fence fence, Span within) {
        TreeSet<Double> turns = new TreeSet<>(turnsHours());
        turns.add(atHours(Math.min(toBuildKm, construction.budgetKm()) / construction.kmPerHour()));
        section(fence).ifPresent(section -> {
            turns.add(atHours(section.builtUpToKm(within.fromKm()) / construction.kmPerHour()));
            turns.add(atHours(section.builtUpToKm(within.toKm()) / construction.kmPerHour()));
        });
        return turns;
    }

    /** The piece of fence that is attacked: the one under the front, or the first of those built at once. */
    Fence attacked(Raid raid) {
        double builtKm = builtInKm(raid.workedHours());
        Section under = sections.stream()
                .filter(section -> isAbreast() || builtKm < section.upToKm())
                .findFirst()
                .orElse(sections.get(sections.size() - 1));
        return under.fence();
    }

    private double builtShare(Section section, double builtKm) {
        return isAbreast() ? builtKm / toBuildKm : section.builtShare(builtKm);
    }

    /** Whether all pieces grow at once, without a front. */
    boolean isAbreast() {
        return construction.order() == Construction.Order.UNIFORM;
    }

    private Optional<Section> section(Fence fence) {
        return Optional.ofNullable(byFence.get(fence.name()));
    }
}
