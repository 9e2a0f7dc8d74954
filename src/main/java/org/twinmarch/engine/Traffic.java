package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Optional;
import org.twinmarch.border.Terrain;
import org.twinmarch.intrusion.Crossing;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
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
    private final long seed;
    private final long replication;
    private final Arrivals arrivals;
    private final Stream parties;
    private final double[] block = new double[BLOCK];
    private long started;

    Traffic(Stage stage, int index, long seed, long replication) {
        this.stage = stage;
        this.index = index;
        this.flow = stage.scenario().flows().get(index);
        this.seed = seed;
        this.replication = replication;
        this.arrivals = new Arrivals(
                flow.rate(), stage.scenario().calendar(), Streams.open(seed, arrivalsPurpose(flow), replication));
        this.parties = Streams.open(seed, partiesPurpose(flow), replication);
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

    Flow flow() {
        return flow;
    }

    int index() {
        return index;
    }

    /** When the next party starts [h]; infinite if none does before the horizon. */
    double nextStartHours() {
        return arrivals.nextHours();
    }

    /** The next party, which starts now. */
    Party next(double nowHours, long order) {
        parties.fill(block);
        double placeKm =
                flow.demand().placeKm(block[PLACE], stage.scenario().border().lengthKm());
        return party(block, placeKm, nowHours, order);
    }

    /** The typical party: every number of its block at the median, at a given place, through the fence or beside it. */
    Party typical(double placeKm, boolean fenced, double nowHours) {
        double[] numbers = new double[BLOCK];
        Arrays.fill(numbers, 0.5);
        numbers[FENCE] = fenced ? 0 : 1;
        numbers[ALARM] = 1;
        Party party = party(numbers, placeKm, nowHours, 0);
        party.budget = Double.POSITIVE_INFINITY;
        return party;
    }

    private Party party(double[] numbers, double placeKm, double nowHours, long order) {
        Terrain terrain = stage.scenario().border().terrainAt(placeKm);
        Party party = new Party(this, started++, order, placeKm, flow.signature() * terrain.visibility(), numbers);
        double speedKmh = flow.speed().quantile(numbers[SPEED]) * terrain.speedFactor();
        Optional<Fence> fence = fenceAt(placeKm, numbers[FENCE]);
        double delayHours = fence.isPresent() ? fence.get().delay().quantile(numbers[DELAY]) * flow.breachSkill() : 0;
        double stayHours = flow.stay().quantile(numbers[STAY]);
        boolean raised = fence.isPresent() && numbers[ALARM] < fence.get().alarm();
        party.setOut(crossing(nowHours, speedKmh, delayHours + stayHours), raised ? fence : Optional.empty());
        return party;
    }

    private Optional<Fence> fenceAt(double placeKm, double uniform) {
        Optional<Fence> fence = stage.fenceAt(placeKm);
        return fence.isPresent() && uniform < fence.get().coverage() ? fence : Optional.empty();
    }

    private Crossing crossing(double nowHours, double speedKmh, double onLineHours) {
        double ownHours =
                stage.scenario().border().zone(flow.direction().from()).depthKm() / speedKmh;
        double otherHours =
                stage.scenario().border().zone(flow.direction().to()).depthKm() / speedKmh;
        double atLineHours = nowHours + ownHours;
        double leavesLineHours = atLineHours + onLineHours;
        return new Crossing(
                flow.direction(), nowHours, atLineHours, leavesLineHours, leavesLineHours + otherHours, speedKmh);
    }

    /** How long a unit is busy with a party [h]. */
    double handlingHours(Party party) {
        return flow.handling().base().quantile(party.handlingUniform)
                + flow.handling().perMemberHours() * party.groupSize();
    }

    /** The numbers that a party needs after its first detection. */
    Stream later(Party party) {
        return Streams.open(seed, laterPurpose(flow), replication, party.number());
    }
}
