package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Range;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.ScrambledSobol;
import org.twinmarch.stats.StopRule;

/** Reads what a study file says, its scenario apart. */
final class StudyTextReader {

    private static final Wanted CONFIDENCE = new Wanted(Dimension.SHARE, Range.PART);

    private final Cursor root;
    private final Map<String, Mark> places = new HashMap<>();

    StudyTextReader(Cursor root) {
        this.root = root;
    }

    /** What it says; worth nothing if a fault was met. */
    StudyText text() {
        Points points = root.find("design").map(Points::read).orElseGet(Points.FullFactorial::new);
        List<Factor> factors = factors(points);
        List<String> measures =
                root.find("measures").map(list -> list.items(this::measure)).orElse(List.of());
        Optional<StopRule> rule =
                root.find("replications").filter(Cursor::isMap).flatMap(this::stopRule);
        return new StudyText(
                name(),
                root.find("question").map(Cursor::text),
                root.find("policies").map(list -> list.items(Cursor::text)).orElse(List.of()),
                settings(),
                factors,
                points,
                root.find("seed").map(seed -> seed.whole(0, StudyReader.MOST_SEED)),
                root.find("replications").filter(cursor -> !cursor.isMap()).map(count ->
                        (int) count.whole(1, Integer.MAX_VALUE)),
                rule,
                measures,
                places,
                root.find("confidence").map(this::confidence));
    }

    private String name() {
        Cursor name = root.at("name");
        if (!name.word().isEmpty() && !Names.isName(name.word())) {
            name.refuse("\"%s\" cannot be a name".formatted(Cursor.shortened(name.word())), Names.RULE);
        }
        return name.text();
    }

    private List<Written> settings() {
        return root.find("set")
                .map(set -> set.entries().entrySet().stream()
                        .map(entry -> Written.of(entry.getKey(), entry.getValue()))
                        .toList())
                .orElse(List.of());
    }

    private List<Factor> factors(Points points) {
        List<Factor> factors = new ArrayList<>();
        root.find("factors").ifPresent(map -> map.entries().forEach((path, entry) -> {
            Cursor cursor = new Cursor(entry.key(), entry.value(), root.findings());
            Factor.read(path, cursor)
                    .filter(factor -> isTaken(factor, points, cursor))
                    .ifPresent(factors::add);
        }));
        refuseNumber(factors, points);
        refuseVaried(factors);
        return factors;
    }

    /** What is set where a factor puts its levels has no effect. */
    private void refuseVaried(List<Factor> factors) {
        root.find("set").ifPresent(set -> set.entries().forEach((path, entry) -> factors.stream()
                .map(Factor::path)
                .filter(factor -> Provenance.covers(factor, path))
                .findFirst()
                .ifPresent(factor -> root.findings()
                        .add(
                                entry.key(),
                                "\"%s\" would be ignored: the factor \"%s\" puts its levels there"
                                        .formatted(path, factor),
                                "leave one of them out"))));
    }

    private boolean isTaken(Factor factor, Points points, Cursor cursor) {
        if (factor.isRange() && !points.takesRanges()) {
            root.findings()
                    .add(
                            cursor.key(),
                            "a range has no levels that could be combined",
                            "list some, as in [0 %, 25 %, 50 %], or draw points: design: {sobol: 64}");
            return false;
        }
        return true;
    }

    private void refuseNumber(List<Factor> factors, Points points) {
        if (points instanceof Points.Given) {
            root.refuseKey("factors", "the design lists the points one by one");
        } else if (points.takesRanges() && !root.has("factors")) {
            root.at("design").refuse("there is nothing to draw", "add \"factors\"");
        } else if (points instanceof Points.Sobol && factors.size() > ScrambledSobol.MOST_COORDINATES) {
            root.at("factors")
                    .refuse(
                            "there are Sobol' points for %d factors at most".formatted(ScrambledSobol.MOST_COORDINATES),
                            "use a Latin hypercube: design: {latin-hypercube: 64}");
        }
    }

    private String measure(Cursor cursor) {
        places.put(cursor.word(), cursor.mark());
        return cursor.name();
    }

    private double confidence(Cursor cursor) {
        double share = cursor.quantity(CONFIDENCE);
        return share < 1 ? share : cursor.refuse("no interval is certain", "write a share below 100 %, such as 95 %");
    }

    private Optional<StopRule> stopRule(Cursor cursor) {
        return root.findings().whole(cursor.key(), Optional.empty(), () -> Optional.of(rule(cursor)));
    }

    private StopRule rule(Cursor cursor) {
        Map<String, HalfWidth> until = new LinkedHashMap<>();
        cursor.at("until").entries().forEach((measure, entry) -> {
            places.putIfAbsent(measure, entry.key());
            until.put(measure, halfWidth(new Cursor(entry.key(), entry.value(), root.findings())));
        });
        int round = count(cursor, "round", 1, StopRule.USUAL_ROUND);
        int most = count(cursor, "most", 2, StopRule.USUAL_MOST);
        int least = count(cursor, "least", 2, Math.min(StopRule.USUAL_LEAST, most));
        if (least > most) {
            cursor.at("least").refuse("it is more than \"most\"", "write %,d or less".formatted(most));
            return new StopRule(until, round, most, most);
        }
        return new StopRule(until, round, least, most);
    }

    private static int count(Cursor cursor, String key, int least, int otherwise) {
        return cursor.find(key)
                .map(count -> (int) Math.max(least, count.whole(least, Integer.MAX_VALUE)))
                .orElse(otherwise);
    }

    private static HalfWidth halfWidth(Cursor cursor) {
        Optional<HalfWidth> read = HalfWidth.parse(cursor.word());
        if (read.isEmpty()) {
            cursor.refuse("\"%s\" is not a half-width".formatted(Cursor.shortened(cursor.word())), HalfWidth.FORM);
        }
        return read.orElse(new HalfWidth.Absolute(1));
    }
}
