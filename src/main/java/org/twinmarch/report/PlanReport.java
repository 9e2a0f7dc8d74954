package org.twinmarch.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Forecast;
import org.twinmarch.experiment.Forecast.Need;
import org.twinmarch.experiment.Json;
import org.twinmarch.experiment.MeasureName;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.SampleSize;
import org.twinmarch.stats.Scale;
import org.twinmarch.stats.StopRule;

/** What a study would play, what a pilot says that it takes, and what to change before it is played. */
public final class PlanReport {

    private static final int MOST_POINTS = 20;

    private final Forecast forecast;
    private final Design design;
    private final Optional<StopRule> rule;
    private final PointTable points;
    private final Machine machine;
    private final Map<String, Scale> scales;
    private final List<Need> needs;

    /**
     * Where the study would be played.
     *
     * @param threads   number of threads
     * @param liveBytes memory that the pilot needed [bytes]
     * @param mostBytes memory that the program may take [bytes]
     * @param freeBytes room on the disk [bytes]
     */
    public record Machine(int threads, double liveBytes, double mostBytes, double freeBytes) {}

    /**
     * What would be played.
     *
     * @param design   the design; its policies are the points, its replications the most that are played
     * @param rule     when to stop, if the number of replications is not fixed
     * @param points   what the points stand for
     * @param measures the measures that matter, if any are named
     * @param scales   from the names of measures to their scales
     */
    public record Intent(
            Design design,
            Optional<StopRule> rule,
            PointTable points,
            List<String> measures,
            Map<String, Scale> scales) {

        /** Copies list and map. */
        public Intent {
            measures = List.copyOf(measures);
            scales = Map.copyOf(scales);
        }
    }

    /** A report of an intent and its forecast. */
    public PlanReport(Intent intent, Forecast forecast, Machine machine) {
        this.forecast = forecast;
        this.design = intent.design();
        this.rule = intent.rule();
        this.points = intent.points();
        this.machine = machine;
        this.scales = intent.scales();
        this.needs = names(intent).stream()
                .flatMap(name -> forecast.need(name, wanted(name)).stream())
                .toList();
    }

    private List<MeasureName> names(Intent intent) {
        List<MeasureName> named = Stream.concat(
                        rule.stream().flatMap(asked -> asked.until().keySet().stream()), intent.measures().stream())
                .map(MeasureName::of)
                .distinct()
                .toList();
        return named.isEmpty() ? forecast.usual() : named;
    }

    private Optional<HalfWidth> wanted(MeasureName name) {
        return rule.flatMap(asked -> asked.until().entrySet().stream()
                .filter(entry -> MeasureName.of(entry.getKey()).equals(name))
                .map(Map.Entry::getValue)
                .findFirst());
    }

    /** The report for a terminal; lines end in a line feed. */
    public String text() {
        return String.join("\n", title())
                + "\n\n"
                + table(pointRows(), 2 + points.factors().size())
                + more()
                + "\n"
                + table(costRows(), 1)
                + "\n"
                + table(needRows(), 3)
                + "\n"
                + memory()
                + advice().stream().map(advice -> "! " + advice + "\n").reduce("", String::concat);
    }

    private List<String> advice() {
        return new PlanAdvice(forecast, design, rule, machine, scales).sentences(needs);
    }

    private static String table(List<List<String>> rows, int names) {
        return new TextTable(names, rows).text().stripTrailing() + "\n";
    }

    private List<String> title() {
        Findings.Topic topic = forecast.findings().topic();
        int piloted = forecast.findings().policies().size();
        return List.of(
                topic.question().isEmpty() ? topic.name() : topic.name() + ": " + topic.question(),
                "%s, %s, seed %d"
                        .formatted(Amounts.count(points.points().size(), "point"), replications(), design.seed()),
                "pilot: %s of %s on %s"
                        .formatted(
                                Amounts.count(forecast.findings().design().replications(), "replication"),
                                piloted == forecast.points() ? "all points" : Amounts.count(piloted, "point"),
                                Amounts.count(machine.threads(), "thread")));
    }

    private String replications() {
        return rule.map(asked -> "%,d to %,d replications in rounds of %,d"
                        .formatted(asked.least(), asked.most(), asked.round()))
                .orElse(Amounts.count(design.replications(), "replication"));
    }

    private List<List<String>> pointRows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("point", "policy"));
        head.addAll(points.factors());
        rows.add(head);
        points.points().stream().limit(MOST_POINTS).forEach(point -> rows.add(row(point)));
        return rows;
    }

    private List<String> row(DesignPoint point) {
        List<String> row = new ArrayList<>(List.of(point.name(), point.policy()));
        points.factors().forEach(factor -> row.add(point.levels().getOrDefault(factor, "-")));
        return row;
    }

    private String more() {
        int rest = points.points().size() - MOST_POINTS;
        return rest > 0 ? "... and %,d more\n".formatted(rest) : "";
    }

    private List<List<String>> costRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "replications", "runs", "time", "disk"));
        rule.ifPresent(asked -> rows.add(cost("at least", asked.least())));
        rows.add(cost(rule.isPresent() ? "at most" : "as planned", design.replications()));
        largest().ifPresent(needed -> {
            rows.add(cost("needed, by the pilot", needed.replications()));
            rows.add(cost("  if it was lucky", needed.least()));
            rows.add(cost("  if it was not", needed.most()));
        });
        return rows;
    }

    /** The need of the most demanding measure. */
    private Optional<SampleSize.Needed> largest() {
        return needs.stream()
                .flatMap(need -> need.needed().stream())
                .max(Comparator.comparingLong(SampleSize.Needed::replications));
    }

    private List<String> cost(String label, long replications) {
        return List.of(
                label,
                "%,d".formatted(replications),
                "%,d".formatted(replications * forecast.points()),
                Amounts.time(forecast.seconds(replications)),
                Amounts.bytes(forecast.bytes(replications)));
    }

    private List<List<String>> needRows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "measure",
                "where it is worst",
                "unit",
                "in the pilot",
                "half-width after %,d".formatted(design.replications()),
                "wanted",
                "replications needed"));
        needs.forEach(need -> rows.add(row(need)));
        return rows;
    }

    private List<String> row(Need need) {
        Estimate pilot = need.pilot();
        MeasureUnit unit = MeasureUnit.of(need.name(), scales);
        return List.of(
                need.name().toString(),
                need.policy(),
                unit.column(need.name()),
                "%s +- %s".formatted(unit.number(pilot.value()), unit.number(pilot.halfWidth())),
                need.size().map(size -> expected(size, unit)).orElse("unknown"),
                need.wanted()
                        .map(width -> unit.number(width.allowed(pilot.value())))
                        .orElse("-"),
                need.needed()
                        .map(needed ->
                                "%,d (%,d to %,d)".formatted(needed.replications(), needed.least(), needed.most()))
                        .orElse("-"));
    }

    private String expected(SampleSize size, MeasureUnit unit) {
        int replications = Math.max(2, design.replications());
        return "%s (%s to %s)"
                .formatted(
                        unit.number(size.halfWidth(replications)),
                        unit.number(size.smallest().halfWidth(replications)),
                        unit.number(size.largest().halfWidth(replications)));
    }

    private String memory() {
        return "memory: %s for the study, %s for the index of its log, of %s that the program may take\n"
                .formatted(
                        Amounts.bytes(machine.liveBytes()),
                        Amounts.bytes(forecast.indexBytes(design.replications())),
                        Amounts.bytes(machine.mostBytes()));
    }

    /** The same as a JSON object. */
    public String json() {
        return new Json()
                .with("points", forecast.points())
                .with("replications", design.replications())
                .with("runs", design.runs())
                .with("pilot-replications", forecast.findings().design().replications())
                .with("threads", machine.threads())
                .with("seconds", forecast.seconds(design.replications()))
                .with("seconds-per-replication", forecast.secondsPerReplication())
                .with("disk-bytes", forecast.bytes(design.replications()))
                .with("memory-bytes", machine.liveBytes() + forecast.indexBytes(design.replications()))
                .with("design", points.points().stream().map(this::json).toList())
                .with("measures", needs.stream().map(this::json).toList())
                .with(
                        "advice",
                        advice().stream()
                                .map(sentence -> new Json().with("text", sentence))
                                .toList())
                .lines();
    }

    private Json json(DesignPoint point) {
        Json levels = new Json();
        point.levels().forEach(levels::with);
        return new Json()
                .with("point", point.name())
                .with("policy", point.policy())
                .with("levels", levels);
    }

    private Json json(Need need) {
        int replications = Math.max(2, design.replications());
        Json json = new Json()
                .with("measure", need.name().toString())
                .with("point", need.policy())
                .with("estimate", need.pilot().value())
                .with("pilot-half-width", need.pilot().halfWidth());
        need.size().ifPresent(size -> json.with("half-width", size.halfWidth(replications))
                .with("half-width-least", size.smallest().halfWidth(replications))
                .with("half-width-most", size.largest().halfWidth(replications)));
        need.wanted()
                .ifPresent(
                        width -> json.with("wanted", width.allowed(need.pilot().value())));
        need.needed().ifPresent(needed -> json.with("needed", needed.replications())
                .with("needed-least", needed.least())
                .with("needed-most", needed.most()));
        return json;
    }
}
