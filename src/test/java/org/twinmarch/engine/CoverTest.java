package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.Scale;
import org.twinmarch.theory.CoverPremium;

@DisplayName("a party under cover")
class CoverTest {

    private static final int REPLICATIONS = 200;

    /** A post with one unit: hosts keep it busy, those who use them as cover do not. Everybody is in sight for an instant. */
    private static Scenario scenario(double lookProbability, String handling, String cover) {
        return Outcomes.scenario("""
                format: 1
                name: cover
                warm-up: 50 h
                horizon: 200 h
                border: {length: 1 km}
                flows:
                  hosts: {direction: a-to-b, rate: 0.5 per h, speed: 4 km/h, handling: %s}
                  guests: {direction: a-to-b, rate: 1 per h, speed: 4 km/h, tactics: {cover: {%s, host: hosts}}}
                patrols:
                  post:
                    side: b
                    motion: {stand: {at: [0.5 km]}}
                    detection: {law: {definite-range: {range: 1 km, probability: %s}}}
                """.formatted(handling, cover, lookProbability));
    }

    private static String cover(double probability, String lag) {
        return "probability: %s, distance: 200 m, lag: %s, patience: 500 h".formatted(probability, lag);
    }

    private static Estimate passing(double lookProbability, double coverProbability) {
        Scenario scenario = scenario(lookProbability, "{exponential: 90 min}", cover(coverProbability, "45 min"));
        List<Outcomes> runs = Outcomes.runs(scenario, 1, REPLICATIONS);
        return Outcomes.ratio(
                runs, Scale.SHARE, run -> run.started.size() - run.detected.size(), run -> run.started.size());
    }

    @ParameterizedTest
    @CsvSource({"0.9", "0.3"})
    @DisplayName("passes as the theory of a unit kept busy by the hosts says, alone and behind a host")
    void premium(double probability) {
        CoverPremium theory = new CoverPremium(0.5, probability, 1.5);
        Estimate alone = passing(probability, 0);
        Estimate behind = passing(probability, 1);

        assertTrue(alone.covers(theory.alone()), alone::toString);
        assertTrue(behind.covers(theory.behindAHost(0.75)), behind::toString);
        assertFalse(behind.covers(theory.alone()), "as if a host were no cover");
        assertFalse(alone.covers(1 - probability), "as if nobody were ever busy");
        assertEquals(Math.signum(theory.premium(0.75)), Math.signum(behind.value() - alone.value()));
    }

    @Test
    @DisplayName("that follows a host whom the unit has seen, within the time of its handling, always passes")
    void alwaysPasses() {
        Hosting hosting = new Hosting();
        Stage.of(scenario(1, "2 h", cover(1, "2 h"))).play(3, 1, hosting);
        assertTrue(hosting.behindSeenHosts > 50);
        assertEquals(0, hosting.seenBehindSeenHosts);
        assertTrue(hosting.behindUnseenHosts > 10, "and one whose host was not seen may be");
        assertTrue(hosting.seenBehindUnseenHosts > 0);
    }

    /** Which guests followed a host that the post had seen. All hosts start at an instant of their own. */
    private static final class Hosting implements Tape {

        private final Map<Party, Party> hosts = new HashMap<>();
        private final Set<Party> seen = new HashSet<>();
        private final List<Party> startedHosts = new ArrayList<>();
        private int behindSeenHosts;
        private int seenBehindSeenHosts;
        private int behindUnseenHosts;
        private int seenBehindUnseenHosts;

        @Override
        public void started(Party party) {
            if (party.flow() == 0) {
                startedHosts.add(party);
            } else {
                // Only where one host alone can be the one that it follows.
                List<Party> candidates = startedHosts.stream()
                        .filter(host -> party.startHours() - host.startHours() <= 2)
                        .toList();
                if (candidates.size() == 1) {
                    hosts.put(party, candidates.get(0));
                    boolean isCovered = seen.contains(candidates.get(0));
                    behindSeenHosts += isCovered ? 1 : 0;
                    behindUnseenHosts += isCovered ? 0 : 1;
                }
            }
        }

        @Override
        public void detected(Party party, Source source, double atHours) {
            seen.add(party);
            if (hosts.containsKey(party)) {
                boolean isCovered = seen.contains(hosts.get(party));
                seenBehindSeenHosts += isCovered ? 1 : 0;
                seenBehindUnseenHosts += isCovered ? 0 : 1;
            }
        }
    }

    @Test
    @DisplayName("starts within the lag and the distance of its host")
    void nearby() {
        Diary diary = Diary.of(Stage.of(scenario(0.5, "0 h", cover(1, "45 min"))), 4, 1);
        List<Party> hosts =
                diary.started.stream().filter(party -> party.flow() == 0).toList();
        List<Party> guests =
                diary.started.stream().filter(party -> party.flow() == 1).toList();
        assertTrue(guests.size() > 100);
        for (Party guest : guests) {
            assertTrue(hosts.stream()
                    .anyMatch(host -> guest.startHours() >= host.startHours()
                            && guest.startHours() - host.startHours() <= 0.75
                            && Math.abs(guest.placeKm() - host.placeKm()) <= 0.2));
            assertTrue(guest.placeKm() >= 0 && guest.placeKm() <= 1);
        }
    }

    @Test
    @DisplayName("is thrown back at the ends of the line, as often as it takes")
    void reflected() {
        assertEquals(3, Followers.reflected(3, 10));
        assertEquals(2, Followers.reflected(-2, 10));
        assertEquals(9, Followers.reflected(11, 10));
        assertEquals(5, Followers.reflected(25, 10));
        assertEquals(10, Followers.reflected(-30, 10));
    }

    @Test
    @DisplayName("goes alone when no host has come in time, from its own place and on its own numbers")
    void impatient() {
        String patience = "probability: %s, distance: 200 m, lag: 45 min, patience: 6 min";
        Outcomes alone = Outcomes.of(scenario(0.5, "0 h", patience.formatted(0)), 1, 1);
        Outcomes seeking = Outcomes.of(scenario(0.5, "0 h", patience.formatted(1)), 1, 1);
        Map<Long, Party> own = new HashMap<>();
        alone.started.forEach(party -> own.put(party.number(), party));
        long inVain = seeking.started.stream()
                .filter(party -> own.containsKey(party.number()))
                .filter(party -> party.placeKm() == own.get(party.number()).placeKm()
                        && Math.abs(party.startHours() - own.get(party.number()).startHours() - 0.1) < 1e-9)
                .count();
        // A host comes in time with probability 1 - exp(-0.5 x 0.1).
        double share = (double) inVain / seeking.started.size();
        assertEquals(Math.exp(-0.05), share, 3.2905 * Math.sqrt(0.05 * 0.95 / seeking.started.size()));
    }
}
