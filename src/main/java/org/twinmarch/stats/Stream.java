package org.twinmarch.stats;

/**
 * L'Ecuyer's combined multiple recursive generator MRG32k3a (Operations Research 47(1), 1999, 159-164) in 64-bit integer
 * arithmetic without divisions: the same numbers as SSJ's, which a test compares. Period about 2^191, resolution 2^-32. A
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

    /** 2^64 over each modulus, rounded down: its product with a number, without the lower 64 bits, is the quotient or one less. */
    private static final long INVERSE1 = Long.divideUnsigned(-1, M1);

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
        long p1 = remainder1(A12 * s11 + A13N * (M1 - s10));
        s10 = s11;
        s11 = s12;
        s12 = p1;
        long p2 = remainder2(A21 * s22 + A23N * (M2 - s20));
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
            long p1 = remainder1(A12 * a1 + A13N * (M1 - a0));
            a0 = a1;
            a1 = a2;
            a2 = p1;
            long p2 = remainder2(A21 * b2 + A23N * (M2 - b0));
            b0 = b1;
            b1 = b2;
            b2 = p2;
            block[i] = uniform(p1, p2);
        }
        s10 = a0;
        s11 = a1;
        s12 = a2;
        s20 = b0;
        s21 = b1;
        s22 = b2;
    }

    /** An exponential number of mean 1, by inversion of the next uniform. */
    public double nextExponential() {
        return -Math.log(1 - next());
    }

    private static double uniform(long p1, long p2) {
        long difference = p1 - p2;
        return (difference + (M1 & ((difference - 1) >> 63))) * NORM;
    }

    /** Remainder modulo M1 of a number below 2^54; that the quotient is one less is so rare that to ask costs nothing. */
    private static long remainder1(long number) {
        long rest = number - Math.multiplyHigh(number, INVERSE1) * M1;
        return rest < M1 ? rest : rest - M1;
    }

    /** Remainder modulo M2 of a number below 2^54. */
    private static long remainder2(long number) {
        long rest = number - Math.multiplyHigh(number, INVERSE2) * M2;
        return rest < M2 ? rest : rest - M2;
    }
}
