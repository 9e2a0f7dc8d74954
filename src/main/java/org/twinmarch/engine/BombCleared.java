package org.twinmarch.engine;

/** Clearance finds a roadside bomb. */
final class BombCleared extends BorderEvent {

    private final Bombs bombs;
    private final Bomb bomb;

    BombCleared(Bombs bombs, Bomb bomb, long order) {
        super(bombs.clock(), Rank.BOMB_CLEARED.priority(order));
        this.bombs = bombs;
        this.bomb = bomb;
    }

    @Override
    public void actions() {
        bombs.clear(bomb);
    }
}
