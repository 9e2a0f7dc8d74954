package org.twinmarch.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.Spec;

/** The program. */
@Command(
        name = "twinmarch",
        description = "Simulates two forces on one border: patrols, fences, and what co-operation is worth.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Start with: twinmarch new my-study, then: twinmarch check my-study.yaml"})
public final class Main implements Runnable {

    /** The commands in the order in which help shows them. */
    private static final List<Class<?>> COMMANDS = List.of(
            NewCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            PlanCommand.class,
            TraceCommand.class,
            RunCommand.class,
            SweepCommand.class,
            MergeCommand.class,
            CompareCommand.class,
            SelectCommand.class,
            SensitivityCommand.class,
            RerunCommand.class,
            ReportCommand.class,
            SchemaCommand.class,
            VerifyCommand.class,
            AutoComplete.GenerateCompletion.class);

    @Spec
    private CommandSpec spec;

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        // Numbers read the same everywhere, as they do in scenarios.
        Locale.setDefault(Locale.ROOT);
        int code = commandLine().execute(arguments);
        if (System.out.checkError() && code == ExitCode.OK.code() && !hasReaderLeft()) {
            System.err.println("twinmarch: the output could not be written");
            code = ExitCode.FAILED.code();
        }
        System.exit(code);
    }

    /**
     * Whether the output could not be written because whoever read it, such as {@code head}, has seen enough. The stream of
     * the system does not say why it failed; to write once more does.
     */
    private static boolean hasReaderLeft() {
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(System.lineSeparator().getBytes(StandardCharsets.US_ASCII));
            return false;
        } catch (IOException failure) {
            return "Broken pipe".equals(failure.getMessage());
        }
    }

    /** The command line, ready to run in a test. */
    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new Main());
        COMMANDS.forEach(commandLine::addSubcommand);
        ServiceLoader.load(FurtherCommand.class).forEach(commandLine::addSubcommand);
        commandLine.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .versionProvider(new Version()));
        return commandLine
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(Main::misused)
                .setExecutionStrategy(Main::execute)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }

    private static int execute(ParseResult parsed) {
        if (!asksForHelp(parsed)) {
            Wanted.check(parsed);
        }
        return new RunLast().execute(parsed);
    }

    private static boolean asksForHelp(ParseResult parsed) {
        return parsed.isUsageHelpRequested()
                || parsed.isVersionHelpRequested()
                || parsed.subcommands().stream().anyMatch(Main::asksForHelp);
    }

    /** One line of what is wrong and one of where the help is, not the whole help. */
    private static int misused(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        command.getErr().println(command.getColorScheme().errorText("twinmarch: " + Wanted.instead(misuse)));
        command.getErr().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
        command.getErr().flush();
        return ExitCode.USAGE.code();
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is needed");
    }

    /** Writes whole lines to the given writer and makes sure that they arrive. */
    static void print(PrintWriter writer, String lines) {
        writer.print(lines);
        writer.flush();
    }
}
