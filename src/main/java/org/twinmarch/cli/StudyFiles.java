package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinmarch.experiment.FindingTables;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Manifest;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.report.Charts;
import org.twinmarch.report.Evidence;

/**
 * What every study leaves in its folder besides the table of its replications.
 *
 * @param effective from policy to the text of its resolved scenario
 * @param command   command that repeats the study
 */
record StudyFiles(Map<String, String> effective, String command) {

    /** Writes all of it. */
    void write(Findings findings, ResultsFolder folder, int dpi) throws IOException {
        writeTables(findings, folder);
        new Charts(dpi).write(new Evidence(findings), folder.folder("charts"));
    }

    /** Writes tables, scenarios and manifest. */
    void writeTables(Findings findings, ResultsFolder folder) throws IOException {
        FindingTables.writeSummary(findings, folder.file("summary.csv"));
        FindingTables.writeDifferences(findings, folder.file("differences.csv"));
        FindingTables.writeBreakdown(findings, folder.file("breakdown.csv"));
        FindingTables.writeConvergence(findings, folder.file("convergence.csv"));
        writeScenarios(folder);
        Manifest manifest = new Manifest(Version.number(), command, findings, effective);
        Files.writeString(folder.file("manifest.json"), manifest.text());
    }

    private void writeScenarios(ResultsFolder folder) throws IOException {
        writeScenarios(effective, folder);
    }

    /** Writes resolved scenarios alone. */
    static void writeScenarios(Map<String, String> effective, ResultsFolder folder) throws IOException {
        for (Map.Entry<String, String> policy : effective.entrySet()) {
            Files.writeString(folder.file("effective/" + policy.getKey() + ".yaml"), policy.getValue());
        }
    }

    /** The words of a command as one line for a shell. */
    static String command(List<String> words) {
        return words.stream().map(StudyFiles::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
