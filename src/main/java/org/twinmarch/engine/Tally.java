package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Fence;

/**
 * Counts one run: parties by flow and source, what befell either side, and hours of units and breaches. Flows and sources
 * go by order of declaration, from 0.
 */
public final class Tally implements Tape {

    private final Stage stage;
    private final double horizonHours;
    private final long[][] parties;
    private final long[][] sides = new long[Side.values().length][SideCount.values().length];
    private final long[][] detectedFirst;
    private final long[][] detections;
    private final long[][] told;
    private final long[][] answered;
    private final double[] delayHours;
    private final double[] responseHours;
    private final double[] busyHours;
    private final double[] outHours;
    private final double[] breachHours;
    private Optional<Ledger> ledger = Optional.empty();

    /** An empty tally for runs of a stage. */
    public Tally(Stage stage) {
        int flows = stage.scenario().flows().size();
        int sources = stage.sources().size();
        this.stage = stage;
        horizonHours = stage.scenario().calendar().horizonHours();
        parties = new long[flows][PartyCount.values().length];
        detectedFirst = new long[flows][sources];
        detections = new long[flows][sources];
        told = new long[flows][sources];
        answered = new long[flows][sources];
        delayHours = new double[flows];
        responseHours = new double[flows];
        busyHours = new double[sources];
        outHours = new double[sources];
        breachHours = new double[sources];
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            count(party.flow(), PartyCount.ATTEMPTED);
            count(party.flow(), PartyCount.MEMBERS, party.groupSize());
        }
    }

    @Override
    public void deterred(int flow, double atHours) {
        if (atHours >= 0) {
            count(flow, PartyCount.DETERRED);
        }
    }

    @Override
    public void pending(int flow, double atHours) {
        count(flow, PartyCount.PENDING);
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (party.counts()) {
            detections[party.flow()][source.index()]++;
            if (!party.isDetected()) {
                boolean byA = source.side() == Side.A;
                count(party.flow(), PartyCount.DETECTED);
                count(party.flow(), byA ? PartyCount.DETECTED_FIRST_BY_A : PartyCount.DETECTED_FIRST_BY_B);
                detectedFirst[party.flow()][source.index()]++;
                delayHours[party.flow()] += atHours - party.startHours();
            }
        }
    }

    @Override
    public void intercepted(Party party, Unit unit, double calledHours, double atHours) {
        if (party.counts()) {
            boolean byA = unit.source().side() == Side.A;
            count(party.flow(), byA ? PartyCount.INTERCEPTED_BY_A : PartyCount.INTERCEPTED_BY_B);
            responseHours[party.flow()] += atHours - calledHours;
        }
    }

    @Override
    public void ended(Party party, PartyOutcome outcome, double atHours) {
        if (party.counts() && outcome.isStopped()) {
            boolean isTaken = outcome == PartyOutcome.APPREHENDED;
            count(party.flow(), isTaken ? PartyCount.APPREHENDED : PartyCount.TURNED_BACK);
            PartyCount members = isTaken ? PartyCount.MEMBERS_APPREHENDED : PartyCount.MEMBERS_TURNED_BACK;
            count(party.flow(), members, party.groupSize());
            if (!party.triesAgain()) {
                count(party.flow(), PartyCount.GAVE_UP);
            }
        }
    }

    @Override
    public void harmed(Party party, long members, double atHours) {
        if (party.counts()) {
            count(party.flow(), PartyCount.MEMBERS_HARMED, members);
        }
    }

    @Override
    public void told(Party party, Source source, double atHours, boolean isAnswered) {
        if (party.counts()) {
            told[party.flow()][source.index()]++;
            answered[party.flow()][source.index()] += isAnswered ? 1 : 0;
        }
    }

    @Override
    public void alarmed(Source source, boolean isNuisance, double raisedHours, Answer answer) {
        if (isCounted(raisedHours)) {
            count(source.side(), SideCount.ALARMS, 1);
            count(source.side(), SideCount.NUISANCE_ALARMS, isNuisance ? 1 : 0);
            count(source.side(), SideCount.ALARMS_ALL_BUSY, answer == Answer.ALL_BUSY ? 1 : 0);
            count(source.side(), SideCount.ALARMS_NONE_WOULD_WIN, answer == Answer.NONE_WOULD_WIN ? 1 : 0);
        }
    }

    @Override
    public void attacked(Attack attack) {
        if (isCounted(attack.atHours())) {
            boolean across =
                    attack.attributedTo().filter(side -> side != attack.hit()).isPresent();
            count(attack.hit(), attack.kind().counted(), 1);
            count(attack.hit(), SideCount.CASUALTIES, attack.casualties());
            count(attack.hit(), SideCount.ATTACKS_ATTRIBUTED_ACROSS, across ? 1 : 0);
        }
    }

    @Override
    public void bombLaid(Side side, double placeKm, double atHours) {
        count(side, SideCount.BOMBS_LAID, isCounted(atHours) ? 1 : 0);
    }

    @Override
    public void bombCleared(Side side, double placeKm, double atHours) {
        count(side, SideCount.BOMBS_CLEARED, isCounted(atHours) ? 1 : 0);
    }

    @Override
    public void bombPassed(Unit unit, double atHours) {
        count(unit.source().side(), SideCount.BOMBS_PASSED, isCounted(atHours) ? 1 : 0);
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        busyHours[unit.source().index()] += countedHours(fromHours, toHours);
    }

    @Override
    public void outOfAction(Unit unit, double fromHours, double toHours) {
        outHours[unit.source().index()] += countedHours(fromHours, toHours);
    }

    @Override
    public void breached(Fence fence, double placeKm, double fromHours, double toHours) {
        breachHours[stage.source(fence).index()] += countedHours(fromHours, toHours);
    }

    @Override
    public void closed(Ledger closing) {
        ledger = Optional.of(closing);
    }

    private void count(int flow, PartyCount count) {
        count(flow, count, 1);
    }

    private void count(int flow, PartyCount count, long number) {
        parties[flow][count.ordinal()] += number;
    }

    private void count(Side side, SideCount count, long number) {
        sides[side.ordinal()][count.ordinal()] += number;
    }

    private boolean isCounted(double atHours) {
        return atHours >= 0 && atHours < horizonHours;
    }

    /** The part of a time that lies in [0, horizon) [h]. */
    private double countedHours(double fromHours, double toHours) {
        return Math.max(0, Math.min(toHours, horizonHours) - Math.max(fromHours, 0));
    }

    /** What is counted of the parties of a flow. */
    public long count(PartyCount count, int flow) {
        return parties[flow][count.ordinal()];
    }

    /** What is counted of the forces of a side. */
    public long count(SideCount count, Side side) {
        return sides[side.ordinal()][count.ordinal()];
    }

    /** Parties of a flow that started. */
    public long attempted(int flow) {
        return count(PartyCount.ATTEMPTED, flow);
    }

    /** Parties of a flow that were detected at least once. */
    public long detected(int flow) {
        return count(PartyCount.DETECTED, flow);
    }

    /** Parties of a flow that a pursuing unit met. */
    public long intercepted(int flow) {
        return count(PartyCount.INTERCEPTED_BY_A, flow) + count(PartyCount.INTERCEPTED_BY_B, flow);
    }

    /** Parties of a flow whose first detection a source made. */
    public long detectedFirst(int flow, int source) {
        return detectedFirst[flow][source];
    }

    /** Detections of parties of a flow by a source; a party that goes on may be detected again. */
    public long detections(int flow, int source) {
        return detections[flow][source];
    }

    /** What a source told of parties of a flow that were still there: messages or tips. */
    public long told(int flow, int source) {
        return told[flow][source];
    }

    /** Messages or tips of a source about parties of a flow on which a unit set out. */
    public long answered(int flow, int source) {
        return answered[flow][source];
    }

    /** Sum over the detected parties of a flow of the time from start to first detection [h]. */
    public double delayHours(int flow) {
        return delayHours[flow];
    }

    /** Sum over the intercepted parties of a flow of the time from the call, or the own sighting, to the meeting [h]. */
    public double responseHours(int flow) {
        return responseHours[flow];
    }

    /** Time in [0, horizon) during which units of a source were busy, summed over its units [h]. */
    public double busyHours(int source) {
        return busyHours[source];
    }

    /** Time in [0, horizon) during which units of a source were out of action, summed over its units [h]. */
    public double outHours(int source) {
        return outHours[source];
    }

    /** Time in [0, horizon) during which cuts in the fence of a source were open, summed over the cuts [h]. */
    public double breachHours(int source) {
        return breachHours[source];
    }

    /** What the run summed up at its end; nothing before it. */
    public Optional<Ledger> ledger() {
        return ledger;
    }
}
