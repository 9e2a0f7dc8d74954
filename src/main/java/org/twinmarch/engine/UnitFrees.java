package org.twinmarch.engine;

/** A busy unit takes up its patrol again. */
final class UnitFrees extends BorderEvent {

    private final Run run;
    private final Unit unit;

    UnitFrees(Run run, Unit unit) {
        super(run.clock(), Rank.UNIT_FREES.priority(unit.order));
        this.run = run;
        this.unit = unit;
    }

    @Override
    public void actions() {
        run.occupations().free(unit);
    }
}
