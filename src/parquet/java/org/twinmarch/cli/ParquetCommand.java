package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.twinmarch.experiment.ParquetCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies tables of replications as Apache Parquet. */
@Command(
        name = "parquet",
        mixinStandardHelpOptions = true,
        description = "Writes replications.parquet beside the replications.csv of each folder of results.")
public final class ParquetCommand implements FurtherCommand {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "RESULTS", arity = "1..*", description = "Folders of results of run, sweep or merge.")
    private List<Path> folders;

    /** Made by the loader of services. */
    public ParquetCommand() {}

    @Override
    public Integer call() throws IOException {
        for (Path folder : folders) {
            Path copy = folder.resolve("replications.parquet");
            ParquetCopy.write(folder.resolve("replications.csv"), copy);
            Main.print(spec.commandLine().getOut(), copy + System.lineSeparator());
        }
        return ExitCode.OK.code();
    }
}
