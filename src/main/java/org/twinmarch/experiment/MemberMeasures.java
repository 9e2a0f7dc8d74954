package org.twinmarch.experiment;

import java.util.stream.Stream;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.stats.Distribution;

/** What becomes of the members of parties, persons or vehicles, and who comes to harm. */
final class MemberMeasures {

    private static final Distribution ALONE = Distribution.constant(1);

    private MemberMeasures() {}

    static Stream<Measure> of(FlowGroup traffic) {
        return Stream.concat(members(traffic), harm(traffic));
    }

    /** Where each party is one member they would only say the same as the parties. */
    private static Stream<Measure> members(FlowGroup traffic) {
        if (!traffic.has(flow -> !flow.groupSize().equals(ALONE))) {
            return Stream.empty();
        }
        return Stream.of(
                traffic.mean(
                        "members-entered",
                        flow -> flow.count(PartyCount.MEMBERS)
                                - flow.count(PartyCount.MEMBERS_APPREHENDED)
                                - flow.count(PartyCount.MEMBERS_TURNED_BACK)),
                traffic.mean("members-apprehended", flow -> flow.count(PartyCount.MEMBERS_APPREHENDED)),
                traffic.mean("members-turned-back", flow -> flow.count(PartyCount.MEMBERS_TURNED_BACK)));
    }

    private static Stream<Measure> harm(FlowGroup traffic) {
        boolean occurs = traffic.has(flow -> flow.interception().fight().harm().mean() > 0);
        return occurs
                ? Stream.of(traffic.mean("party-casualties", flow -> flow.count(PartyCount.MEMBERS_HARMED)))
                : Stream.empty();
    }
}
