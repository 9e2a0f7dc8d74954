package org.twinmarch.scenario.yaml;

import java.util.List;
import java.util.Map;
import org.twinmarch.border.Direction;
import org.twinmarch.intrusion.Demand;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.stats.Distribution;

/** Reads the flows. */
record FlowReader(Ground ground) {

    private static final Map<String, Direction> DIRECTIONS =
            Map.of("a-to-b", Direction.A_TO_B, "b-to-a", Direction.B_TO_A);
    private static final Map<String, Flow.OnDetection> ON_DETECTION =
            Map.of("end", Flow.OnDetection.END, "report", Flow.OnDetection.REPORT, "pursue", Flow.OnDetection.PURSUE);
    /** What the results call all flows together. */
    private static final String ALL = "all";

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    List<Flow> flows(Cursor root) {
        Cursor map = root.at("flows");
        return map.each((name, cursor) -> flow(name, cursor, map));
    }

    private Flow flow(String name, Cursor cursor, Cursor map) {
        if (name.equals(ALL)) {
            cursor.findings()
                    .add(cursor.key(), "a flow may not be called \"all\"", "the results give the total this name");
        }
        Flow.OnDetection onDetection =
                cursor.find("on-detection").map(FlowReader::onDetection).orElse(Flow.OnDetection.END);
        return new Flow(
                name,
                cursor.at("direction").choice(DIRECTIONS),
                rate(cursor),
                cursor.find("demand").map(this::demand).orElse(new Demand.Uniform()),
                Laws.distribution(cursor, "group-size", Wanted.COUNT, 1),
                Laws.distribution(cursor.at("speed"), Wanted.SPEED),
                Laws.distribution(cursor, "stay", Wanted.WAIT, 0),
                cursor.quantity("signature", Wanted.FACTOR, 1),
                cursor.quantity("range-factor", Wanted.POSITIVE_FACTOR, 1),
                cursor.quantity("breach-skill", Wanted.FACTOR, 1),
                onDetection,
                handling(cursor, onDetection),
                InterceptionReader.interception(cursor, onDetection),
                new TacticsReader(name, map).tactics(onDetection));
    }

    /** In place of an unknown word stands the one beside which every key has a meaning. */
    private static Flow.OnDetection onDetection(Cursor cursor) {
        return cursor.findings().whole(cursor.key(), Flow.OnDetection.PURSUE, () -> cursor.choice(ON_DETECTION));
    }

    private static Rate rate(Cursor cursor) {
        Rate constant = Rate.constant(cursor.at("rate").quantity(Wanted.RATE));
        List<Double> months = cursor.find("months")
                .map(map -> MONTHS.stream()
                        .map(month -> map.quantity(month, Wanted.FACTOR, 1))
                        .toList())
                .orElse(constant.monthFactors());
        return new Rate(
                constant.perHour(),
                cursor.find("hours").map(Windows::hourFactors).orElse(constant.hourFactors()),
                months);
    }

    private static Flow.Handling handling(Cursor cursor, Flow.OnDetection onDetection) {
        if (onDetection == Flow.OnDetection.REPORT) {
            cursor.refuseKey("handling", "with \"on-detection: report\" nobody is occupied");
            cursor.refuseKey("handling-per-member", "with \"on-detection: report\" nobody is occupied");
        }
        Distribution base = Laws.distribution(cursor, "handling", Wanted.WAIT, 0);
        return new Flow.Handling(base, cursor.quantity("handling-per-member", Wanted.WAIT, 0));
    }

    private Demand demand(Cursor cursor) {
        if (cursor.has("weights")) {
            for (String other : List.of("background", "hot-spots", "file")) {
                cursor.refuseKey(other, "\"weights\" stands alone");
            }
            return cursor.findings().whole(cursor.key(), new Demand.Uniform(), () -> pieces(cursor.at("weights")));
        }
        double background = cursor.quantity("background", Wanted.WEIGHT, 0);
        if (cursor.has("file")) {
            // The table could not be read; why has been reported.
            cursor.findings().spoil();
        }
        return cursor.findings().whole(cursor.key(), new Demand.Uniform(), () -> hotSpots(cursor, background));
    }

    private Demand pieces(Cursor weights) {
        List<Demand.Piece> pieces = weights.each((stretch, weight) ->
                new Demand.Piece(ground.spanOf(stretch, weight.key()), weight.quantity(Wanted.WEIGHT)));
        refuseWeightless(
                weights, pieces.stream().mapToDouble(Demand.Piece::weight).sum());
        return new Demand.Pieces(pieces);
    }

    private Demand hotSpots(Cursor cursor, double background) {
        List<Demand.HotSpot> hotSpots =
                cursor.find("hot-spots").map(map -> map.each(this::hotSpot)).orElse(List.of());
        refuseWeightless(
                cursor,
                background
                        + hotSpots.stream().mapToDouble(Demand.HotSpot::weight).sum());
        return new Demand.HotSpots(background, hotSpots);
    }

    private Demand.HotSpot hotSpot(String name, Cursor cursor) {
        return new Demand.HotSpot(
                name,
                ground.placeKm(cursor.at("centre")),
                cursor.at("spread").quantity(Wanted.DISTANCE),
                cursor.at("weight").quantity(Wanted.WEIGHT));
    }

    private static void refuseWeightless(Cursor cursor, double sum) {
        boolean tableRefused = cursor.has("file");
        if (!tableRefused && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            cursor.findings().add(cursor.key(), "the weights add up to nothing", "give at least one a weight above 0");
        }
    }
}
