package org.twinmarch.experiment.verify;

import java.util.List;
import java.util.stream.Stream;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.Tally;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.theory.Idleness;

/** C25: how long places go without a patrol. */
final class RoundsCases {

    private static final String IDLENESS = "c25-idleness";

    private RoundsCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        meanOfOne().about(IDLENESS, "one-patrol"),
                        mean().about(IDLENESS, "two-units"),
                        worst().about(IDLENESS, "one-patrol"),
                        worstOfSectors().about(IDLENESS, "sectors-by-speed"))
                .flatMap(cases -> cases);
    }

    private static Claim mean() {
        return new Claim(
                "C25",
                "time since the last visit, mean [h]",
                Observable.amount((tally, s) -> idleness(tally).get(0).meanHours(), (tally, s) -> 1),
                s -> Idleness.meanHours(s.beatKm(), s.speedKmh(), s.units()),
                new Mistake("half the time between two passes", s -> s.beatKm() / s.speedKmh() / s.units() / 2));
    }

    private static Claim meanOfOne() {
        return new Claim(
                mean().id(),
                mean().quantity(),
                mean().observable(),
                mean().theory(),
                new Mistake(
                        "the middle of the beat for every place",
                        s -> Idleness.meanHoursAt(s.beatKm(), s.speedKmh(), s.beatKm() / 2)));
    }

    private static Claim worst() {
        return new Claim(
                "C25w",
                "longest time between two visits to the places measured [h]",
                WORST,
                s -> seen(s, Idleness.worstHours(s.beatKm(), s.speedKmh(), 1)),
                new Mistake("the time between two passes on average", s -> s.beatKm() / s.speedKmh()));
    }

    private static Claim worstOfSectors() {
        return new Claim(
                "C25s",
                "the same with sectors in proportion to speed [h]",
                WORST,
                s -> seen(s, Idleness.worstOfSectorsHours(s.lengthKm(), speedsKmh(s))),
                new Mistake("at the ends themselves", s -> Idleness.worstOfSectorsHours(s.lengthKm(), speedsKmh(s))));
    }

    /** The longest time at any place of any sector. */
    private static final Observable WORST = Observable.amount(
            (tally, s) -> idleness(tally).stream()
                    .mapToDouble(Ledger.Idleness::worstHours)
                    .max()
                    .orElseThrow(),
            (tally, s) -> 1);

    /**
     * What is seen on average of the worst gap of one patrol, which is at the ends. At a distance d from an end the gap is
     * shorter by the share d / L. There is one place in each of n parts, anywhere in it, so that the nearer of the first
     * place to its end and of the last to its own is {@code L / 3n} away on average.
     */
    private static double seen(Setting s, double worstHours) {
        return worstHours * (1 - 1.0 / (3 * s.scenario().reporting().idlenessPlaces()));
    }

    private static List<Double> speedsKmh(Setting s) {
        return s.scenario().watches().stream()
                .map(watch -> watch.plan().speedKmh())
                .toList();
    }

    private static List<Ledger.Idleness> idleness(Tally tally) {
        return tally.ledger().orElseThrow().idleness();
    }
}
