package org.twinmarch.experiment;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.quantity.Check;

/**
 * One of several equal parts of a sweep: every n-th replication, with all points. The sample of each is even.
 *
 * @param number which one, from 1
 * @param of     of how many
 */
public record Shard(int number, int of) {

    private static final Pattern TEXT = Pattern.compile("([0-9]{1,6})/([0-9]{1,6})");

    /** Checks the numbers. */
    public Shard {
        Check.atLeast("number of the shard", number, 1);
        Check.atLeast("number of shards", of, number);
    }

    /** Reads {@code i/n}; empty if it is not of that form, or i is not from 1 to n. */
    public static Optional<Shard> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(matcher.group(1));
        int of = Integer.parseInt(matcher.group(2));
        return number >= 1 && number <= of ? Optional.of(new Shard(number, of)) : Optional.empty();
    }

    /** The shard of so many in which a replication is. */
    static Shard holding(long replication, int of) {
        return new Shard((int) ((replication - 1) % of) + 1, of);
    }

    /** How many of the first replications are in it. */
    int replicationsOf(int replications) {
        return replications < number ? 0 : (replications - number) / of + 1;
    }

    /** Its k-th replication. */
    long replication(long k) {
        return number + (k - 1) * of;
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
