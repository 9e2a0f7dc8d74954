package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * Counts, flow by flow, the parties that a sensor detects, and sums what is expected of that count: the compensator. The
 * difference of the two has mean 0, whatever else happens in the run, so that it can serve as a control variate.
 *
 * <p>Claim: let B be a party's first budget and H the summed hazard that it meets from its start to the end of its way or to
 * the moment at which B is used up. Then {@code E[1{H >= B} - min(B, H)] = 0}, and the same holds for the sum over all parties
 * that start within the horizon.
 *
 * <p>Proof: B is exponential with mean 1 and drawn apart from all else. Write Q(h) for the information that all other
 * numbers of the run give, together with whether B is above h. As long as B is not used up, nothing in the run depends
 * on B but through that: units turn to a party, fences raise alarms, messages arrive, pursuits end and other parties learn
 * because of what has happened, never because of how much of the budget is left. So the hazard that the party meets next, and
 * whether its way goes on, is settled by Q(h) with h the hazard met so far. On the scale of hazard B is the first point of
 * a Poisson process of rate 1, {@code 1{B <= h} - min(B, h)} is a martingale with respect to Q, and H is where it is
 * stopped. It is stopped at a hazard with a finite mean, since min(B, H) is at most B; hence its mean there is that at 0.
 * Whether the party starts at all, and where and when, is settled before B has any effect; that gives the sum.
 *
 * <p>What that means for the cases of the model:
 *
 * <ul>
 *   <li>A jump that exceeds what is left of the budget adds what was left, not the jump: {@code E[min(B, h)] = 1 - e^-h},
 *       the probability that it detects. With whole jumps the mean would not be 0.
 *   <li>The alarm of a fence is a detection but does not touch the budget. It is neither counted nor compensated here; where it
 *       ends the party's way it stops the martingale, which the proof allows, since it does not depend on B.
 *   <li>So do turn-backs and apprehensions before the first sighting, after an alarm, a message or a tip.
 *   <li>Later budgets are left out, both in the count and in the sum.
 *   <li>A party that tries again draws a new budget: each attempt is a party.
 * </ul>
 *
 * <p>Source: P. Bremaud, Point Processes and Queues: Martingale Dynamics, 1981.
 */
public final class Compensator implements Tape {

    private final long[] sighted;
    private final double[] hazard;
    private List<Party> underWay = new ArrayList<>();
    private int crowd = 64;

    /** Nothing heard yet of so many flows. */
    public Compensator(int flows) {
        sighted = new long[flows];
        hazard = new double[flows];
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            if (underWay.size() == crowd) {
                settle(party.startHours());
                crowd = Math.max(crowd, 2 * underWay.size());
            }
            underWay.add(party);
        }
    }

    @Override
    public void closed(Ledger ledger) {
        settle(Double.POSITIVE_INFINITY);
    }

    /** Adds up those who have gone before a moment. */
    private void settle(double beforeHours) {
        List<Party> still = new ArrayList<>();
        for (Party party : underWay) {
            if (party.latestHours() < beforeHours) {
                sighted[party.flow()] += party.isSighted() ? 1 : 0;
                hazard[party.flow()] += party.firstHazard();
            } else {
                still.add(party);
            }
        }
        underWay = still;
    }

    /** Parties of a flow that a sensor detected. */
    public long sighted(int flow) {
        return sighted[flow];
    }

    /** Hazard that the parties of a flow took until then, or on their whole way [1]: the compensator of the count. */
    public double hazard(int flow) {
        return hazard[flow];
    }
}
