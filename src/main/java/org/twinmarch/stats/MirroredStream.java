package org.twinmarch.stats;

/** The antithetic stream: 1 - u wherever the plain stream of the same state has u. */
final class MirroredStream extends Stream {

    MirroredStream(long[] state) {
        super(state);
    }

    @Override
    public double next() {
        return 1 - super.next();
    }

    @Override
    public void fill(double[] block) {
        super.fill(block);
        for (int i = 0; i < block.length; i++) {
            block[i] = 1 - block[i];
        }
    }
}
