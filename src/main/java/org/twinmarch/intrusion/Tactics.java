package org.twinmarch.intrusion;

import java.util.Optional;
import java.util.OptionalDouble;
import org.twinmarch.quantity.Check;
import org.twinmarch.stats.Distribution;

/**
 * How the parties of a flow choose place and time. Without any of the parts they are blind: neither depends on patrols.
 * Where several are given, a party first asks whether it tries at all (adaptive), then whether it takes cover, then where
 * it goes (adaptive), then it waits (observing).
 *
 * @param observing whether they wait until a patrol has passed
 * @param adaptive  whether they choose the place by what happened there
 * @param cover     whether they use another flow as cover
 * @param retry     whether a party that was stopped tries again
 */
public record Tactics(
        Optional<Observing> observing, Optional<Adaptive> adaptive, Optional<Cover> cover, Optional<Retry> retry) {

    /** Place and time do not depend on the patrols, and nobody tries twice. */
    public static final Tactics BLIND =
            new Tactics(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with cover sought otherwise. */
    public Tactics with(Cover other) {
        return new Tactics(observing, adaptive, Optional.of(other), retry);
    }

    /** Whether some parties use a flow as cover. */
    public boolean seeksCoverOf(String flow) {
        return cover.filter(law -> law.host().equals(flow)).isPresent();
    }

    /**
     * Waits at the start edge and starts when a visible unit of the start side, on duty, leaves its detection range of the
     * start point.
     *
     * @param patienceHours longest wait [h], 0 or more; after it the party starts all the same
     * @param longerGap     whether it lets the first unit go by if the gap after the next one is longer
     */
    public record Observing(double patienceHours, boolean longerGap) {

        /** Checks the time. */
        public Observing {
            Check.notNegative("patienceHours", patienceHours);
        }
    }

    /**
     * Chooses between the fenced and the open part of each stretch by multinomial logit, {@code share ~ weight
     * exp(-beta risk)}, and learns the risk from the flow's own outcomes: {@code risk <- (1 - g) risk + g [apprehended]}.
     *
     * @param beta       weight of risk in the choice [1], 0 or more
     * @param firstRisk  perceived risk of every alternative at first, in [0, 1]
     * @param forgetting g, in [0, 1]: 0 never learns
     * @param threshold  P0 of deterrence: a party tries with probability {@code min(1, P0 / P)}, where P is the perceived
     *     risk averaged over the shares; in (0, 1]; empty: nobody is deterred
     */
    public record Adaptive(double beta, double firstRisk, double forgetting, OptionalDouble threshold) {

        /** Checks the numbers. */
        public Adaptive {
            Check.notNegative("beta", beta);
            Check.share("firstRisk", firstRisk);
            Check.share("forgetting", forgetting);
            threshold.ifPresent(share -> Check.positive("threshold", Check.share("threshold", share)));
        }
    }

    /**
     * Attaches itself to the next party of another flow that starts, at most {@code patience} later: starts a lag U(0,
     * {@code lag}) after it, U(-{@code distance}, {@code distance}) beside it, reflected at the ends of the line. If none
     * comes it goes alone.
     *
     * @param probability   probability that a party seeks cover, in [0, 1]
     * @param host          key of the other flow
     * @param distanceKm    greatest distance from the host [km], 0 or more
     * @param lagHours      greatest lag behind the host's start [h], 0 or more
     * @param patienceHours longest wait for a host [h], 0 or more
     */
    public record Cover(double probability, String host, double distanceKm, double lagHours, double patienceHours) {

        /** Checks the numbers. */
        public Cover {
            Check.share("probability", probability);
            Check.notNegative("distanceKm", distanceKm);
            Check.notNegative("lagHours", lagHours);
            Check.notNegative("patienceHours", patienceHours);
        }

        /** The same, sought with another probability. */
        public Cover at(double otherProbability) {
            return new Cover(otherProbability, host, distanceKm, lagHours, patienceHours);
        }
    }

    /**
     * After an apprehension or a turn-back a party tries again.
     *
     * @param probability probability of another attempt, in [0, 1)
     * @param delay       time from being stopped to the next attempt [h]
     */
    public record Retry(double probability, Distribution delay) {

        /** Checks the probability. */
        public Retry {
            Check.within("probability", probability, 0, Math.nextDown(1.0));
        }
    }
}
