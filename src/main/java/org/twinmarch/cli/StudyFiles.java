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
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.ChartFiles;
import org.twinmarch.report.page.Dossier;

/**
 * What every study leaves in its folder besides the table of its replications.
 *
 * @param played  what was played
 * @param command command that repeats the study
 */
record StudyFiles(Played played, String command) {

    /** Writes tables, scenarios, manifest, charts and report. */
    void write(Findings findings, ResultsFolder folder, ChartFiles charts) throws IOException {
        FindingTables.writeSummary(findings, folder.file("summary.csv"));
        FindingTables.writeDifferences(findings, folder.file("differences.csv"));
        FindingTables.writeBreakdown(findings, folder.file("breakdown.csv"));
        FindingTables.writeConvergence(findings, folder.file("convergence.csv"));
        Theory theory = played.theory(findings.design());
        writeTheory(theory, folder);
        writeScenarios(played, folder);
        Manifest manifest = new Manifest(Version.number(), command, findings, played.effective());
        Files.writeString(folder.file("manifest.json"), manifest.text());
        Dossier.Maker maker = new Dossier.Maker(program(), Runtime.version().toString(), command);
        new Presentation(played, maker).write(findings, theory, folder, charts);
    }

    private static void writeTheory(Theory theory, ResultsFolder folder) throws IOException {
        if (theory.isEmpty()) {
            folder.withdraw(Theory.FILE);
        } else {
            theory.write(folder.file(Theory.FILE));
        }
    }

    /** Name and version of this program. */
    static String program() {
        return "twinmarch " + Version.number();
    }

    /** Writes resolved scenarios and where their values come from. */
    static void writeScenarios(Played played, ResultsFolder folder) throws IOException {
        played.origins().write(folder);
        writeScenarios(played.effective(), folder);
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
