package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.scenario.yaml.SchemaText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a commented scenario to start from, and the schema beside it. Never overwrites. */
@Command(
        name = "new",
        description = "Writes a commented scenario to start from: NAME.yaml, and beside it the schema for editors.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    private static final String SCHEMA_FILE = "twinmarch.schema.json";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What the study is called, with its folder if it is not to be here.")
    private Path path;

    @Override
    public Integer call() throws IOException {
        String name = path.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!ScenarioFile.isName(name)) {
            throw new ParameterException(
                    spec.commandLine(), "\"%s\" cannot be a name: %s".formatted(name, ScenarioFile.NAME_RULE));
        }
        Path scenario = path.resolveSibling(name + ".yaml");
        try {
            Files.writeString(scenario, SchemaText.template(name), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException present) {
            throw new IOException(scenario + " is there already, and is left as it is; choose another name");
        }
        tell("wrote %s; next: twinmarch check %s".formatted(scenario, scenario));
        writeSchema(path.resolveSibling(SCHEMA_FILE));
        return ExitCode.OK.code();
    }

    private void writeSchema(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.writeString(file, SchemaText.read(), StandardOpenOption.CREATE_NEW);
            tell("wrote %s, by which editors complete and check scenarios".formatted(file));
        } else if (!Files.readString(file).equals(SchemaText.read())) {
            tell("%s is another schema and is left as it is; to renew it: twinmarch schema > %s".formatted(file, file));
        }
    }

    private void tell(String line) {
        spec.commandLine().getOut().println(line);
        spec.commandLine().getOut().flush();
    }
}
