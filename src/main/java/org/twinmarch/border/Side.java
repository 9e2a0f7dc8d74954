package org.twinmarch.border;

/** One of the two sides of the line. The model treats them alike: nothing in it knows which country is which. */
public enum Side {
    /** Where depth is negative. */
    A,
    /** Where depth is positive. */
    B;

    /** The sign of a depth on this side: -1 for A, +1 for B. */
    public int sign() {
        return this == A ? -1 : 1;
    }

    /** The side across the line. */
    public Side across() {
        return this == A ? B : A;
    }
}
