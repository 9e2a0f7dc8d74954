package org.twinmarch.intrusion;

import java.util.List;
import java.util.Optional;
import org.twinmarch.quantity.Check;

/**
 * A place where legal or tolerated trade passes. Trade comes in a Poisson process and is only counted; what evades the
 * gate becomes parties of a flow.
 *
 * @param name         key in the scenario
 * @param atKm         chainage [km], 0 or more
 * @param tradePerHour members (vehicles, persons) that come to cross [1/h], 0 or more
 * @param inspection   probability that a member that passes is inspected, in [0, 1]
 * @param evasion      what evades the gate, if anything does
 */
public record Gate(String name, double atKm, double tradePerHour, double inspection, Optional<Evasion> evasion) {

    /** Checks the numbers. */
    public Gate {
        Check.notNegative("atKm", atKm);
        Check.notNegative("tradePerHour", tradePerHour);
        Check.share("inspection", inspection);
    }

    /**
     * What evades a gate.
     *
     * @param share    share of the members that evade, in [0, 1]
     * @param flow     key of the flow whose parties they form, as large as its mean group
     * @param spreadKm standard deviation of their places around the gate [km], above 0
     */
    public record Evasion(double share, String flow, double spreadKm) {

        /** Checks the numbers. */
        public Evasion {
            Check.share("share", share);
            Check.positive("spreadKm", spreadKm);
        }
    }

    /** Members that pass the gate [1/h]. */
    public double passingPerHour() {
        return tradePerHour * (1 - evasion.map(Evasion::share).orElse(0.0));
    }

    /**
     * A flow with the parties that those who evade the gate form, if they join it: {@code trade x share / mean group}
     * more of them, as large and at the same hours and in the same months as the others, at a normal law around the gate
     * cut at the ends of the line.
     */
    public Flow joining(Flow flow) {
        return evasion.filter(evaders -> evaders.flow().equals(flow.name()))
                .map(evaders -> joined(flow, evaders))
                .orElse(flow);
    }

    private Flow joined(Flow flow, Evasion evaders) {
        double ownPerHour = flow.rate().perHour();
        // A party has at least one member.
        double evadingPerHour =
                tradePerHour * evaders.share() / Math.max(1, flow.groupSize().mean());
        if (evadingPerHour == 0) {
            return flow;
        }
        Demand around = new Demand.HotSpots(0, List.of(new Demand.HotSpot(name, atKm, evaders.spreadKm(), 1)));
        return flow.with(
                flow.rate().withBase(ownPerHour + evadingPerHour),
                new Demand.Mixture(
                        List.of(new Demand.Part(flow.demand(), ownPerHour), new Demand.Part(around, evadingPerHour))));
    }
}
