package org.twinmarch.experiment.verify;

import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.engine.Ledger;
import org.twinmarch.engine.PartyCount;
import org.twinmarch.engine.Tally;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.patrol.Detention;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.CoverPremium;
import org.twinmarch.theory.DetentionQueue;
import org.twinmarch.theory.Deterrence;
import org.twinmarch.theory.FallsOfTrust;
import org.twinmarch.theory.GateTrade;

/** Further consequences of the model's rules, F1 to F6. */
final class ConsequenceCases {

    private static final String[] EACH_RISK = {"below-the-threshold", "above-it", "far-above-it"};
    private static final Observable PER_HOUR_INSPECTED =
            perHour((tally, s) -> trade(tally).inspected());
    private static final Observable PER_HOUR_WAVED_THROUGH =
            perHour((tally, s) -> trade(tally).passed() - trade(tally).inspected());

    private ConsequenceCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        apprehended().about("deterrence", EACH_RISK),
                        enters().about("deterrence", EACH_RISK),
                        alone().about("cover", "alone"),
                        covered().about("cover", "behind-a-host"),
                        randomStays().about("detention", "two-places", "five-places"),
                        fixedStays().about("detention", "one-place-fixed-stay"),
                        trusted().about("trust", "base"),
                        inspected().about("gates", "base"),
                        wavedThrough().about("gates", "base"),
                        evading().about("gates", "base"))
                .flatMap(cases -> cases);
    }

    private static Claim apprehended() {
        return new Claim(
                "F1a",
                "deterrence: stopped, out of those who would try",
                Observable.share((tally, s) -> tally.detected(0), (tally, s) -> candidates(tally)),
                s -> Deterrence.apprehended(threshold(s), s.probability()),
                new Mistake("they try with probability 1 - P", s -> (1 - s.probability()) * s.probability()));
    }

    private static Claim enters() {
        return new Claim(
                "F1e",
                "deterrence: entered, out of those who would try",
                Observable.share((tally, s) -> tally.attempted(0) - tally.detected(0), (tally, s) -> candidates(tally)),
                s -> Deterrence.enters(threshold(s), s.probability()),
                new Mistake("they try with probability 1 - P", s -> Math.pow(1 - s.probability(), 2)));
    }

    private static double candidates(Tally tally) {
        return tally.attempted(0) + tally.count(PartyCount.DETERRED, 0);
    }

    private static double threshold(Setting s) {
        return s.flow().tactics().adaptive().orElseThrow().threshold().orElseThrow();
    }

    private static Claim alone() {
        return passing(
                "F3a",
                "cover: passing alone",
                s -> cover(s).alone(),
                new Mistake("as if the post were never busy", s -> 1 - s.probability()));
    }

    private static Claim covered() {
        return passing(
                "F3",
                "cover: passing behind a host",
                s -> cover(s).behindAHost(lagHours(s)),
                new Mistake("as alone", s -> cover(s).alone()));
    }

    private static Claim passing(String id, String quantity, ToDoubleFunction<Setting> theory, Mistake mistake) {
        Observable passed = Observable.share(
                (tally, s) -> tally.attempted(0) - tally.detected(0), (tally, s) -> tally.attempted(0));
        return new Claim(id, quantity, passed, theory, mistake);
    }

    private static CoverPremium cover(Setting s) {
        Flow hosts = s.scenario().flows().get(1);
        return new CoverPremium(
                hosts.rate().perHour(), s.probability(), hosts.handling().base().mean());
    }

    private static double lagHours(Setting s) {
        return s.flow().tactics().cover().orElseThrow().lagHours();
    }

    private static Claim randomStays() {
        return waiting(
                "F4",
                "detention: mean wait, exponential stays [h]",
                s -> DetentionQueue.meanWaitHours(
                        detention(s).places(),
                        s.partiesPerHour(),
                        detention(s).stay().mean()),
                new Mistake(
                        "a queue for each place",
                        s -> DetentionQueue.meanWaitHours(
                                1,
                                s.partiesPerHour() / detention(s).places(),
                                detention(s).stay().mean())));
    }

    private static Claim fixedStays() {
        return waiting(
                "F4f",
                "detention: mean wait for one place, fixed stays [h]",
                s -> DetentionQueue.meanWaitForOnePlaceHours(
                        s.partiesPerHour(), detention(s).stay().mean(), 0),
                new Mistake(
                        "exponential stays",
                        s -> DetentionQueue.meanWaitForOnePlaceHours(
                                s.partiesPerHour(), detention(s).stay().mean(), 1)));
    }

    /** The units of the second plan are busy only as long as they wait: they are at the place, and handling takes no time. */
    private static Claim waiting(String id, String quantity, ToDoubleFunction<Setting> theory, Mistake mistake) {
        Observable wait = Observable.amount(
                (tally, s) -> tally.busyHours(1), (tally, s) -> tally.count(PartyCount.APPREHENDED, 0));
        return new Claim(id, quantity, wait, theory, mistake);
    }

    private static Detention detention(Setting s) {
        return s.scenario().command().detentionOf(s.plan().side()).orElseThrow();
    }

    private static Claim trusted() {
        return new Claim(
                "F5",
                "trust: messages that still come through",
                Observable.witnessed(Scale.SHARE, setting -> new Messages()),
                s -> FallsOfTrust.inForce(attributedPerHour(s, trust(s).attributionError()), talksHours(s), 0),
                new Mistake(
                        "as if every attack were attributed rightly",
                        s -> FallsOfTrust.inForce(attributedPerHour(s, 0), talksHours(s), 0)));
    }

    /** All attacks are those of the second flow, which comes from across. */
    private static double attributedPerHour(Setting s, double error) {
        return s.scenario().flows().get(1).rate().perHour() * FallsOfTrust.attributedAcross(1, error);
    }

    private static double talksHours(Setting s) {
        return trust(s).talks().mean();
    }

    private static Trust trust(Setting s) {
        return s.scenario().command().cooperation().trust().orElseThrow();
    }

    private static Claim inspected() {
        return new Claim(
                "F6",
                "gates: members inspected [1/h]",
                PER_HOUR_INSPECTED,
                s -> trade(s).inspectedPerHour(),
                new Mistake("as if nobody evaded", s -> gate(s).tradePerHour() * gate(s).inspection()));
    }

    private static Claim wavedThrough() {
        return new Claim(
                "F6w",
                "gates: members waved through [1/h]",
                PER_HOUR_WAVED_THROUGH,
                s -> trade(s).wavedThroughPerHour(),
                new Mistake("as if nobody evaded", s -> gate(s).tradePerHour() * (1 - gate(s).inspection())));
    }

    private static Claim evading() {
        return new Claim(
                "F6e",
                "gates: parties that evade [1/h]",
                perHour((tally, s) -> tally.attempted(0)),
                s -> trade(s).evadingPartiesPerHour(s.flow().groupSize().mean()),
                new Mistake("as if each went alone", s -> trade(s).evadingPartiesPerHour(1)));
    }

    private static Observable perHour(Observable.Count count) {
        return Observable.amount(count, (tally, s) -> s.horizonHours());
    }

    private static Ledger.GateCount trade(Tally tally) {
        return tally.ledger().orElseThrow().gates().get(0);
    }

    private static GateTrade trade(Setting s) {
        double evasion = gate(s).evasion().map(Gate.Evasion::share).orElse(0.0);
        return new GateTrade(gate(s).tradePerHour(), evasion, gate(s).inspection());
    }

    private static Gate gate(Setting s) {
        return s.scenario().gates().get(0);
    }
}
