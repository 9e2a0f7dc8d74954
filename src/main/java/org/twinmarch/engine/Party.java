package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.stats.Stream;

/** A party on its way: what it is, how it crosses, and how much hazard it can still take before it is detected. */
public final class Party {

    final Traffic traffic;
    final long flowNumber;
    final int attempt;
    final long order;
    final double placeKm;
    final int groupSize;
    final double hazardFactor;
    final double handlingUniform;
    /** Its second block of numbers; empty for flows that need none. */
    private final double[] conduct;
    /** Those under way to it, at most one of a side, in the order in which they set out. */
    final List<Pursuit> pursuits;

    /** Which alternative it chose by the perceived risk, if it did. */
    OptionalInt alternative = OptionalInt.empty();

    private Crossing crossing;
    private Optional<Stream> later = Optional.empty();
    private Optional<Stream> reactions = Optional.empty();
    /** Whether a side has detected it by its own means. */
    boolean spotted;
    /** The fence whose alarm it raises when it reaches the line. */
    Optional<Fence> alarm = Optional.empty();
    /** The cut that it is going to make, if it meets a fence where cuts stay open; it may find a breach before. */
    Optional<Cut> cut = Optional.empty();
    /** Until when it is exposed [h]: its end, or earlier if an alarm ends it. */
    double exposedUntilHours;
    /** The number that its first budget is made of. */
    private final double budgetUniform;
    /** Whether its budget has been asked for: where a look is certain nobody does, and a logarithm is saved. */
    private boolean weighed;
    /** Hazard it can still take from {@link #reckonedHours} on, if it is weighed. */
    private double budget;
    /** What would be left of the budget at its end, as things stand; as long as no sensor has used up the first one. */
    private double unspent;
    /** Whether a sensor has used up its first budget. */
    boolean sighted;
    /** Settles the credit if several sensors share the instant of detection. */
    double credit;
    /** Up to when the hazard has been taken from the budget, that instant included [h]. */
    double reckonedHours;
    /** Whether it has just started, so that whoever has it in range then has a first look. */
    boolean unseen = true;
    /** First moment after {@link #reckonedHours} at which it takes any hazard, as things stand [h]. */
    double firstHazardHours;
    /** When it will be detected, as things stand [h]; infinite for never. */
    double detectedHours = Double.POSITIVE_INFINITY;
    /** Detections so far. */
    int detections;
    /** Whether a detection has ended its way. */
    boolean stopped;

    /** Who will detect it then. */
    Unit detector;
    /** Up to when its hazard went into an earlier budget [h]; it keeps its anchor, so that no look is taken for a new one. */
    double spentHours = Double.NEGATIVE_INFINITY;
    /** Whose look at that instant was the last that did. */
    Optional<Unit> spentBy = Optional.empty();
    /** The event of that detection, while it is on the agenda. */
    Optional<PartyDetected> detection = Optional.empty();

    /** A party with the numbers of its block. */
    Party(Traffic traffic, Draw draw, long order, double placeKm, double hazardFactor) {
        double[] block = draw.block;
        this.traffic = traffic;
        this.flowNumber = draw.number;
        this.attempt = draw.attempt;
        this.conduct = draw.conduct;
        this.pursuits = conduct.length == 0 ? List.of() : new ArrayList<>(2);
        this.order = order;
        this.placeKm = placeKm;
        this.groupSize = Math.max(1, (int) Math.rint(traffic.flow().groupSize().quantile(block[Traffic.SIZE])));
        this.hazardFactor = hazardFactor;
        this.handlingUniform = block[Traffic.HANDLING];
        this.budgetUniform = block[Traffic.BUDGET];
        this.credit = block[Traffic.CREDIT];
    }

    /** Its flow, by order of declaration from 0. */
    public int flow() {
        return traffic.index();
    }

    /** Its number within the flow, from 0; the same under every policy. Attempts after the first have the number of the first. */
    public long number() {
        return flowNumber;
    }

    /** How often it was stopped and tried again before this attempt; 0 for the first. */
    public int attempt() {
        return attempt;
    }

    /** Where it crosses [km]. */
    public double placeKm() {
        return placeKm;
    }

    /** Number of its members, 1 or more. */
    public int groupSize() {
        return groupSize;
    }

    /** When it started [h]; negative in the warm-up. */
    public double startHours() {
        return crossing.startHours();
    }

    /** How it crosses. */
    public Crossing crossing() {
        return crossing;
    }

    /** Whether it counts: it started in [0, horizon). */
    public boolean counts() {
        return crossing.startHours() >= 0;
    }

    /** Whether it has been detected already. */
    public boolean isDetected() {
        return detections > 0;
    }

    /** Whether a sensor has detected it; the alarm of a fence and what the other side tells do not count here. */
    public boolean isSighted() {
        return sighted;
    }

    /**
     * The hazard that it has taken up to its end or to its first detection by a sensor, whichever is first, as things
     * stand: the smaller of its first budget and the summed hazard [1].
     */
    public double firstHazard() {
        if (sighted) {
            return firstBudget();
        }
        return weighed ? firstBudget() - unspent : 0;
    }

    /** The budget with which it set out. */
    private double firstBudget() {
        return -Math.log(1 - budgetUniform);
    }

    /** Hazard it can still take from {@link #reckonedHours} on. */
    double budget() {
        weigh();
        return budget;
    }

    private void weigh() {
        if (!weighed) {
            renewBudget(firstBudget());
        }
    }

    /** Has another budget to spend. */
    void renewBudget(double hazard) {
        weighed = true;
        budget = hazard;
        unspent = hazard;
    }

    /** Whether a hazard above 0 uses up the budget; an infinite one does without a look at it. */
    boolean isUsedUpBy(double hazard) {
        return hazard > 0 && (hazard == Double.POSITIVE_INFINITY || hazard >= budget());
    }

    /** Takes a hazard that does not use up the budget. */
    void take(double hazard) {
        if (hazard > 0) {
            budget = budget() - hazard;
            unspent -= hazard;
        }
    }

    /** Has taken hazard, so that this is left of the budget. */
    void keep(double left) {
        weigh();
        budget = left;
    }

    /** As things stand it will take hazard on its way, so that this is left of the budget at the end. */
    void foresee(double left) {
        unspent = left;
    }

    /** As things stand it will take no more hazard. */
    void foreseeNothing() {
        unspent = budget;
    }

    /** Sets out; it is exposed to its end, or until an alarm that ends it. */
    void setOut(Crossing way, Optional<Fence> raises) {
        crossing = way;
        alarm = raises;
        reckonedHours = way.startHours();
        boolean alarmStops = raises.isPresent() && !goesOn();
        exposedUntilHours = alarmStops ? Math.nextDown(way.atLineHours()) : way.endHours();
    }

    /** Finds a breach: it neither cuts nor raises an alarm. */
    void passBreach() {
        crossing = cut.orElseThrow().through();
        exposedUntilHours = crossing.endHours();
        alarm = Optional.empty();
        cut = Optional.empty();
    }

    /** Until when it may be exposed, whether it cuts or finds a breach [h]. */
    double latestHours() {
        return cut.isPresent() ? cut.get().cutting().endHours() : exposedUntilHours;
    }

    /** Whether it goes on when it is detected. */
    boolean goesOn() {
        return traffic.flow().onDetection() != Flow.OnDetection.END;
    }

    /** Whether units pursue it. */
    boolean isPursued() {
        return traffic.flow().onDetection() == Flow.OnDetection.PURSUE;
    }

    /** Whether a side has a unit under way to it. */
    boolean isPursuedBy(Side side) {
        for (Pursuit pursuit : pursuits) {
            if (pursuit.runner.side() == side) {
                return true;
            }
        }
        return false;
    }

    /** A number of its second block. */
    double number(int place) {
        return conduct[place];
    }

    /** Whether something of a probability happens to it, by a number of its second block. */
    boolean draws(int place, double probability) {
        return conduct[place] < probability;
    }

    /** Whether it tries again if it is stopped. */
    boolean triesAgain() {
        Optional<Tactics.Retry> retry = traffic.flow().tactics().retry();
        return retry.isPresent() && draws(Conduct.RETRIES, retry.get().probability());
    }

    /** The next number that settles how fast those called to it react. */
    double reaction() {
        if (reactions.isEmpty()) {
            reactions = Optional.of(traffic.reactions(this));
        }
        return reactions.get().next();
    }

    /** Whether it has left before a moment. */
    boolean isGone(double atHours) {
        return exposedUntilHours < atHours;
    }

    /** Leaves now, on being detected. */
    void stop(double atHours) {
        stopped = true;
        exposedUntilHours = Math.nextDown(atHours);
    }

    /** Whether a look went into an earlier budget; so did those that stand before it in the order of looks. */
    boolean isSpent(Sighting look) {
        boolean bySpender = look.fromHours == spentHours
                && spentBy.filter(unit -> unit == look.unit).isPresent();
        return look.isLook() && (look.fromHours < spentHours || bySpender);
    }

    /** The numbers it needs after its first detection. */
    Stream later() {
        if (later.isEmpty()) {
            later = Optional.of(traffic.later(this));
        }
        return later.get();
    }
}
