package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.border.Span;
import org.twinmarch.stats.Stream;

/** The nuisance alarms of one sensor in one run: a Poisson process, at any place of the sensor. */
final class Nuisances {

    private final Run run;
    private final Pursuits pursuits;
    private final Source source;
    private final Nuisance nuisance;
    private final Span span;
    private final Optional<Unit> sensor;
    private final Stream stream;

    /** A sensor over a piece of the line; a unit that is a sensor gives no alarm while it is off duty. */
    Nuisances(Run run, Pursuits pursuits, Sensing sensing, Stream stream) {
        this.run = run;
        this.pursuits = pursuits;
        this.source = sensing.source();
        this.nuisance = sensing.nuisance();
        this.span = sensing.span();
        this.sensor = sensing.unit();
        this.stream = stream;
    }

    /** What gives the alarms. */
    record Sensing(Source source, Nuisance nuisance, Span span, Optional<Unit> unit) {}

    /** Puts the next alarm on the agenda, unless it comes after the horizon. */
    void next(NuisanceAlarm alarm) {
        double atHours = run.nowHours() + stream.nextExponential() / nuisance.perHour();
        if (atHours < run.scenario().calendar().horizonHours()) {
            alarm.at(atHours);
        }
    }

    /** Raises an alarm. Each takes the same numbers, whether or not anybody answers. */
    void raise(NuisanceAlarm alarm) {
        double placeKm = span.fromKm() + stream.next() * span.lengthKm();
        double reaction = stream.next();
        double checkHours = nuisance.check().quantile(stream.next());
        if (sensor.isEmpty() || sensor.get().isOnDuty(run.nowHours())) {
            pursuits.raise(new Call(source, Optional.empty(), placeKm, run.nowHours(), reaction, checkHours));
        }
        next(alarm);
    }
}
