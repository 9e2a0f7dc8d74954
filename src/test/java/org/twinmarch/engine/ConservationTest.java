package org.twinmarch.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCoverage;
import net.jqwik.api.statistics.StatisticsReport;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.engine.Parts.By;
import org.twinmarch.engine.Parts.Part;
import org.twinmarch.scenario.Scenario;

/**
 * What holds in every run, over random scenarios that use every part of the model in all combinations.
 *
 * <ul>
 *   <li>Every party ends in exactly one outcome: {@link Ward#ended} and {@link Ward#detected} refuse a second end, and
 *       {@link #outcomes} compares the parties, listed one by one, with the counts.
 *   <li>Sums hold per flow ({@link #outcomes}), per side ({@link #sides}), and per stretch, hour and month ({@link #parts}); every
 *       party is in exactly one part of each kind.
 *   <li>No unit is in two places: {@link Ward#occupied} and {@link Ward#outOfAction} let one thing come after the other; where units
 *       are meanwhile is held by {@code TrailsTest}.
 *   <li>Nobody is detected by a busy or off-duty unit: {@link Ward#detected}.
 *   <li>Nobody is stopped outside the jurisdiction: {@link Ward#intercepted}.
 *   <li>Budgets are never negative: {@link Ward#started} and {@link Ward#detected}.
 *   <li>Fence: what stands and what is open add up over the line and over the months ({@link #fence}).
 * </ul>
 */
@Label("conservation")
class ConservationTest {

    private static final int WORLDS = 400;
    /** Sums of at most some hundred amounts, each rounded to 53 bits. */
    private static final double ROUNDING = 1e-12;

    /** A world that was played before all who listen. */
    private static final class Played {

        private final Scenario scenario;
        private final Stage stage;
        private final Ward ward;
        private final Tally tally;
        private final Parts parts;
        private final List<Part> all;
        private final Breakdown.Sheet sheet;
        private final FenceSheet fence;
        private final Wall wall;

        Played(World world) {
            scenario = world.whole();
            stage = Stage.of(scenario);
            ward = new Ward(scenario);
            tally = new Tally(stage);
            parts = new Parts(scenario);
            all = parts.all();
            Breakdown breakdown = new Breakdown(parts, scenario.flows().size());
            wall = new Wall(scenario);
            stage.play(world.seed(), 1, new Tapes(new Tapes(ward, wall), new Tapes(tally, breakdown)));
            sheet = breakdown.sheet();
            fence = breakdown.fence();
        }

        IntStream flows() {
            return IntStream.range(0, scenario.flows().size());
        }
    }

    @Property(tries = WORLDS, seed = "31", edgeCases = EdgeCasesMode.NONE)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @Label(
            "every party ends in exactly one outcome and one part of each kind; sums hold per flow, side, stretch, hour and month;"
                    + " nobody sees, stops or is anywhere he cannot")
    void conservation(@ForAll(supplier = World.Any.class) World world) {
        Played played = new Played(world);
        played.flows().forEach(flow -> {
            outcomes(played, flow);
            members(played.tally, flow);
            sides(played, flow);
            parts(played, flow);
        });
        fence(played);
        Statistics.label("interceptions").collect(played.ward.intercepted > 0).coverage(often());
        Statistics.label("messages").collect(played.ward.told > 0).coverage(often());
        Statistics.label("timetables").collect(timetables(played)).coverage(seen -> {
            seen.check("Lagged").count(worlds -> worlds > 5);
            seen.check("Convoy").count(worlds -> worlds > 5);
            seen.check("Complementary").count(worlds -> worlds > 5);
        });
        Statistics.label("open breaches")
                .collect(played.scenario.fences().stream()
                        .anyMatch(fence -> played.tally.breachHours(
                                        played.stage.source(fence).index())
                                > 0))
                .coverage(often());
    }

    private static String timetables(Played played) {
        Cooperation agreed = played.scenario.command().cooperation();
        return agreed.pairs().isEmpty()
                ? "none"
                : agreed.timetables().getClass().getSimpleName();
    }

    /** So that there is something to judge. */
    private static Consumer<StatisticsCoverage> often() {
        return seen -> seen.check(true).percentage(worlds -> worlds > 15);
    }

    /** The parties, one by one, against the counts: nobody is lost, and nobody counts twice. */
    private static void outcomes(Played played, int flow) {
        Tally tally = played.tally;
        Ward ward = played.ward;
        long apprehended = ward.count(flow, PartyOutcome.APPREHENDED);
        long turnedBack = ward.count(flow, PartyOutcome.TURNED_BACK);
        long gotAway = ward.count(flow, PartyOutcome.GOT_AWAY);
        long undetected = ward.count(flow, PartyOutcome.UNDETECTED);
        assertEquals(ward.count(flow), apprehended + turnedBack + gotAway + undetected);
        assertEquals(tally.attempted(flow), ward.count(flow));
        assertEquals(tally.count(PartyCount.APPREHENDED, flow), apprehended);
        assertEquals(tally.count(PartyCount.TURNED_BACK, flow), turnedBack);
        assertEquals(tally.detected(flow), apprehended + turnedBack + gotAway);
    }

    /** Every party has a member at least, and nobody is counted twice. */
    private static void members(Tally tally, int flow) {
        long taken = tally.count(PartyCount.MEMBERS_APPREHENDED, flow);
        long back = tally.count(PartyCount.MEMBERS_TURNED_BACK, flow);
        assertTrue(taken >= tally.count(PartyCount.APPREHENDED, flow));
        assertTrue(back >= tally.count(PartyCount.TURNED_BACK, flow));
        assertTrue(tally.count(PartyCount.MEMBERS, flow) >= tally.attempted(flow));
        assertTrue(taken + back <= tally.count(PartyCount.MEMBERS, flow));
        assertTrue(tally.count(PartyCount.MEMBERS_HARMED, flow) <= tally.count(PartyCount.MEMBERS, flow));
    }

    /** What the sources of a side detected first is what the side did, and so are the parties that its units met. */
    private static void sides(Played played, int flow) {
        Tally tally = played.tally;
        long byA = firstBy(Side.A, played, flow);
        long byB = firstBy(Side.B, played, flow);
        assertEquals(tally.count(PartyCount.DETECTED_FIRST_BY_A, flow), byA);
        assertEquals(tally.count(PartyCount.DETECTED_FIRST_BY_B, flow), byB);
        assertEquals(tally.detected(flow), byA + byB);
        assertEquals(tally.count(PartyCount.INTERCEPTED_BY_A, flow), played.ward.met(flow, Side.A));
        assertEquals(tally.count(PartyCount.INTERCEPTED_BY_B, flow), played.ward.met(flow, Side.B));
        assertTrue(tally.intercepted(flow) <= tally.detected(flow), "who is intercepted was detected");
    }

    private static long firstBy(Side side, Played played, int flow) {
        return played.stage.sources().stream()
                .filter(source -> source.side() == side)
                .mapToLong(source -> played.tally.detectedFirst(flow, source.index()))
                .sum();
    }

    /** The counts of all parts of a kind are those of the flow; a party, found one by one, is in one part of each kind. */
    private static void parts(Played played, int flow) {
        for (By by : By.values()) {
            for (PartyCount count : Breakdown.COUNTED) {
                assertEquals(
                        played.tally.count(count, flow),
                        positions(played, by)
                                .mapToLong(part -> played.sheet.count(count, flow, part))
                                .sum(),
                        () -> count + " by " + by);
            }
            assertEquals(
                    played.ward.count(flow),
                    positions(played, by)
                            .mapToLong(part -> played.wall.attempted(flow, played.all.get(part)))
                            .sum());
        }
    }

    private static IntStream positions(Played played, By by) {
        return IntStream.range(0, played.all.size())
                .filter(part -> played.all.get(part).by() == by);
    }

    /** Km at the horizon add up over the line, and are those of the last month; hours of breaches add up over both. */
    private static void fence(Played played) {
        List<Double> km = played.tally.ledger().orElseThrow().fenceKm();
        int last = played.parts.tracts().size() - 1;
        for (int piece = 0; piece < km.size(); piece++) {
            double openHours = played.tally.breachHours(
                    played.stage.source(played.scenario.fences().get(piece)).index());
            assertClose(km.get(piece), sum(FenceAmount.END_KM, piece, played, false));
            assertClose(km.get(piece), played.fence.amount(FenceAmount.END_KM, piece, last));
            assertClose(openHours, sum(FenceAmount.BREACH_HOURS, piece, played, false));
            assertClose(openHours, sum(FenceAmount.BREACH_HOURS, piece, played, true));
        }
    }

    private static double sum(FenceAmount amount, int piece, Played played, boolean byMonth) {
        List<Tract> tracts = played.parts.tracts();
        return IntStream.range(0, tracts.size())
                .filter(tract -> tracts.get(tract).isMonth() == byMonth)
                .mapToDouble(tract -> played.fence.amount(amount, piece, tract))
                .sum();
    }

    private static void assertClose(double expected, double actual) {
        assertEquals(expected, actual, ROUNDING * Math.max(1, expected));
    }
}
