package org.twinmarch.engine;

/** The next unit passes a roadside bomb. */
final class BombPassed extends BorderEvent {

    private final Bombs bombs;
    private final Bomb bomb;

    BombPassed(Bombs bombs, Bomb bomb, long order) {
        super(bombs.clock(), Rank.BOMB_PASSED.priority(order));
        this.bombs = bombs;
        this.bomb = bomb;
    }

    @Override
    public void actions() {
        bombs.pass(bomb);
    }
}
