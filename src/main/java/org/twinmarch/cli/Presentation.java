package org.twinmarch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptSensitivity;
import org.twinmarch.experiment.LevelDifference;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.report.Charts;
import org.twinmarch.report.Evidence;
import org.twinmarch.report.Exactness;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.report.page.Dossier;
import org.twinmarch.report.page.Material;
import org.twinmarch.report.page.ReportPage;
import org.twinmarch.report.page.SensitivityDossier;
import org.twinmarch.scenario.Scenario;

/**
 * What people look at: charts and the report. All that it is made of stands in the folder of results, so that it can be made
 * again without playing.
 *
 * @param played what was simulated
 * @param maker  what played it
 */
record Presentation(Played played, Dossier.Maker maker) {

    private static final String PAGE = "report.html";

    /** Draws the charts and writes the report. */
    void write(Findings findings, Theory theory, ResultsFolder folder, ChartFiles files) throws IOException {
        Charts charts = new Charts(files);
        Map<String, Scenario> scenarios = played.scenarios(findings.design());
        List<NamedDrawing> drawings =
                charts.of(new Evidence(findings, played.study(), played.points(), played.effective(), theory));
        charts.write(drawings, folder.folder("charts"));
        Dossier dossier = new Dossier(
                findings,
                scenarios,
                played.effective(),
                played.origins(),
                played.doubts(),
                maker,
                drawings,
                theory,
                played.allElseEqual(findings));
        Files.writeString(folder.file(PAGE), ReportPage.load().of(dossier));
    }

    /** The same for a sensitivity. */
    void write(KeptSensitivity found, long parties, ResultsFolder folder, ChartFiles files) throws IOException {
        Charts charts = new Charts(files);
        List<NamedDrawing> drawings = charts.of(found.findings());
        charts.write(drawings, folder.folder("charts"));
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        played.effective()
                .keySet()
                .forEach(policy ->
                        scenarios.put(policy, played.study().policies().get(policy)));
        Material material = new Material(scenarios, played.effective(), played.origins(), maker, drawings);
        SensitivityDossier dossier = new SensitivityDossier(found.findings(), found.others(), parties, material);
        Files.writeString(folder.file(PAGE), ReportPage.load().of(dossier));
    }

    /** What each policy and each level of a sweep does with all else the same, for the end of a command. */
    static String levels(Played played, Path place, Findings findings) throws IOException {
        return played.compared(LevelDifference.read(place.resolve(LevelDifference.FILE)))
                .allElseEqual(findings)
                .map(equal -> "%n%s%n".formatted(String.join(System.lineSeparator(), equal.sentences())))
                .orElse("");
    }

    /** How far the results are from what is known exactly, for the end of a command; nothing if nothing is known. */
    static String exactness(Findings findings, Theory theory) {
        return new Exactness(theory.against(findings)).text();
    }

    /** Warns of results that do not agree with what is known exactly, however little a command prints besides. */
    static void warnOfDisagreement(Findings findings, Theory theory, PrintWriter err) {
        new Exactness(theory.against(findings))
                .disagreement()
                .ifPresent(warning -> Main.print(err, "twinmarch: %s%n".formatted(warning)));
    }

    /** Where to look, for the end of a sensitivity. */
    static String sensitivityPointer(Path place) {
        return "%nResults: %s%nRead %s there; charts/ has its charts, sensitivity.csv all indices.%n"
                .formatted(place, PAGE);
    }

    /** Where to look, for the end of a command. */
    static String pointer(Path place) {
        return "%nResults: %s%nRead %s there; charts/ has its charts, summary.csv all measures.%n"
                .formatted(place, PAGE);
    }
}
