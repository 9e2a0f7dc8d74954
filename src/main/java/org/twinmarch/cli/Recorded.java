package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings.Finding;
import org.twinmarch.experiment.ResultsFolder;
import org.twinmarch.experiment.Trial;
import org.twinmarch.report.ChartFiles;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The command that a manifest records, as far as the manifest does not say it otherwise.
 *
 * @param parsed the command with its options
 */
record Recorded(ParseResult parsed) {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\\\\.|[^\\s'\\\\])+");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\\\(.)");

    /**
     * Reads a command as {@link StudyFiles#command} writes it.
     *
     * @throws IOException if this program has no such command
     */
    static Recorded of(String command) throws IOException {
        List<String> words = WORD.matcher(command)
                .results()
                .map(word -> unquoted(word.group()))
                .toList();
        try {
            List<String> arguments = words.subList(Math.min(1, words.size()), words.size());
            ParseResult parsed = Main.commandLine().parseArgs(arguments.toArray(String[]::new));
            Wanted.check(parsed);
            if (parsed.hasSubcommand()) {
                return new Recorded(parsed.subcommand());
            }
        } catch (ParameterException unknown) {
            throw new IOException(
                    "this twinmarch does not know the command of the manifest: " + Wanted.instead(unknown), unknown);
        }
        throw new IOException("the manifest records no command of twinmarch: " + command);
    }

    private static String unquoted(String word) {
        return QUOTED.matcher(word)
                .replaceAll(
                        found -> Matcher.quoteReplacement(found.group(1) == null ? found.group(2) : found.group(1)));
    }

    /** In which files it wrote charts. */
    ChartFiles charts() {
        return ChartOptions.recorded(parsed);
    }

    /** Whether every policy was compared with every other. */
    boolean allPairs() {
        return parsed.hasMatchedOption("--all-pairs");
    }

    /** The answers to what the command asked besides the study's own question. */
    List<Finding> answers(Trial trial) throws InterruptedException {
        return parsed.commandSpec().userObject() instanceof RunCommand run ? run.answers(trial) : List.of();
    }

    /** Plays again what the command played under drawn assumptions, if it did. */
    void drawAgain(Path from, ResultsFolder folder, Design design, int threads)
            throws IOException, InterruptedException {
        if (parsed.commandSpec().userObject() instanceof RunCommand run) {
            run.drawAgain(from, folder, design, threads);
        }
    }

    /** How a sensitivity moved its factors, if it was one. */
    Optional<String> method() {
        return sensitivity().map(SensitivityCommand::method);
    }

    /** The command itself, if it was a sensitivity. */
    Optional<SensitivityCommand> sensitivity() {
        return parsed.commandSpec().userObject() instanceof SensitivityCommand sensitivity
                ? Optional.of(sensitivity)
                : Optional.empty();
    }
}
