package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.stats.Scale;

/** What becomes of parties that are pursued. */
final class InterceptionMeasures {

    private static final ToDoubleFunction<FlowCount> ATTEMPTED = FlowCount::attempted;
    private static final ToDoubleFunction<FlowCount> DETECTED = FlowCount::detected;
    private static final ToDoubleFunction<FlowCount> INTERCEPTED = FlowCount::intercepted;
    private static final ToDoubleFunction<FlowCount> STOPPED = FlowCount::stopped;

    private InterceptionMeasures() {}

    static Stream<Measure> of(FlowGroup traffic) {
        if (!traffic.isPursued()) {
            return Stream.empty();
        }
        return Stream.of(
                traffic.ratio(Measures.PROBABILITY_OF_INTERCEPTION, Scale.SHARE, INTERCEPTED, ATTEMPTED),
                by(traffic, "a", PartyCount.INTERCEPTED_BY_A),
                by(traffic, "b", PartyCount.INTERCEPTED_BY_B),
                traffic.ratio("response-time", Scale.AMOUNT, FlowCount::responseHours, INTERCEPTED),
                traffic.mean("apprehensions", flow -> flow.count(PartyCount.APPREHENDED)),
                traffic.mean("turn-backs", flow -> flow.count(PartyCount.TURNED_BACK)),
                traffic.mean("got-aways", flow -> flow.detected() - flow.stopped()),
                traffic.ratio("interdiction-effectiveness-rate", Scale.SHARE, STOPPED, DETECTED),
                traffic.ratio("true-flow-interdiction-rate", Scale.SHARE, STOPPED, ATTEMPTED));
    }

    private static Measure by(FlowGroup traffic, String side, PartyCount count) {
        String name = Measures.PROBABILITY_OF_INTERCEPTION + "-by-" + side;
        return traffic.ratio(name, Scale.SHARE, flow -> flow.count(count), ATTEMPTED);
    }
}
