package org.twinmarch.experiment;

import java.util.List;
import java.util.stream.Stream;

/**
 * The measures of one policy, in the order in which they are reported. What cannot occur under the policy has none: without
 * pursuit there are no interceptions.
 */
final class Measures {

    static final String PROBABILITY_OF_DETECTION = "probability-of-detection";
    static final String PROBABILITY_OF_INTERCEPTION = "probability-of-interception";

    private Measures() {}

    /** The measures that the outcomes of a cast allow. */
    static List<Measure> of(Cast cast) {
        Stream<Measure> ofFlows = FlowGroup.of(cast).stream().flatMap(Measures::of);
        return Stream.of(
                        ofFlows,
                        UnitMeasures.of(cast),
                        AlarmMeasures.of(cast),
                        AttackMeasures.of(cast),
                        FenceMeasures.of(cast),
                        new Costs(cast).measures())
                .flatMap(group -> group)
                .toList();
    }

    private static Stream<Measure> of(FlowGroup traffic) {
        return Stream.of(
                        DetectionMeasures.of(traffic),
                        InterceptionMeasures.of(traffic),
                        TellingMeasures.of(traffic),
                        TacticsMeasures.of(traffic),
                        MemberMeasures.of(traffic))
                .flatMap(group -> group);
    }
}
