package org.twinmarch.quantity;

/** What became of a text that should be a number with a unit. */
public sealed interface Measured {

    /**
     * It was one.
     *
     * @param value the number in the model's unit
     */
    record Value(double value) implements Measured {}

    /**
     * It was not.
     *
     * @param wrong what is wrong, quoting the text
     * @param mend  what to write instead
     */
    record Refused(String wrong, String mend) implements Measured {}
}
