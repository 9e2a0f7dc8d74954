package org.twinmarch.experiment;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.stats.Scale;

/** How the fence stands, and what passes its gates. */
final class FenceMeasures {

    private FenceMeasures() {}

    static Stream<Measure> of(Cast cast) {
        List<Fence> fences = cast.scenario().fences();
        List<Gate> gates = cast.scenario().gates();
        return Stream.of(
                        IntStream.range(0, fences.size())
                                .filter(fence -> fences.get(fence).breach().isPresent())
                                .mapToObj(fence -> breachesOpen(cast, fence)),
                        IntStream.range(0, fences.size())
                                .filter(fence -> fences.get(fence).grows())
                                .mapToObj(fence -> fenceKm(cast, fence)),
                        IntStream.range(0, gates.size())
                                .boxed()
                                .flatMap(gate -> trade(gates.get(gate).name(), gate)))
                .flatMap(group -> group);
    }

    private static Measure breachesOpen(Cast cast, int fence) {
        int source = cast.sourceOfFence(fence).index();
        return Measure.ratio(
                "breaches-open/" + Cast.label(cast.sourceOfFence(fence)),
                Scale.AMOUNT,
                outcome -> outcome.sources().get(source).breachHours(),
                outcome -> cast.horizonHours());
    }

    private static Measure fenceKm(Cast cast, int fence) {
        return Measure.mean(
                "fence-km/" + Cast.label(cast.sourceOfFence(fence)),
                Scale.AMOUNT,
                outcome -> outcome.ledger().fenceKm().get(fence));
    }

    private static Stream<Measure> trade(String name, int gate) {
        return Stream.of(
                Measure.mean(
                        "gate-passages/gates." + name,
                        Scale.COUNT,
                        outcome -> outcome.ledger().gates().get(gate).passed()),
                Measure.ratio(
                        "gate-inspections/gates." + name,
                        Scale.SHARE,
                        outcome -> outcome.ledger().gates().get(gate).inspected(),
                        outcome -> outcome.ledger().gates().get(gate).passed()));
    }
}
