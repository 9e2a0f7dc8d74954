package org.twinmarch.engine;

/** The numbers of one attempt of a party: its number within the flow, its block, and its second block if it needs one. */
final class Draw {

    private static final double[] NOTHING = new double[0];

    final double[] block;
    long number;
    /** How often the party tried before. */
    int attempt;

    double[] conduct = NOTHING;

    Draw(double[] block) {
        this.block = block;
    }
}
