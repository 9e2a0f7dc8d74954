package org.twinmarch.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.twinmarch.experiment.Attendant;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.experiment.RunLog;
import org.twinmarch.experiment.Shard;
import org.twinmarch.experiment.Sweep;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.ResultTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the shards of a sweep together. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = {
            "Puts the shards of a sweep together: the results are those of one run, to the byte. Exit code 4 if shards are"
                    + " missing."
        })
final class MergeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", arity = "1..*", description = "The folders of the shards.")
    private List<Path> folders;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder of the whole sweep; it may hold some of its shards already.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        List<KeptSweep> parts = parts();
        KeptSweep whole = parts.get(0).whole();
        SweepFolder folder = SweepFolder.like(out, folders.get(0), whole.design());
        refuseStrangers(parts, folder);
        return Interruption.during(() -> merge(folder, whole, parts));
    }

    private List<KeptSweep> parts() throws IOException {
        List<KeptSweep> parts = new ArrayList<>();
        for (Path part : folders) {
            parts.add(KeptSweep.read(part));
        }
        return parts;
    }

    /** Only what has the same points, played from the same seed as often, is a shard of the same sweep. */
    private void refuseStrangers(List<KeptSweep> parts, SweepFolder first) throws IOException {
        for (int i = 1; i < parts.size(); i++) {
            boolean isSame = parts.get(i).design().equals(parts.get(0).design())
                    && SweepFolder.like(out, folders.get(i), parts.get(i).design())
                            .hashes()
                            .equals(first.hashes());
            if (!isSame) {
                throw new ParameterException(
                        spec.commandLine(),
                        "%s and %s are not of one sweep: points, seed, replications or confidence differ"
                                .formatted(folders.get(0), folders.get(i)));
            }
        }
    }

    private int merge(SweepFolder folder, KeptSweep whole, List<KeptSweep> parts)
            throws IOException, InterruptedException {
        try (RunLog log = folder.open()) {
            Sweep sweep = folder.sweep(whole.design(), log);
            for (Path part : folders) {
                try (RunLog from = SweepFolder.open(part)) {
                    from.complaints().forEach(this::say);
                    sweep.take(from);
                }
            }
            folder.keep(whole);
            if (sweep.known() < whole.design().runs()) {
                return incomplete(sweep, parts);
            }
            Findings findings = new SweepRun(folder, whole, log, Optional.empty(), 1).results(Attendant.STRICT);
            Theory theory = folder.played().theory(findings.design());
            Presentation.warnOfDisagreement(findings, theory, spec.commandLine().getErr());
            Main.print(
                    spec.commandLine().getOut(),
                    new ResultTable(findings).text()
                            + Presentation.levels(folder.played(), folder.place(), findings)
                            + Presentation.exactness(findings, theory)
                            + Presentation.pointer(folder.place()));
            return ExitCode.OK.code();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private int incomplete(Sweep sweep, List<KeptSweep> parts) {
        int of = parts.stream()
                .flatMap(part -> part.shard().stream())
                .mapToInt(Shard::of)
                .max()
                .orElse(1);
        String missing = new TreeSet<>(sweep.missing(of))
                .stream().map(number -> number + "/" + of).collect(Collectors.joining(", "));
        say("shards %s are missing or not complete; play them with --shard, then merge again".formatted(missing));
        return ExitCode.INCOMPLETE.code();
    }

    private void say(String sentence) {
        Main.print(spec.commandLine().getErr(), "twinmarch: %s%n".formatted(sentence));
    }
}
