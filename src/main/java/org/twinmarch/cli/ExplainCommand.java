package org.twinmarch.cli;

import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.twinmarch.border.Calendar;
import org.twinmarch.engine.Probe;
import org.twinmarch.engine.Stage;
import org.twinmarch.experiment.Explanation;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.quantity.Dimension;
import org.twinmarch.quantity.Measured;
import org.twinmarch.report.ExplanationText;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why one party would be detected. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints, exactly, what each idle unit sees of the typical party of a flow (every attribute at its"
                + " median) at a place and time, and its probability of detection.")
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The scenario file.")
    private Path file;

    @Option(names = "--at", required = true, paramLabel = "KM", description = "Where it crosses, such as 412km.")
    private String place;

    @Option(names = "--time", required = true, paramLabel = "HH:MM", description = "When it starts, on the first day.")
    private String time;

    @Option(
            names = "--flow",
            required = true,
            paramLabel = "NAME",
            description = "Its flow, or what the names of several begin with.")
    private String flow;

    @Option(names = "--policy", paramLabel = "NAME", description = "The policy (default: the first).")
    private Optional<String> policy = Optional.empty();

    @Whole(from = 1)
    @Option(
            names = "--replication",
            paramLabel = "N",
            defaultValue = "1",
            description = "Whose drawn phases, places, departures and weather hold (default: ${DEFAULT-VALUE}).")
    private int replication;

    @Whole(from = 0, to = DesignOptions.LARGEST_SEED)
    @Option(names = "--seed", paramLabel = "N", description = "Master seed (default: what the file says).")
    private Optional<Long> seed = Optional.empty();

    @Override
    public Integer call() {
        Study study = BrokenScenario.read(file).study();
        String name = policy.orElse(study.policies().keySet().iterator().next());
        require(
                study.policies().containsKey(name),
                "--policy: there is no policy \"%s\"; there are: %s"
                        .formatted(name, String.join(", ", study.policies().keySet())));
        Scenario scenario = study.policies().get(name);
        double placeKm = placeKm(scenario);
        double startHours = startHours(scenario.calendar());
        Stage stage = Stage.of(scenario);
        for (int index : flows(scenario)) {
            Probe probe = new Probe(index, placeKm, startHours, false);
            String title = "The typical party of %s at %s, starting at %s; policy %s, phases of replication %d%n%n"
                    .formatted(
                            scenario.flows().get(index).name(),
                            Dimension.LENGTH.format(placeKm),
                            time,
                            name,
                            replication);
            Explanation explanation = Explanation.of(stage, seed.orElse(study.seed()), replication, probe);
            Main.print(
                    spec.commandLine().getOut(),
                    title + new ExplanationText(explanation, scenario).text() + System.lineSeparator());
        }
        return ExitCode.OK.code();
    }

    /** The flow of that name or, if there is none, all flows whose names go on from it: both directions of one trade. */
    private List<Integer> flows(Scenario scenario) {
        List<String> names = scenario.flows().stream().map(Flow::name).toList();
        List<Integer> found = IntStream.range(0, names.size())
                .filter(i -> names.contains(flow)
                        ? names.get(i).equals(flow)
                        : names.get(i).startsWith(flow + "-"))
                .boxed()
                .toList();
        require(
                !found.isEmpty(),
                "--flow: there is no flow \"%s\"; there are: %s".formatted(flow, String.join(", ", names)));
        return found;
    }

    private double placeKm(Scenario scenario) {
        Measured measured = Dimension.LENGTH.measure(place);
        if (measured instanceof Measured.Refused refused) {
            throw usage("--at: %s; %s".formatted(refused.wrong(), refused.mend()));
        }
        double km = ((Measured.Value) measured).value();
        double lengthKm = scenario.border().lengthKm();
        require(
                km >= 0 && km <= lengthKm,
                "--at: give a place on the line, 0 km to " + Dimension.LENGTH.format(lengthKm));
        return km;
    }

    /** The first time of day in the run, in [0 h, 24 h). */
    private double startHours(Calendar calendar) {
        try {
            double hours = LocalTime.parse(time).toNanoOfDay() / 3.6e12 - calendar.startOfDayHours();
            return hours < 0 ? hours + Calendar.DAY_HOURS : hours;
        } catch (DateTimeParseException notATime) {
            throw usage("--time: \"%s\" is not a time of day; write HH:MM, such as 03:00".formatted(time));
        }
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw usage(message);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
