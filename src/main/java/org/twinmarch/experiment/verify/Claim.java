package org.twinmarch.experiment.verify;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What a closed form says about scenarios of one kind.
 *
 * @param id       its number on the page of theory
 * @param quantity what it gives, in words
 * @param observable how a run shows it
 * @param theory   the closed form
 * @param mistake  a plausible wrong one
 */
record Claim(String id, String quantity, Observable observable, ToDoubleFunction<Setting> theory, Mistake mistake) {

    /**
     * A formula that somebody might take for the right one. A test that could not tell the two apart would prove little.
     *
     * @param reason  what is wrong with it, in words
     * @param formula what it gives
     */
    record Mistake(String reason, ToDoubleFunction<Setting> formula) {}

    /** A claim about the probability of detection. */
    static Claim ofDetection(String id, String quantity, ToDoubleFunction<Setting> theory, Mistake mistake) {
        return new Claim(id, quantity, Observable.PROBABILITY_OF_DETECTION, theory, mistake);
    }

    /** The claim held against some policies of a bundled scenario. */
    Stream<Case> about(String scenario, String... policies) {
        return Arrays.stream(policies).map(policy -> new Case(this, scenario, policy));
    }
}
