package org.twinmarch.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.border.Side;
import org.twinmarch.engine.SideCount;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Scale;

/** Attacks on the forces of both sides, and what they cost. */
final class AttackMeasures {

    private static final List<SideCount> ATTACKS =
            List.of(SideCount.AMBUSHES, SideCount.BOMBS_EXPLODED, SideCount.ATTACKS_ON_CREWS);

    private final Scenario scenario;

    private AttackMeasures(Scenario scenario) {
        this.scenario = scenario;
    }

    static Stream<Measure> of(Cast cast) {
        AttackMeasures measures = new AttackMeasures(cast.scenario());
        return measures.occur() ? measures.all() : Stream.empty();
    }

    private boolean occur() {
        return isAmbushed() || isBombed() || crewsAttacked();
    }

    private boolean isAmbushed() {
        return scenario.flows().stream()
                .map(flow -> flow.interception())
                .anyMatch(law -> law.armedShare() > 0 && law.fight().probability() > 0);
    }

    private boolean isBombed() {
        return !scenario.bombs().isEmpty();
    }

    private boolean crewsAttacked() {
        return scenario.construction().flatMap(Construction::attacks).isPresent();
    }

    private Stream<Measure> all() {
        return Stream.of(
                        Stream.of(
                                count("attacks", AttackMeasures::attacks),
                                count("attacks-on-a", outcome -> attacks(outcome, Side.A)),
                                count("attacks-on-b", outcome -> attacks(outcome, Side.B))),
                        kinds(),
                        Stream.of(
                                count("casualties", outcome -> outcome.count(SideCount.CASUALTIES)),
                                count("casualties-of-a", outcome -> outcome.count(SideCount.CASUALTIES, Side.A)),
                                count("casualties-of-b", outcome -> outcome.count(SideCount.CASUALTIES, Side.B))),
                        attributed().stream(),
                        isBombed() ? bombs() : Stream.<Measure>empty())
                .flatMap(group -> group);
    }

    private Stream<Measure> kinds() {
        return Stream.of(
                        isAmbushed() ? kind("ambush", SideCount.AMBUSHES) : Optional.<Measure>empty(),
                        isBombed() ? kind("roadside-bomb", SideCount.BOMBS_EXPLODED) : Optional.<Measure>empty(),
                        crewsAttacked() ? kind("on-crew", SideCount.ATTACKS_ON_CREWS) : Optional.<Measure>empty())
                .flatMap(Optional::stream);
    }

    private static Optional<Measure> kind(String name, SideCount count) {
        return Optional.of(count("attacks/" + name, outcome -> outcome.count(count)));
    }

    private Optional<Measure> attributed() {
        return scenario.command()
                .cooperation()
                .trust()
                .map(trust -> Measure.ratio(
                        "attacks-attributed-across",
                        Scale.SHARE,
                        outcome -> outcome.count(SideCount.ATTACKS_ATTRIBUTED_ACROSS),
                        AttackMeasures::attacks));
    }

    private static Stream<Measure> bombs() {
        return Stream.of(
                count("exposure-to-bombs", outcome -> outcome.count(SideCount.BOMBS_PASSED)),
                count("exposure-to-bombs-of-a", outcome -> outcome.count(SideCount.BOMBS_PASSED, Side.A)),
                count("exposure-to-bombs-of-b", outcome -> outcome.count(SideCount.BOMBS_PASSED, Side.B)),
                Measure.ratio(
                        "explosions-per-exposure",
                        Scale.SHARE,
                        outcome -> outcome.count(SideCount.BOMBS_EXPLODED),
                        outcome -> outcome.count(SideCount.BOMBS_PASSED)),
                Measure.ratio(
                        "share-of-bombs-that-explode",
                        Scale.SHARE,
                        outcome -> outcome.count(SideCount.BOMBS_EXPLODED),
                        outcome -> outcome.count(SideCount.BOMBS_EXPLODED) + outcome.count(SideCount.BOMBS_CLEARED)));
    }

    private static Measure count(String name, ToDoubleFunction<Outcome> number) {
        return Measure.mean(name, Scale.COUNT, number);
    }

    private static double attacks(Outcome outcome) {
        return attacks(outcome, Side.A) + attacks(outcome, Side.B);
    }

    private static double attacks(Outcome outcome, Side side) {
        return ATTACKS.stream().mapToLong(kind -> outcome.count(kind, side)).sum();
    }
}
