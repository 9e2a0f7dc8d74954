package org.twinmarch.engine;

/** A sensor gives an alarm without a party, and the next one is scheduled. */
final class NuisanceAlarm extends BorderEvent {

    private final Nuisances nuisances;

    NuisanceAlarm(Clock clock, Nuisances nuisances, int order) {
        super(clock, Rank.NUISANCE_ALARM.priority(order));
        this.nuisances = nuisances;
    }

    @Override
    public void actions() {
        nuisances.raise(this);
    }
}
