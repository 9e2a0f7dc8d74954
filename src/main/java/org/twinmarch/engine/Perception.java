package org.twinmarch.engine;

import java.util.Arrays;
import java.util.OptionalInt;
import org.twinmarch.intrusion.Tactics;

/**
 * What the parties of an adaptive flow believe: the risk of being apprehended at each alternative,
 * {@code r <- (1 - g) r + g [apprehended]}. They choose by multinomial logit, {@code share ~ weight exp(-beta r)} (McFadden
 * 1974).
 */
final class Perception {

    private final Tactics.Adaptive law;
    private final Alternatives alternatives;
    private final double[] risks;
    private final double[] shares;

    Perception(Tactics.Adaptive law, Alternatives alternatives) {
        this.law = law;
        this.alternatives = alternatives;
        this.risks = new double[alternatives.count()];
        this.shares = new double[alternatives.count()];
        Arrays.fill(risks, law.firstRisk());
    }

    /** Whether an attempt is made, with probability {@code min(1, P0 / P)}; always where nobody is deterred. */
    boolean tries(Attempt attempt, double nowHours) {
        return law.threshold().isEmpty()
                || attempt.number(Conduct.TRIES) * risk(nowHours)
                        < law.threshold().getAsDouble();
    }

    /** The perceived risk P of the flow: the mean over the shares of the alternatives. */
    double risk(double nowHours) {
        share(nowHours);
        double risk = 0;
        for (int alternative = 0; alternative < risks.length; alternative++) {
            risk += shares[alternative] * risks[alternative];
        }
        return risk;
    }

    /** Where an attempt goes; whether it meets the fence there is settled with it. */
    Start choose(Attempt attempt, double nowHours) {
        share(nowHours);
        int chosen = chosen(attempt.number(Conduct.CHOICE));
        double[] block = attempt.draw().block;
        block[Traffic.FENCE] = Alternatives.isFenced(chosen) ? 0 : 1;
        return new Start(attempt, alternatives.placeKm(chosen, block[Traffic.PLACE]), OptionalInt.of(chosen));
    }

    private int chosen(double uniform) {
        double left = uniform;
        int chosen = 0;
        for (int alternative = 0; alternative < shares.length && left >= 0; alternative++) {
            if (shares[alternative] > 0) {
                chosen = alternative;
                left -= shares[alternative];
            }
        }
        return chosen;
    }

    /** Works out the shares. Risks are taken from the least one, so that no {@code beta} makes all of them vanish. */
    private void share(double nowHours) {
        alternatives.bringUpTo(nowHours);
        double least = 1;
        for (int alternative = 0; alternative < risks.length; alternative++) {
            shares[alternative] = alternatives.weight(alternative);
            least = shares[alternative] > 0 ? Math.min(least, risks[alternative]) : least;
        }
        double sum = 0;
        for (int alternative = 0; alternative < risks.length; alternative++) {
            shares[alternative] *= Math.exp(-law.beta() * Math.max(0, risks[alternative] - least));
            sum += shares[alternative];
        }
        for (int alternative = 0; alternative < risks.length; alternative++) {
            shares[alternative] /= sum;
        }
    }

    /** A party that chose an alternative has come to its end; whether it is one that parties fear. */
    void learn(int alternative, boolean feared) {
        double kept = (1 - law.forgetting()) * risks[alternative];
        risks[alternative] = feared ? kept + law.forgetting() : kept;
    }
}
