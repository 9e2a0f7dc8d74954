package org.twinmarch.engine;

/** A roadside bomb is laid, and the next one of its entry is scheduled. */
final class BombLaid extends BorderEvent {

    private final Bombs bombs;
    private final BombLaying process;

    BombLaid(Bombs bombs, BombLaying process, int order) {
        super(bombs.clock(), Rank.BOMB_LAID.priority(order));
        this.bombs = bombs;
        this.process = process;
    }

    BombLaying process() {
        return process;
    }

    @Override
    public void actions() {
        bombs.lay(this);
    }
}
