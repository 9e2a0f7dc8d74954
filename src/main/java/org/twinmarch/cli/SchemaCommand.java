package org.twinmarch.cli;

import org.twinmarch.scenario.yaml.SchemaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints the schema by which editors complete and check scenarios. */
@Command(
        name = "schema",
        description = "Prints the JSON Schema (2020-12) of scenario files, or of study files, for editors.",
        mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Option(names = "--study", description = "Print the schema of study files.")
    private boolean study;

    @Override
    public void run() {
        Main.print(spec.commandLine().getOut(), study ? SchemaText.ofStudy() : SchemaText.read());
    }
}
