package org.twinmarch.quantity;

/** The part of the numbers in which a quantity must lie. No range holds NaN or an infinite number. */
public enum Range {
    /** Any number. */
    ANY("any number", -Double.MAX_VALUE, Double.MAX_VALUE),
    /** Zero or more. */
    FROM_0("0 or more", 0, Double.MAX_VALUE),
    /** More than zero. */
    ABOVE_0("above 0", Double.MIN_VALUE, Double.MAX_VALUE),
    /** One or more. */
    FROM_1("1 or more", 1, Double.MAX_VALUE),
    /** From zero to one, as a probability. */
    UNIT("from 0 to 1, which is 0 % to 100 %", 0, 1),
    /** From more than zero to one. */
    PART("above 0 and at most 1, which is 100 %", Double.MIN_VALUE, 1),
    /** From zero to less than one, as a part of a lap. */
    LAP("0 or more and below 1, which is 100 %", 0, Math.nextDown(1.0)),
    /** Coefficients of variation for which quantiles are accurate. */
    VARIATION("from 0.01 to 10", 0.01, 10),
    /** Degrees east. */
    LONGITUDE("from -180 to 180 degrees (longitude comes first)", -180, 180),
    /** Degrees north. */
    LATITUDE("from -90 to 90 degrees (longitude comes first)", -90, 90);

    private final String words;
    private final double least;
    private final double most;

    Range(String words, double least, double most) {
        this.words = words;
        this.least = least;
        this.most = most;
    }

    /** Whether the number lies in this range. */
    public boolean holds(double value) {
        return value >= least && value <= most;
    }

    /** The range in words that follow "must be". */
    public String words() {
        return words;
    }
}
