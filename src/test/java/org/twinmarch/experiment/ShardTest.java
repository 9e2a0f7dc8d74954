package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("a shard of a sweep")
class ShardTest {

    @Test
    @DisplayName("is read as i/n, with i from 1 to n")
    void read() {
        assertEquals(Optional.of(new Shard(2, 8)), Shard.parse("2/8"));
        for (String wrong : List.of("0/8", "9/8", "2", "2/", "a/b", "2/8/1", "-1/8", "1/99999999")) {
            assertEquals(Optional.empty(), Shard.parse(wrong), wrong);
        }
    }

    @Test
    @DisplayName("holds every replication in exactly one of n, as evenly as can be")
    void parted() {
        for (int of = 1; of <= 5; of++) {
            for (int replications = 1; replications <= 12; replications++) {
                int shards = of;
                int all = replications;
                List<Long> parted = IntStream.rangeClosed(1, shards)
                        .mapToObj(number -> new Shard(number, shards))
                        .flatMapToLong(shard -> LongStream.rangeClosed(1, shard.replicationsOf(all))
                                .map(shard::replication)
                                .peek(replication -> assertEquals(shard, Shard.holding(replication, shards))))
                        .sorted()
                        .boxed()
                        .toList();
                assertEquals(LongStream.rangeClosed(1, all).boxed().toList(), parted, shards + " shards");
            }
        }
    }
}
