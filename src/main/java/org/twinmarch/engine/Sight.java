package org.twinmarch.engine;

import org.twinmarch.detection.DetectionLaw;

/** A detection law towards one flow in one period of light, with what every encounter asks of it at hand. */
final class Sight {

    final DetectionLaw law;
    final double rangeKm;
    /** Whether it detects by looks and not by a steady hazard. */
    final boolean glimpses;

    private final double fullJump;

    Sight(DetectionLaw law) {
        this.law = law;
        this.rangeKm = law.rangeKm();
        this.glimpses = law instanceof DetectionLaw.DefiniteRange;
        this.fullJump = law instanceof DetectionLaw.DefiniteRange definite ? definite.jump(1) : 0;
    }

    /** The jump of one look under a factor of 0 or more [1]; 0 for laws without looks. */
    double jump(double factor) {
        return factor == 0 ? 0 : factor * fullJump;
    }
}
