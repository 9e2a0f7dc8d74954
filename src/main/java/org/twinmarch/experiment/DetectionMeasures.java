package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.stats.Scale;

/** Who is detected, by whom and how soon. */
final class DetectionMeasures {

    private static final ToDoubleFunction<FlowCount> ATTEMPTED = FlowCount::attempted;
    private static final ToDoubleFunction<FlowCount> DETECTED = FlowCount::detected;
    private static final ToDoubleFunction<FlowCount> EXPECTED = FlowCount::expectedDetected;

    private DetectionMeasures() {}

    static Stream<Measure> of(FlowGroup traffic) {
        return Stream.concat(
                Stream.of(
                        traffic.ratio(Measures.PROBABILITY_OF_DETECTION, Scale.SHARE, EXPECTED, ATTEMPTED),
                        first(traffic, "a", PartyCount.DETECTED_FIRST_BY_A),
                        first(traffic, "b", PartyCount.DETECTED_FIRST_BY_B),
                        traffic.ratio("time-to-detection", Scale.AMOUNT, FlowCount::delayHours, DETECTED),
                        traffic.mean("undetected-entries", flow -> flow.attempted() - flow.expectedDetected())),
                bySource(traffic));
    }

    private static Measure first(FlowGroup traffic, String side, PartyCount count) {
        String name = "probability-of-first-detection-by-" + side;
        return traffic.ratio(name, Scale.SHARE, flow -> flow.count(count), ATTEMPTED);
    }

    private static Stream<Measure> bySource(FlowGroup traffic) {
        return traffic.cast().sources().stream()
                .map(source -> traffic.ratio(
                        "detections-by-source/" + Cast.label(source),
                        Scale.SHARE,
                        flow -> flow.sources().get(source.index()).first(),
                        DETECTED));
    }
}
