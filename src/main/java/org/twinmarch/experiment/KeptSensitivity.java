package org.twinmarch.experiment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinmarch.experiment.SensitivityFindings.Answer;
import org.twinmarch.experiment.SensitivityFindings.Effect;
import org.twinmarch.experiment.SensitivityFindings.Factor;
import org.twinmarch.experiment.SensitivityFindings.Response;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.DesignPoint;
import org.twinmarch.stats.Estimate;

/**
 * Reads back what {@link SensitivityTables} wrote. Numbers stand in the tables in full, so the findings are the very same.
 *
 * @param findings what was found
 * @param others   from the path of an assumption that was not moved to the reason
 */
public record KeptSensitivity(SensitivityFindings findings, Map<String, String> others) {

    /** A response in the tables: its names, which do not tell its unit. */
    private record Named(String policy, Optional<String> baseline, String flow, String measure) {

        static Named of(NamedCsvRecord row) {
            return new Named(
                    row.getField("policy"),
                    Optional.of(row.getField("baseline")).filter(name -> !name.isEmpty()),
                    row.getField("flow"),
                    row.getField("measure"));
        }
    }

    /** A value of a response at a point. */
    private record Point(Named named, boolean isShare, Optional<Estimate> value) {}

    /** An index of a factor. */
    private record Index(Named named, String factor, Estimate estimate) {}

    /**
     * What a folder holds.
     *
     * @param manifest its manifest
     * @param method   how the factors were moved: {@link SensitivityFindings#MORRIS} or {@link SensitivityFindings#SOBOL}
     * @param study    any of the resolved scenarios of the folder
     * @throws IOException if a table is missing, damaged or of another sensitivity; the message names it
     */
    public static KeptSensitivity read(Path folder, KeptManifest manifest, String method, Study study)
            throws IOException {
        KeptTables tables = KeptTables.ofSensitivity(folder, manifest);
        Design asked = manifest.design();
        SensitivityFindings findings = new SensitivityFindings(
                Findings.Topic.of(study),
                method,
                Probing.indices(method),
                new Design(points(tables), asked.replications(), asked.seed(), asked.confidence()),
                factors(tables),
                answers(tables, asked.replications()));
        confirm(tables, asked, findings);
        return new KeptSensitivity(findings, others(tables));
    }

    private static List<String> points(KeptTables tables) throws IOException {
        return PointTable.read(tables.there(PointTable.FILE)).points().stream()
                .map(DesignPoint::name)
                .toList();
    }

    private static List<Factor> factors(KeptTables tables) throws IOException {
        List<Factor> rows = tables.rows(
                SensitivityTables.FACTORS_FILE,
                row -> new Factor(
                        row.getField("factor"),
                        List.of(row.getField("path")),
                        row.getField("value"),
                        row.getField("least"),
                        row.getField("most"),
                        row.getField("spread")));
        Map<String, List<Factor>> byName = rows.stream()
                .filter(row -> !row.name().isEmpty())
                .collect(groupingBy(Factor::name, LinkedHashMap::new, toList()));
        return byName.values().stream().map(KeptSensitivity::joined).toList();
    }

    private static Factor joined(List<Factor> rows) {
        Factor first = rows.get(0);
        return new Factor(
                first.name(),
                rows.stream().flatMap(row -> row.paths().stream()).toList(),
                first.value(),
                first.least(),
                first.most(),
                first.spread());
    }

    private static Map<String, String> others(KeptTables tables) throws IOException {
        Map<String, String> others = new LinkedHashMap<>();
        tables
                .rows(
                        SensitivityTables.FACTORS_FILE,
                        row -> Map.entry(row.getField("path"), row.getField("not-varied")))
                .stream()
                .filter(other -> !other.getValue().isEmpty())
                .forEach(other -> others.put(other.getKey(), other.getValue()));
        return others;
    }

    private static List<Answer> answers(KeptTables tables, int replications) throws IOException {
        Map<Named, List<Point>> points =
                tables.rows(SensitivityTables.RESPONSES_FILE, row -> point(row, replications)).stream()
                        .collect(groupingBy(Point::named, LinkedHashMap::new, toList()));
        Map<Named, Map<String, List<Estimate>>> indices =
                tables.rows(SensitivityTables.SENSITIVITY_FILE, row -> index(row, replications)).stream()
                        .collect(groupingBy(
                                Index::named,
                                groupingBy(Index::factor, LinkedHashMap::new, mapping(Index::estimate, toList()))));
        return points.values().stream()
                .map(of -> answer(of, indices.getOrDefault(of.get(0).named(), Map.of())))
                .toList();
    }

    private static Point point(NamedCsvRecord row, int replications) {
        return new Point(
                Named.of(row),
                row.getField("unit").equals(SensitivityTables.SHARE),
                row.getField("value").isEmpty() ? Optional.empty() : Optional.of(estimate(row, "value", replications)));
    }

    private static Index index(NamedCsvRecord row, int replications) {
        return new Index(Named.of(row), row.getField("factor"), estimate(row, "estimate", replications));
    }

    private static Estimate estimate(NamedCsvRecord row, String value, int replications) {
        return new Estimate(
                KeptTables.number(row, value),
                KeptTables.number(row, "lower"),
                KeptTables.number(row, "upper"),
                KeptTables.number(row, "confidence"),
                replications);
    }

    private static Answer answer(List<Point> points, Map<String, List<Estimate>> indices) {
        Named named = points.get(0).named();
        return new Answer(
                new Response(
                        named.policy(),
                        named.baseline(),
                        named.flow(),
                        named.measure(),
                        points.get(0).isShare()),
                points.stream().map(Point::value).toList(),
                indices.entrySet().stream()
                        .map(effect -> new Effect(effect.getKey(), effect.getValue()))
                        .toList());
    }

    /** Tables of other policies than those of the manifest, or of another number of points, belong elsewhere. */
    private static void confirm(KeptTables tables, Design asked, SensitivityFindings findings) throws IOException {
        Set<String> told = findings.answers().stream()
                .map(answer -> answer.response().policy())
                .collect(Collectors.toSet());
        boolean isWhole = findings.rows() * asked.policies().size()
                == findings.design().policies().size();
        if (!told.equals(Set.copyOf(asked.policies())) || !isWhole) {
            throw new IOException("%s is not of the sensitivity of the manifest; %s"
                    .formatted(tables.folder().resolve(SensitivityTables.RESPONSES_FILE), tables.mend()));
        }
    }
}
