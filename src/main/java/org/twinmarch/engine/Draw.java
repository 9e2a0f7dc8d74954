package org.twinmarch.engine;

/** The numbers of one party: its number within the flow, which attempt it is, its block, and its second block if the flow needs one. */
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
