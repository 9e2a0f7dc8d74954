package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Optional;
import org.twinmarch.border.Terrain;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/**
 * One flow in one run. Each party draws a block of ten numbers when it starts, used or not, always in the order of the
 * constants below, so that a change of policy cannot shift the numbers of any party.
 */
final class Traffic {

    static final int PLACE = 0;
    static final int SIZE = 1;
    static final int SPEED = 2;
    static final int BUDGET = 3;
    static final int FENCE = 4;
    static final int ALARM = 5;
    static final int DELAY = 6;
    static final int STAY = 7;
    static final int CREDIT = 8;
    static final int HANDLING = 9;
    static final int BLOCK = 10;

    private final Stage stage;
    private final Flow flow;
    private final int index;
    private final Works works;
    private final double ownKm;
    private final double otherKm;
    private final Arrivals arrivals;
    private final Stream parties;
    private final Optional<Stream> conduct;
    private final Streams.Members later;
    private final Streams.Members reactions;
    private final Optional<Streams.Members> retries;
    private final boolean tactical;
    private final boolean hosts;
    private final Draw draw = new Draw(new double[BLOCK]);
    private long drawn;

    Traffic(Stage stage, int index, Works works, Numbers numbers) {
        this.stage = stage;
        this.index = index;
        this.works = works;
        this.flow = stage.flows().get(index);
        this.ownKm = stage.scenario().border().zone(flow.direction().from()).depthKm();
        this.otherKm = stage.scenario().border().zone(flow.direction().to()).depthKm();
        this.arrivals = new Arrivals(flow.rate(), stage.scenario().calendar(), numbers.open(arrivalsPurpose(flow)));
        this.parties = numbers.open(partiesPurpose(flow));
        this.conduct = behaves(flow) ? Optional.of(numbers.open(conductPurpose(flow))) : Optional.empty();
        this.later = numbers.members(laterPurpose(flow));
        this.reactions = numbers.members(reactionsPurpose(flow));
        this.retries = flow.tactics().retry().map(law -> numbers.members(retriesPurpose(flow)));
        this.tactical = !flow.tactics().equals(Tactics.BLIND);
        this.hosts = stage.flows().stream().anyMatch(other -> other.tactics().seeksCoverOf(flow.name()));
    }

    /** Whether the parties of a flow draw the second block. */
    static boolean behaves(Flow flow) {
        return flow.onDetection() == Flow.OnDetection.PURSUE || !flow.tactics().equals(Tactics.BLIND);
    }

    static String arrivalsPurpose(Flow flow) {
        return "flow " + flow.name() + " / arrivals";
    }

    static String partiesPurpose(Flow flow) {
        return "flow " + flow.name() + " / parties";
    }

    static String laterPurpose(Flow flow) {
        return "flow " + flow.name() + " / later";
    }

    static String retriesPurpose(Flow flow) {
        return "flow " + flow.name() + " / retries";
    }

    static String conductPurpose(Flow flow) {
        return "flow " + flow.name() + " / conduct";
    }

    static String reactionsPurpose(Flow flow) {
        return "flow " + flow.name() + " / reactions";
    }

    Flow flow() {
        return flow;
    }

    int index() {
        return index;
    }

    /** Whether its parties have tactics. */
    boolean isTactical() {
        return tactical;
    }

    /** Whether the parties of another flow use it as cover. */
    boolean isHost() {
        return hosts;
    }

    /** When the next party starts [h]; infinite if none does before the horizon. */
    double nextStartHours() {
        return arrivals.nextHours();
    }

    /** The next party, which starts now at a place of the flow's demand. */
    Party next(double nowHours, long order) {
        fill(draw);
        return party(draw, demandedKm(draw), nowHours, order);
    }

    /** The numbers of the next party, to be kept until it starts. */
    Draw next() {
        Draw kept = new Draw(new double[BLOCK]);
        fill(kept);
        return kept;
    }

    private void fill(Draw next) {
        parties.fill(next.block);
        next.number = drawn++;
        if (conduct.isPresent()) {
            next.conduct = new double[Conduct.BLOCK];
            conduct.get().fill(next.conduct);
        }
    }

    /** The numbers of the next attempt of a party. */
    Draw retry(Party party) {
        Draw again = new Draw(new double[BLOCK]);
        again.number = party.number();
        again.attempt = party.attempt() + 1;
        again.conduct = new double[Conduct.BLOCK];
        Stream stream = retries.orElseThrow().open(again.number, again.attempt);
        stream.fill(again.block);
        stream.fill(again.conduct);
        return again;
    }

    /** Where the flow's demand puts a party [km]. */
    double demandedKm(Draw numbers) {
        return flow.demand()
                .placeKm(numbers.block[PLACE], stage.scenario().border().lengthKm());
    }

    /** The typical party: every number of its block at the median, at a given place, through the fence or beside it. */
    Party typical(double placeKm, boolean fenced, double nowHours) {
        Draw median = new Draw(new double[BLOCK]);
        Arrays.fill(median.block, 0.5);
        median.block[FENCE] = fenced ? 0 : 1;
        median.block[ALARM] = 1;
        Party party = party(median, placeKm, nowHours, 0);
        party.renewBudget(Double.POSITIVE_INFINITY);
        return party;
    }

    /** A party with its numbers, which starts now at a place. */
    Party party(Draw numbers, double placeKm, double nowHours, long order) {
        double[] block = numbers.block;
        Terrain terrain = stage.scenario().border().terrainAt(placeKm);
        Party party = new Party(this, numbers, order, placeKm, flow.signature() * terrain.visibility());
        double speedKmh = flow.speed().quantile(block[SPEED]) * terrain.speedFactor();
        Optional<Fence> fence = fenceAt(placeKm, block[FENCE], nowHours, speedKmh);
        double delayHours = fence.isPresent() ? fence.get().delay().quantile(block[DELAY]) * flow.breachSkill() : 0;
        double stayHours = flow.stay().quantile(block[STAY]);
        boolean raised = fence.isPresent() && block[ALARM] < fence.get().alarm();
        Crossing way = crossing(nowHours, speedKmh, delayHours + stayHours);
        party.setOut(way, raised ? fence : Optional.empty());
        if (fence.isPresent() && fence.get().breach().isPresent()) {
            party.cut = Optional.of(cut(fence.get(), way, delayHours, stayHours));
        }
        return party;
    }

    private Cut cut(Fence fence, Crossing cutting, double delayHours, double stayHours) {
        Crossing through = crossing(cutting.startHours(), cutting.speedKmh(), stayHours);
        return new Cut(fence, cutting.atLineHours() + delayHours, cutting, through);
    }

    /** The fence that a party meets if it starts now. */
    private Optional<Fence> fenceAt(double placeKm, double uniform, double nowHours, double speedKmh) {
        Optional<Fence> fence = stage.fenceAt(placeKm);
        return fence.isPresent() && uniform < coverage(fence.get(), placeKm, nowHours, speedKmh)
                ? fence
                : Optional.empty();
    }

    /** What grows is met as it stands when the party reaches the line. */
    private double coverage(Fence fence, double placeKm, double nowHours, double speedKmh) {
        return fence.grows() ? works.coverage(fence, placeKm, nowHours + ownHours(speedKmh)) : fence.coverage();
    }

    private Crossing crossing(double nowHours, double speedKmh, double onLineHours) {
        double otherHours = otherKm / speedKmh;
        double atLineHours = nowHours + ownHours(speedKmh);
        double leavesLineHours = atLineHours + onLineHours;
        return new Crossing(
                flow.direction(), nowHours, atLineHours, leavesLineHours, leavesLineHours + otherHours, speedKmh);
    }

    private double ownHours(double speedKmh) {
        return ownKm / speedKmh;
    }

    /** How long a unit is busy with a party [h]. */
    double handlingHours(Party party) {
        return flow.handling().base().quantile(party.handlingUniform)
                + flow.handling().perMemberHours() * party.groupSize();
    }

    /** The numbers that a party needs after its first detection. */
    Stream later(Party party) {
        return later.open(party.number(), party.attempt());
    }

    /** The numbers that settle how fast those called to a party react. */
    Stream reactions(Party party) {
        return reactions.open(party.number(), party.attempt());
    }
}
