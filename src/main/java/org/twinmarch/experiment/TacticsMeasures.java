package org.twinmarch.experiment;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.stats.Scale;

/** What tactics do to the number of attempts. */
final class TacticsMeasures {

    /** Parties whose story is over: they got through, or were stopped and do not try again. */
    private static final ToDoubleFunction<FlowCount> EPISODES = flow -> through(flow) + flow.count(PartyCount.GAVE_UP);

    private TacticsMeasures() {}

    static Stream<Measure> of(FlowGroup traffic) {
        return Stream.of(deterrence(traffic), pending(traffic), episodes(traffic))
                .flatMap(group -> group);
    }

    private static Stream<Measure> deterrence(FlowGroup traffic) {
        boolean occurs = traffic.has(flow -> flow.tactics()
                .adaptive()
                .filter(adaptive -> adaptive.threshold().isPresent())
                .isPresent());
        ToDoubleFunction<FlowCount> deterred = flow -> flow.count(PartyCount.DETERRED);
        return occurs ? Stream.of(traffic.mean("deterred", deterred)) : Stream.empty();
    }

    private static Stream<Measure> pending(FlowGroup traffic) {
        boolean occurs = traffic.has(flow -> waits(flow.tactics()));
        ToDoubleFunction<FlowCount> pending = flow -> flow.count(PartyCount.PENDING);
        return occurs ? Stream.of(traffic.mean("pending", pending)) : Stream.empty();
    }

    private static boolean waits(Tactics tactics) {
        return tactics.observing().isPresent()
                || tactics.cover().isPresent()
                || tactics.retry().isPresent();
    }

    private static Stream<Measure> episodes(FlowGroup traffic) {
        if (!traffic.has(flow -> flow.tactics().retry().isPresent())) {
            return Stream.empty();
        }
        return Stream.of(
                traffic.ratio("attempts-per-episode", Scale.AMOUNT, FlowCount::attempted, EPISODES),
                traffic.ratio("success-per-episode", Scale.SHARE, TacticsMeasures::through, EPISODES));
    }

    private static double through(FlowCount flow) {
        return flow.attempted() - flow.stopped();
    }
}
