package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.border.Stretch;
import org.twinmarch.engine.Parts.By;
import org.twinmarch.engine.Parts.Part;
import org.twinmarch.scenario.Scenario;

@DisplayName("the parties by stretch, hour and month")
class BreakdownTest {

    private static final int SCENARIOS = 120;

    @Test
    @DisplayName("add up to all parties, by each of the four, whatever is counted")
    void conservation() {
        WholeWorlds worlds = new WholeWorlds(33);
        long apprehended = 0;
        for (int replication = 1; replication <= SCENARIOS; replication++) {
            Scenario scenario = worlds.next();
            Stage stage = Stage.of(scenario);
            Tally tally = new Tally(stage);
            Parts parts = new Parts(scenario);
            Breakdown breakdown = new Breakdown(parts, scenario.flows().size());
            stage.play(5, replication, new Tapes(tally, breakdown));
            for (int flow = 0; flow < scenario.flows().size(); flow++) {
                for (PartyCount count : Breakdown.COUNTED) {
                    for (By by : By.values()) {
                        assertEquals(tally.count(count, flow), sum(breakdown.sheet(), parts, by, count, flow));
                    }
                }
                apprehended += tally.count(PartyCount.APPREHENDED, flow);
                requireMembers(tally, flow);
            }
        }
        assertTrue(apprehended > SCENARIOS, "the scenarios must have apprehensions to judge: " + apprehended);
    }

    /** Every party has a member at least, and nobody is counted twice. */
    private static void requireMembers(Tally tally, int flow) {
        long taken = tally.count(PartyCount.MEMBERS_APPREHENDED, flow);
        long back = tally.count(PartyCount.MEMBERS_TURNED_BACK, flow);
        assertTrue(taken >= tally.count(PartyCount.APPREHENDED, flow));
        assertTrue(back >= tally.count(PartyCount.TURNED_BACK, flow));
        assertTrue(tally.count(PartyCount.MEMBERS, flow) >= tally.attempted(flow));
        assertTrue(taken + back <= tally.count(PartyCount.MEMBERS, flow));
        assertTrue(tally.count(PartyCount.MEMBERS_HARMED, flow) <= tally.count(PartyCount.MEMBERS, flow));
    }

    private static long sum(Breakdown.Sheet sheet, Parts parts, By by, PartyCount count, int flow) {
        long sum = 0;
        for (int part = 0; part < parts.all().size(); part++) {
            sum += parts.all().get(part).by() == by ? sheet.count(count, flow, part) : 0;
        }
        return sum;
    }

    @Test
    @DisplayName("are counted where and when they start, by the calendar on the wall")
    void wall() {
        WholeWorlds worlds = new WholeWorlds(34);
        TreeSet<String> months = new TreeSet<>();
        for (int replication = 1; replication <= SCENARIOS; replication++) {
            Scenario scenario = worlds.next();
            Wall wall = new Wall(scenario);
            Parts parts = new Parts(scenario);
            Breakdown breakdown = new Breakdown(parts, scenario.flows().size());
            Stage.of(scenario).play(6, replication, new Tapes(breakdown, wall));
            List<Part> all = parts.all();
            for (int part = 0; part < all.size(); part++) {
                assertEquals(
                        wall.attempted.getOrDefault(all.get(part), 0L),
                        breakdown.sheet().count(PartyCount.ATTEMPTED, 0, part),
                        all.get(part).toString());
            }
            wall.attempted.keySet().stream()
                    .filter(part -> part.by() == By.MONTH)
                    .forEach(part -> months.add(part.at()));
        }
        assertTrue(months.contains("2020-02") && months.contains("2020-03"), months::toString);
    }

    /** Counts the first flow by date and stretch, one by one. */
    private static final class Wall implements Tape {

        private final Scenario scenario;
        private final Map<Part, Long> attempted = new HashMap<>();

        Wall(Scenario scenario) {
            this.scenario = scenario;
        }

        @Override
        public void started(Party party) {
            if (party.counts() && party.flow() == 0) {
                LocalDateTime then = scenario.calendar().start().plusNanos(Math.round(party.startHours() * 3.6e12));
                attempted.merge(new Part(By.STRETCH, stretch(party.placeKm())), 1L, Long::sum);
                attempted.merge(new Part(By.HOUR, Integer.toString(then.getHour())), 1L, Long::sum);
                attempted.merge(new Part(By.MONTH, YearMonth.from(then).toString()), 1L, Long::sum);
                String cell = stretch(party.placeKm()) + " " + then.getHour();
                attempted.merge(new Part(By.STRETCH_AND_HOUR, cell), 1L, Long::sum);
            }
        }

        private String stretch(double km) {
            return scenario.border().stretches().stream()
                    .filter(stretch -> stretch.span().contains(km))
                    .map(Stretch::name)
                    .findFirst()
                    .orElse("-");
        }
    }
}
