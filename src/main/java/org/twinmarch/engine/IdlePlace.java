package org.twinmarch.engine;

/**
 * A place and the time since it was last visited, over [0, horizon). The time before a visit that began before 0 counts
 * from that visit on.
 */
final class IdlePlace {

    private final Approaches approaches;
    private double lastHours;
    private double worstHours;
    /** Integral over time of the time since the last visit, twice [h^2]. */
    private double twiceIdle;

    /** A place [km] that was last visited at a moment not after 0 [h]. */
    IdlePlace(double km, double horizonHours, double lastHours) {
        this.approaches = new Approaches(km, horizonHours);
        this.lastHours = lastHours;
    }

    /** A unit takes up its patrol. */
    void underWay(Unit unit, double nowHours) {
        visitUntil(nowHours);
        approaches.expect(unit, nowHours);
    }

    /** A unit turns busy. */
    void halted(Unit unit, double nowHours) {
        visitUntil(nowHours);
        approaches.dismiss(unit);
    }

    /** The horizon: the time since the last visit ends here. */
    void close(double horizonHours) {
        visitUntil(horizonHours);
        visit(horizonHours);
    }

    private void visitUntil(double untilHours) {
        while (approaches.nextHours() <= untilHours) {
            visit(approaches.nextHours());
            approaches.pass();
        }
    }

    private void visit(double atHours) {
        if (atHours > 0) {
            double idleHours = atHours - lastHours;
            double beforeHours = Math.max(0, -lastHours);
            twiceIdle += idleHours * idleHours - beforeHours * beforeHours;
            worstHours = Math.max(worstHours, idleHours);
        }
        lastHours = atHours;
    }

    /** Longest time without a visit [h]. */
    double worstHours() {
        return worstHours;
    }

    /** Mean over time of the time since the last visit [h]. */
    double meanHours(double horizonHours) {
        return twiceIdle / 2 / horizonHours;
    }
}
