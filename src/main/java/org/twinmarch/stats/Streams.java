package org.twinmarch.stats;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.twinmarch.quantity.Check;

/**
 * Opens streams by address. The stream of (seed, purpose, replication, member, part) begins at
 *
 * <pre>  A^(j 2^127 + i 2^76 + n 2^36 + k 2^18) s</pre>
 *
 * where A is the transition matrix of MRG32k3a, s the six words of the seed, j the first 40 bits of SHA-256 of the
 * purpose's name (UTF-8), i the replication, n the member and k the part, 0 for most. Every address is a place on one
 * cycle of length about 2^191, at least 2^36 numbers from any other (parts of one member: 2^18), so that streams
 * provably never overlap; no address depends on the scenario, the thread or the order of opening. The words of the seed
 * are six consecutive outputs of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) started at the seed, each reduced to
 * 1 .. modulus - 1.
 */
public final class Streams {

    /** Largest replication number. */
    public static final long MOST_REPLICATIONS = (1L << 51) - 1;
    /** Largest member number. */
    public static final long MOST_MEMBERS = (1L << 40) - 1;
    /** Largest number of a part of a member's stream. */
    public static final long MOST_PARTS = (1L << 18) - 1;

    private static final int PART_BIT = 18;
    private static final int MEMBER_BIT = 36;
    private static final int REPLICATION_BIT = 76;
    private static final int PURPOSE_BIT = 127;
    private static final int PURPOSE_BITS = 40;
    private static final Jumps JUMPS1 =
            new Jumps(new long[][] {{0, 1, 0}, {0, 0, 1}, {Stream.M1 - Stream.A13N, Stream.A12, 0}}, Stream.M1);
    private static final Jumps JUMPS2 =
            new Jumps(new long[][] {{0, 1, 0}, {0, 0, 1}, {Stream.M2 - Stream.A23N, 0, Stream.A21}}, Stream.M2);

    private Streams() {}

    /** Opens the stream of a purpose in a replication: its member 0. */
    public static Stream open(long seed, String purpose, long replication) {
        return open(seed, purpose, replication, 0);
    }

    /**
     * Opens the stream of one member (a unit, a party) of a purpose in a replication.
     *
     * @param seed        master seed
     * @param purpose     what the numbers are for, for example {@code flow militants / parties}
     * @param replication number of the replication, 0 to {@link #MOST_REPLICATIONS}
     * @param member      number of the member, 0 to {@link #MOST_MEMBERS}
     * @return a stream of its own, of 2^36 numbers
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Stream open(long seed, String purpose, long replication, long member) {
        return members(seed, purpose, replication).open(member);
    }

    /**
     * The streams of all members of a purpose in a replication, for those who open many.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static Members members(long seed, String purpose, long replication) {
        return members(seed, purpose, replication, Stream::new);
    }

    /** The same with streams that a function makes of the states in which they begin. */
    static Members members(long seed, String purpose, long replication, Function<long[], Stream> making) {
        Check.within("replication", replication, 0, MOST_REPLICATIONS);
        long[] state = words(seed);
        jump(state, hash(purpose), PURPOSE_BIT);
        jump(state, replication, REPLICATION_BIT);
        return new Members(state, making);
    }

    /** The streams of the members of one purpose in one replication. */
    public static final class Members {

        private final long[] origin;
        private final Function<long[], Stream> making;

        private Members(long[] origin, Function<long[], Stream> making) {
            this.origin = origin;
            this.making = making;
        }

        /**
         * Opens the stream of a member: the same as {@link Streams#open(long, String, long, long)}.
         *
         * @throws IllegalArgumentException if the number is out of its range
         */
        public Stream open(long member) {
            Check.within("member", member, 0, MOST_MEMBERS);
            return member(origin.clone(), member);
        }

        /**
         * Opens a part of the stream of a member: 2^18 numbers of its own. Part 0 begins with the first number.
         *
         * @throws IllegalArgumentException if a number is out of its range
         */
        public Stream open(long member, long part) {
            Check.within("member", member, 0, MOST_MEMBERS);
            Check.within("part", part, 0, MOST_PARTS);
            long[] state = origin.clone();
            jump(state, part, PART_BIT);
            return member(state, member);
        }

        private Stream member(long[] state, long member) {
            jump(state, member, MEMBER_BIT);
            return making.apply(state);
        }
    }

    /** The 40 bits that stand for a purpose. */
    public static long hash(String purpose) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(purpose.getBytes(StandardCharsets.UTF_8));
            long bits = 0;
            for (int i = 0; i < PURPOSE_BITS / 8; i++) {
                bits = bits << 8 | digest[i] & 0xFF;
            }
            return bits;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Throws an {@link IllegalArgumentException} if two purposes have one hash, be it by chance or because they are one. */
    public static void requireDistinct(Collection<String> purposes) {
        Map<Long, String> seen = new HashMap<>();
        for (String purpose : purposes) {
            String other = seen.putIfAbsent(hash(purpose), purpose);
            if (other != null) {
                throw new IllegalArgumentException(
                        "\"" + purpose + "\" and \"" + other + "\" would share random numbers: rename one");
            }
        }
    }

    /** Advances a state by {@code number} times 2^{@code unitBit} steps, 2^18 or more at a time. */
    static void jump(long[] state, long number, int unitBit) {
        JUMPS1.apply(state, 0, number, unitBit - PART_BIT);
        JUMPS2.apply(state, 3, number, unitBit - PART_BIT);
    }

    private static long[] words(long seed) {
        long[] words = new long[6];
        long weyl = seed;
        for (int i = 0; i < words.length; i++) {
            weyl += 0x9E3779B97F4A7C15L;
            long mixed = (weyl ^ weyl >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            mixed ^= mixed >>> 31;
            words[i] = 1 + Long.remainderUnsigned(mixed, (i < 3 ? Stream.M1 : Stream.M2) - 1);
        }
        return words;
    }

    /** The matrices A^(2^18), A^(2^19), ... of one component. */
    private static final class Jumps {

        private final long modulus;
        private final long[][][] powers = new long[PURPOSE_BIT + PURPOSE_BITS - PART_BIT][][];

        Jumps(long[][] oneStep, long modulus) {
            this.modulus = modulus;
            long[][] power = oneStep;
            for (int bit = 0; bit < PART_BIT + powers.length; bit++) {
                if (bit >= PART_BIT) {
                    powers[bit - PART_BIT] = power;
                }
                power = square(power);
            }
        }

        /** Advances three words by {@code number} times the unit at {@code firstBit}. */
        void apply(long[] state, int at, long number, int firstBit) {
            for (long bits = number; bits != 0; bits &= bits - 1) {
                long[][] power = powers[firstBit + Long.numberOfTrailingZeros(bits)];
                long a = row(power[0], state, at);
                long b = row(power[1], state, at);
                long c = row(power[2], state, at);
                state[at] = a;
                state[at + 1] = b;
                state[at + 2] = c;
            }
        }

        private long row(long[] row, long[] state, int at) {
            return (times(row[0], state[at]) + times(row[1], state[at + 1]) + times(row[2], state[at + 2])) % modulus;
        }

        private long[][] square(long[][] matrix) {
            long[][] square = new long[3][3];
            for (int r = 0; r < 3; r++) {
                for (int c = 0; c < 3; c++) {
                    for (int k = 0; k < 3; k++) {
                        square[r][c] = (square[r][c] + times(matrix[r][k], matrix[k][c])) % modulus;
                    }
                }
            }
            return square;
        }

        private long times(long a, long b) {
            return Long.remainderUnsigned(a * b, modulus);
        }
    }
}
