package org.twinmarch.stats;

/**
 * L'Ecuyer's combined multiple recursive generator MRG32k3a (Operations Research 47(1), 1999, 159-164) in 64-bit integer
 * arithmetic without branches: the same numbers as SSJ's, which a test compares. Period about 2^191, resolution 2^-32. A
 * stream belongs to one thread.
 *
 * <p>Its two heirs change each number after it is made. A field that says so would cost every number of every plain run;
 * as long as no heir is in use, the Java machine calls these methods as if the class were final.
 */
public sealed class Stream permits MirroredStream, PointStream {

    static final long M1 = 4294967087L;
    static final long M2 = 4294944443L;
    static final long A12 = 1403580L;
    static final long A13N = 810728L;
    static final long A21 = 527612L;
    static final long A23N = 1370589L;

    private static final long LOW = 0xFFFFFFFFL;
    private static final long FOLD1 = 209;
    /** 2^64 / M2, rounded down: its product with a number, without the lower 64 bits, is the quotient by M2 or one less. */
    private static final long INVERSE2 = Long.divideUnsigned(-1, M2);

    private static final double NORM = 2.328306549295727688e-10;

    private long s10;
    private long s11;
    private long s12;
    private long s20;
    private long s21;
    private long s22;

    /** A stream in a state: three words below M1, three below M2, not all zero within a three. */
    Stream(long[] state) {
        s10 = state[0];
        s11 = state[1];
        s12 = state[2];
        s20 = state[3];
        s21 = state[4];
        s22 = state[5];
    }

    /** The next number, uniform in (0, 1), ends excluded. */
    public double next() {
        long p1 = fold1(A12 * s11 + A13N * (M1 - s10));
        s10 = s11;
        s11 = s12;
        s12 = p1;
        long p2 = reduced2(nearly2(A21 * s22 + A23N * (M2 - s20)));
        s20 = s21;
        s21 = s22;
        s22 = p2;
        return uniform(p1, p2);
    }

    /** Fills an array with the next numbers: the same as {@link #next()} so many times, in less time. */
    public void fill(double[] block) {
        long a0 = s10;
        long a1 = s11;
        long a2 = s12;
        long b0 = s20;
        long b1 = s21;
        long b2 = s22;
        for (int i = 0; i < block.length; i++) {
            long p1 = fold1(A12 * a1 + A13N * (M1 - a0));
            a0 = a1;
            a1 = a2;
            a2 = p1;
            // Each of these words waits for the one before: the last subtraction is left out of that chain.
            long p2 = nearly2(A21 * b2 + A23N * (2 * M2 - b0));
            b0 = b1;
            b1 = b2;
            b2 = p2;
            block[i] = uniform(p1, reduced2(p2));
        }
        s10 = a0;
        s11 = a1;
        s12 = a2;
        s20 = reduced2(b0);
        s21 = reduced2(b1);
        s22 = reduced2(b2);
    }

    /** An exponential number of mean 1, by inversion of the next uniform. */
    public double nextExponential() {
        return -Math.log(1 - next());
    }

    private static double uniform(long p1, long p2) {
        long difference = p1 - p2;
        return (difference + (M1 & ((difference - 1) >> 63))) * NORM;
    }

    /** Remainder modulo M1 = 2^32 - 209 of a number below 2^54: folding the high word leaves less than 2 M1. */
    private static long fold1(long number) {
        long rest = (number >>> 32) * FOLD1 + (number & LOW) - M1;
        return rest + (M1 & (rest >> 63));
    }

    /** A number below 2 M2, equal modulo M2 to one below 2^54: the quotient that it is freed of may be one too small. */
    private static long nearly2(long number) {
        return number - Math.multiplyHigh(number, INVERSE2) * M2;
    }

    /** Remainder modulo M2 of a number below 2 M2. */
    private static long reduced2(long number) {
        long rest = number - M2;
        return rest + (M2 & (rest >> 63));
    }
}
