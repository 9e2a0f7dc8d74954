package org.twinmarch.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Breakdown;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.Parts;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.SideCount;
import org.twinmarch.experiment.Outcome.FlowCount;
import org.twinmarch.experiment.Outcome.ForceCount;
import org.twinmarch.experiment.Outcome.SourceCount;
import org.twinmarch.experiment.Outcome.SourceHours;

/** A made-up outcome: nothing happened but what it is told. */
final class Sketch {

    private final Cast cast;
    private final long[][] parties;
    private final double[] delayHours;
    private final double[] responseHours;
    private final SourceCount[][] sources;
    private final long[][] sides = new long[2][SideCount.values().length];
    private final SourceHours[] hours;
    private Ledger ledger = new Ledger(List.of(), List.of(), List.of());

    Sketch(Cast cast) {
        int flows = cast.flows().size();
        this.cast = cast;
        this.parties = new long[flows][PartyCount.values().length];
        this.delayHours = new double[flows];
        this.responseHours = new double[flows];
        this.sources = new SourceCount[flows][cast.sources().size()];
        Arrays.stream(sources).forEach(row -> Arrays.fill(row, new SourceCount(0, 0, 0, 0)));
        this.hours = new SourceHours[cast.sources().size()];
        Arrays.fill(hours, new SourceHours(0, 0, 0));
    }

    Sketch parties(int flow, PartyCount count, long number) {
        parties[flow][count.ordinal()] = number;
        return this;
    }

    Sketch delay(int flow, double sumHours) {
        delayHours[flow] = sumHours;
        return this;
    }

    Sketch response(int flow, double sumHours) {
        responseHours[flow] = sumHours;
        return this;
    }

    Sketch source(int flow, int source, SourceCount count) {
        sources[flow][source] = count;
        return this;
    }

    Sketch side(Side side, SideCount count, long number) {
        sides[side.ordinal()][count.ordinal()] = number;
        return this;
    }

    Sketch hours(int source, SourceHours spent) {
        hours[source] = spent;
        return this;
    }

    Sketch ledger(Ledger closing) {
        ledger = closing;
        return this;
    }

    Outcome outcome(int policy, long replication) {
        Breakdown untouched = new Breakdown(new Parts(cast.scenario()), parties.length);
        return new Outcome(
                policy,
                replication,
                IntStream.range(0, parties.length).mapToObj(this::flow).toList(),
                Arrays.stream(sides).map(Sketch::boxed).map(ForceCount::new).toList(),
                List.of(hours),
                ledger,
                untouched.sheet(),
                untouched.fence());
    }

    private FlowCount flow(int flow) {
        return new FlowCount(boxed(parties[flow]), delayHours[flow], responseHours[flow], List.of(sources[flow]));
    }

    private static List<Long> boxed(long[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
