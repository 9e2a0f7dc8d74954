package org.twinmarch.engine;

import org.twinmarch.border.Calendar;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Stream;
import umontreal.ssj.probdist.BinomialDist;
import umontreal.ssj.probdist.PoissonDist;

/** The trade through the gates: counts of a Poisson process, of which inspection takes a part. */
final class Trade {

    /** So many members can be counted. */
    private static final double MOST = 1e9;

    private Trade() {}

    static String purpose(Gate gate) {
        return "gate " + gate.name() + " / trade";
    }

    /**
     * What passes a gate over [0, horizon).
     *
     * @param stream two numbers: members that pass, and those of them that are inspected
     */
    static Ledger.GateCount count(Gate gate, Calendar calendar, Stream stream) {
        double mean = gate.passingPerHour() * calendar.horizonHours();
        Check.within("members expected at gate " + gate.name(), mean, 0, MOST);
        int passed = PoissonDist.inverseF(mean, stream.next());
        int inspected = BinomialDist.inverseF(passed, gate.inspection(), stream.next());
        return new Ledger.GateCount(passed, inspected);
    }
}
