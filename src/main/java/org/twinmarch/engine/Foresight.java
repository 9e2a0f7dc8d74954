package org.twinmarch.engine;

/**
 * Sums, flow by flow, the probability with which each party will be detected, given its place, its time, its way and the
 * movements of all units: 1 if it will raise the alarm of a fence, else {@code 1 - exp(-hazard)} with the summed hazard of its
 * whole way. The sum has the mean of the number of detected parties, and less variance, where no detection changes what any
 * unit does.
 */
public final class Foresight implements Tape {

    private final double[] detected;

    /** Nothing heard yet of so many flows. */
    public Foresight(int flows) {
        detected = new double[flows];
    }

    @Override
    public boolean foresees() {
        return true;
    }

    @Override
    public void foreseen(Party party, double hazard) {
        if (party.counts()) {
            detected[party.flow()] += party.alarm.isPresent() ? 1 : -Math.expm1(-hazard);
        }
    }

    /** Expected number of detected parties of a flow. */
    public double detected(int flow) {
        return detected[flow];
    }
}
