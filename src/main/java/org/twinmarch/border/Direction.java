package org.twinmarch.border;

/** Which way a flow crosses the line. */
public enum Direction {
    /** From side A to side B. */
    A_TO_B,
    /** From side B to side A. */
    B_TO_A;

    /** The side a party starts on. */
    public Side from() {
        return this == A_TO_B ? Side.A : Side.B;
    }

    /** The side a party makes for. */
    public Side to() {
        return from().across();
    }
}
