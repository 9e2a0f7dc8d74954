package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.twinmarch.border.Span;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;

/**
 * A piece of fence that grows.
 *
 * @param fence   the piece
 * @param afterKm how much of the whole fence is built before its turn comes [km]
 */
record Section(Fence fence, double afterKm) {

    /** What there is to build of it [km]: its length times the share that it lacks of what is planned. */
    double lackingKm() {
        return fence.span().lengthKm() * lackingShare();
    }

    /** How much of the whole fence is built when it is finished [km]. */
    double upToKm() {
        return afterKm + lackingKm();
    }

    private double lackingShare() {
        return fence.planned() - fence.coverage();
    }

    /**
     * The part of what it lacks that is built.
     *
     * @param builtKm how much of the whole fence is built, piece after piece [km]
     */
    double builtShare(double builtKm) {
        return builtKm >= upToKm() ? 1 : Math.max(0, (builtKm - afterKm) / lackingKm());
    }

    /** The share of it that is fenced when a part of what it lacks is built. */
    double fencedShare(double builtShare) {
        return builtShare < 1 ? fence.coverage() + builtShare * lackingShare() : fence.planned();
    }

    /**
     * The share of a place that is fenced if a front passes over the piece, from its first km on: behind it stands what is
     * planned, ahead of it what stood at first.
     */
    double fencedShareAt(double placeKm, double builtShare) {
        return builtShare >= 1 || placeKm < frontKm(builtShare) ? fence.planned() : fence.coverage();
    }

    /** Where the front stands if it passes over the piece [km]. */
    double frontKm(double builtShare) {
        return fence.span().fromKm() + builtShare * fence.span().lengthKm();
    }

    /** How much of the whole fence is built when a front comes to a place; to an end of the piece if it lies beyond [km]. */
    double builtUpToKm(double placeKm) {
        Span span = fence.span();
        double reachedKm = Math.max(span.fromKm(), Math.min(placeKm, span.toKm()));
        return afterKm + (reachedKm - span.fromKm()) * lackingShare();
    }

    /** How much of it stands within a span if a front passes over it [km]. */
    double fencedKm(Span within, double builtShare) {
        double fromKm = Math.max(fence.span().fromKm(), within.fromKm());
        double toKm = Math.min(fence.span().toKm(), within.toKm());
        if (!(fromKm < toKm)) {
            return 0;
        }
        double frontKm = builtShare < 1 ? Math.max(fromKm, Math.min(frontKm(builtShare), toKm)) : toKm;
        return fence.planned() * (frontKm - fromKm) + fence.coverage() * (toKm - frontKm);
    }

    /** The pieces that grow, in the order in which they are built; along the line if they are built at once. */
    static List<Section> inOrder(Scenario scenario, List<Flow> flows) {
        List<Fence> growing = scenario.construction().isPresent()
                ? scenario.fences().stream().filter(Fence::grows).toList()
                : List.of();
        Comparator<Fence> order =
                Comparator.comparingDouble(fence -> fence.span().fromKm());
        if (scenario.construction().filter(Section::hotSpotsFirst).isPresent()) {
            double lengthKm = scenario.border().lengthKm();
            Comparator<Fence> byParties =
                    Comparator.comparingDouble(fence -> -partiesPerKm(fence.span(), flows, lengthKm));
            order = byParties.thenComparing(order);
        }
        return oneAfterAnother(growing.stream().sorted(order).toList());
    }

    private static boolean hotSpotsFirst(Construction construction) {
        return construction.order() == Construction.Order.HOT_SPOTS_FIRST;
    }

    private static double partiesPerKm(Span piece, List<Flow> flows, double lengthKm) {
        double perHour = flows.stream()
                .mapToDouble(flow -> flow.rate().perHour() * flow.demand().shareWithin(piece, lengthKm))
                .sum();
        return perHour / piece.lengthKm();
    }

    private static List<Section> oneAfterAnother(List<Fence> fences) {
        List<Section> sections = new ArrayList<>();
        double builtKm = 0;
        for (Fence fence : fences) {
            Section section = new Section(fence, builtKm);
            sections.add(section);
            builtKm = section.upToKm();
        }
        return List.copyOf(sections);
    }
}
