package org.twinmarch.stats;

import org.twinmarch.quantity.Check;

/**
 * Where the random numbers of one run come from: a stream for each purpose and member. However they are made, the numbers of
 * one run alone are independent and uniform; the ways differ in how several runs hang together.
 */
public sealed interface Numbers {

    /** The streams of the members of a purpose. */
    Streams.Members members(String purpose);

    /** The stream of one member of a purpose. */
    default Stream open(String purpose, long member) {
        return members(purpose).open(member);
    }

    /** The stream of a purpose: its member 0. */
    default Stream open(String purpose) {
        return open(purpose, 0);
    }

    /**
     * The same for numbers in which up is no better than down, such as phases and places. To mirror them would play a mirror
     * image, which tells nothing new.
     */
    default Numbers withoutDirection() {
        return this;
    }

    /**
     * Independent of those of any other replication.
     *
     * @param seed        master seed
     * @param replication number of the replication
     */
    record Plain(long seed, long replication) implements Numbers {

        @Override
        public Streams.Members members(String purpose) {
            return Streams.members(seed, purpose, replication);
        }
    }

    /**
     * Antithetic: 1 - u wherever the replication has u; numbers without direction are those of the next replication.
     *
     * @param seed        master seed
     * @param replication number of the replication that is mirrored
     */
    record Mirrored(long seed, long replication) implements Numbers {

        @Override
        public Streams.Members members(String purpose) {
            return Streams.members(seed, purpose, replication, MirroredStream::new);
        }

        @Override
        public Numbers withoutDirection() {
            return new Plain(seed, replication + 1);
        }
    }

    /**
     * One of {@link #POINTS} points of a randomised quasi-Monte Carlo point set that fill the numbers evenly.
     *
     * @param seed        master seed
     * @param replication number of the replication whose plain numbers randomise the set
     * @param point       which of the points, from 0
     */
    record Point(long seed, long replication, int point) implements Numbers {

        /** Number of points of a set. */
        public static final int POINTS = PointStream.POINTS;

        /** Checks the number of the point. */
        public Point {
            Check.within("point", point, 0, POINTS - 1L);
        }

        @Override
        public Streams.Members members(String purpose) {
            return Streams.members(seed, purpose, replication, state -> new PointStream(state, point));
        }
    }
}
