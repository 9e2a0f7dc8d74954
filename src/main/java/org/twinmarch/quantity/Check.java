package org.twinmarch.quantity;

/**
 * Guards for the numbers of the model. Each states the condition that must hold and negates it, so that NaN cannot
 * pass; each throws an {@link IllegalArgumentException} that gives name, rule and value.
 */
public final class Check {

    private Check() {}

    /** Returns {@code value}, or throws if it is not a finite number above zero. */
    public static double positive(String name, double value) {
        return require(value > 0 && value < Double.POSITIVE_INFINITY, name, "finite and above 0", value);
    }

    /** Returns {@code value}, or throws if it is not a finite number of zero or more. */
    public static double notNegative(String name, double value) {
        return require(value >= 0 && value < Double.POSITIVE_INFINITY, name, "finite and 0 or more", value);
    }

    /** Returns {@code value}, or throws if it is not a finite number. */
    public static double finite(String name, double value) {
        return require(Double.isFinite(value), name, "finite", value);
    }

    /** Returns {@code value}, or throws if it is not in [0, 1]. */
    public static double share(String name, double value) {
        return within(name, value, 0, 1);
    }

    /** Returns {@code value}, or throws if it is not in [{@code least}, {@code most}]. */
    public static double within(String name, double value, double least, double most) {
        return require(value >= least && value <= most, name, "within [" + least + ", " + most + "]", value);
    }

    /** Returns {@code value}, or throws if it is below {@code least}. */
    public static int atLeast(String name, int value, int least) {
        require(value >= least, name, least + " or more", value);
        return value;
    }

    private static double require(boolean holds, String name, String rule, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + rule + ", but is " + value);
        }
        return value;
    }
}
