package org.twinmarch.experiment;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.twinmarch.engine.Source;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.stats.Scale;

/** What comes of what the two sides tell each other. */
final class TellingMeasures {

    private TellingMeasures() {}

    static Stream<Measure> of(FlowGroup traffic) {
        if (!traffic.isPursued()) {
            return Stream.empty();
        }
        return Stream.of(
                        answered(traffic, "hand-offs", Source.Kind.HAND_OFF),
                        answered(traffic, "tips", Source.Kind.TIP))
                .flatMap(group -> group);
    }

    private static Stream<Measure> answered(FlowGroup traffic, String name, Source.Kind kind) {
        List<Integer> sources = traffic.cast().sources().stream()
                .filter(source -> source.kind() == kind)
                .map(Source::index)
                .toList();
        if (sources.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(
                traffic.mean(name, flow -> sum(flow, sources, SourceCount::told)),
                traffic.ratio(
                        name + "-answered",
                        Scale.SHARE,
                        flow -> sum(flow, sources, SourceCount::answered),
                        flow -> sum(flow, sources, SourceCount::told)));
    }

    private static long sum(FlowCount flow, List<Integer> sources, ToLongFunction<SourceCount> count) {
        return sources.stream().map(flow.sources()::get).mapToLong(count).sum();
    }
}
