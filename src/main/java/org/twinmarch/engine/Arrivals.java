package org.twinmarch.engine;

import org.twinmarch.border.Calendar;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.stats.Stream;

/**
 * The starts of one flow's parties: a Poisson process with a rate that changes on the hour. Each start takes one
 * exponential number, which the integral of the rate uses up.
 */
final class Arrivals {

    private final Rate rate;
    private final boolean constant;
    private final double firstPerHour;
    private final boolean seasonal;
    private final Calendar calendar;
    private final Stream stream;
    private double atHours;

    Arrivals(Rate rate, Calendar calendar, Stream stream) {
        this.rate = rate;
        this.constant = rate.isConstant();
        this.firstPerHour = rate.perHourAt(0, 1);
        this.seasonal = rate.isSeasonal();
        this.calendar = calendar;
        this.stream = stream;
        this.atHours = -calendar.warmUpHours();
    }

    /** The next start [h]; infinite if it is not before the horizon. */
    double nextHours() {
        double demand = stream.nextExponential();
        if (constant) {
            atHours += demand / firstPerHour;
            return beforeHorizon();
        }
        while (atHours < calendar.horizonHours()) {
            double perHour = rateAt(atHours);
            double changeHours = calendar.nextHourHours(atHours);
            double supply = perHour * (changeHours - atHours);
            if (demand < supply) {
                atHours += demand / perHour;
                return beforeHorizon();
            }
            demand -= supply;
            atHours = changeHours;
        }
        return Double.POSITIVE_INFINITY;
    }

    private double beforeHorizon() {
        return atHours < calendar.horizonHours() ? atHours : Double.POSITIVE_INFINITY;
    }

    private double rateAt(double hours) {
        return rate.perHourAt(calendar.fullHour(hours), seasonal ? calendar.month(hours) : 1);
    }
}
