package org.twinmarch.experiment.verify;

import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.RatioEstimator;
import org.twinmarch.stats.Scale;

/**
 * What came of one case.
 *
 * @param tested    the case
 * @param theory    what the closed form gives
 * @param mistake   what a plausible wrong form gives
 * @param simulated the estimate with its 95 % interval
 * @param band      the estimate with the interval that must hold the theory
 * @param z         distance from theory to estimate in standard errors; infinite if all replications agree on another
 *     value
 */
public record Verdict(Case tested, double theory, double mistake, Estimate simulated, Estimate band, double z) {

    private static final double SHOWN = 0.95;

    static Verdict of(Case tested, Setting setting, RatioEstimator seen, double confidence) {
        Scale scale = tested.claim().observable().scale();
        Estimate simulated = seen.estimate(scale, SHOWN)
                .orElseThrow(() -> new IllegalStateException(tested + " saw nothing: ask for more replications"));
        Estimate band = seen.estimate(scale, confidence).orElseThrow();
        double theory = tested.claim().theory().applyAsDouble(setting);
        double mistake = tested.claim().mistake().formula().applyAsDouble(setting);
        double off = simulated.value() - theory;
        return new Verdict(tested, theory, mistake, simulated, band, off == 0 ? 0 : off / seen.standardError());
    }

    /** Whether the simulator agrees with the theory. */
    public boolean agrees() {
        return band.covers(theory);
    }

    /** Whether the run was long enough to tell the theory from the mistake. */
    public boolean refutesMistake() {
        return !band.covers(mistake);
    }
}
