package org.twinmarch.stats;

/** Which of two values is the better one. */
public enum Better {
    /** The higher one. */
    HIGHER(1),
    /** The lower one. */
    LOWER(-1);

    private final int sign;

    Better(int sign) {
        this.sign = sign;
    }

    /** By how much {@code one} is better than {@code another}; negative if it is worse. */
    public double lead(double one, double another) {
        return sign * (one - another);
    }
}
