package org.twinmarch.engine;

import org.twinmarch.stats.Stream;

/** A sensor gives an alarm without a party, and the next one is scheduled. */
final class NuisanceAlarm extends BorderEvent {

    final Nuisances.Sensor sensor;
    final Stream stream;

    private final Nuisances nuisances;

    NuisanceAlarm(Nuisances nuisances, Nuisances.Sensor sensor, Stream stream, int order) {
        super(nuisances.clock(), Rank.NUISANCE_ALARM.priority(order));
        this.nuisances = nuisances;
        this.sensor = sensor;
        this.stream = stream;
    }

    @Override
    public void actions() {
        nuisances.raise(this);
    }
}
