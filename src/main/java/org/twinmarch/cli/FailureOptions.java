package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.RunFailure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What becomes of the work when a run fails. */
final class FailureOptions {

    private static final int MOST_TOLD = 8;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--keep-going",
            description =
                    "When a run fails, say so, leave its replication out under all policies, and go on; exit code 4"
                            + " at the end.")
    private boolean keepGoing;

    @Option(names = "--fail-fast", description = "When a run fails, end with exit code 1 (the default).")
    private boolean failFast;

    private final List<RunFailure> failures = new ArrayList<>();

    /** Refuses what contradicts itself. @throws ParameterException with the mend */
    void check() {
        if (keepGoing && failFast) {
            throw new ParameterException(
                    spec.commandLine(), "--keep-going and --fail-fast exclude each other; give one of them");
        }
    }

    /** One who moves a progress bar, tells of each failure, and goes on if that was asked for. */
    Attendant attendant(Progress progress, Consumer<String> say) {
        return new Attendant() {

            @Override
            public void passed() {
                progress.step();
            }

            @Override
            public void failed(RunFailure failure) {
                if (!keepGoing) {
                    throw new IllegalStateException(failure.sentence(), failure.cause());
                }
                failures.add(failure);
                say.accept(failure.sentence());
            }
        };
    }

    /** Tells the failures once more, and which exit code they make of another one. */
    ExitCode told(ExitCode otherwise, Consumer<String> say) {
        if (failures.isEmpty()) {
            return otherwise;
        }
        say.accept((failures.size() == 1
                        ? "1 run failed; its replication is"
                        : "%s runs failed; their replications are".formatted(failures.size()))
                + " left out under all policies:");
        failures.stream().limit(MOST_TOLD).forEach(failure -> say.accept("  " + failure.sentence()));
        if (failures.size() > MOST_TOLD) {
            say.accept("  and %,d more".formatted(failures.size() - MOST_TOLD));
        }
        return ExitCode.INCOMPLETE;
    }
}
