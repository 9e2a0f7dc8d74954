package org.twinmarch.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.scenario.yaml.Assignment;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What shall vary, and what shall stand at all points, where the command line says it. */
final class VaryOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--factor",
            paramLabel = "PATH=V1,V2",
            description =
                    "Vary the value to which a path of keys leads, such as fence.north.coverage=0 %%,50 %%; may be"
                            + " given again: then every combination is played.")
    private List<String> factors = List.of();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Change the value to which a path of keys leads at all points; may be given again.")
    private List<String> settings = List.of();

    /** What shall stand at all points. @throws ParameterException if it is not of the form, or a path is given twice */
    List<Assignment> settings() {
        return assignments("--set", settings);
    }

    /** What shall vary. @throws ParameterException if it is not of the form, or a path is given twice */
    List<Assignment> factors() {
        return assignments("--factor", factors);
    }

    /**
     * Refuses a setting where a factor puts its levels.
     *
     * @param varied the paths of all factors, wherever they are named
     * @throws ParameterException with the setting and the factor
     */
    void refuseVaried(Collection<String> varied) {
        for (Assignment setting : settings()) {
            varied.stream().filter(setting::isWithin).findFirst().ifPresent(factor -> {
                throw new ParameterException(
                        spec.commandLine(),
                        "--set %s=%s would be ignored: the factor \"%s\" puts its levels there; leave one of them out"
                                .formatted(setting.path(), setting.text(), factor));
            });
        }
    }

    /** The words of a command that ask for the same. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        settings.forEach(setting -> words.addAll(List.of("--set", setting)));
        factors.forEach(factor -> words.addAll(List.of("--factor", factor)));
        return words;
    }

    private List<Assignment> assignments(String option, List<String> texts) {
        List<Assignment> assignments = new ArrayList<>();
        for (String text : texts) {
            assignments.add(Assignment.parse(option, text)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(),
                            "%s must be like PATH=VALUE, such as fence.north.coverage=50 %%, but is %s"
                                    .formatted(option, text))));
        }
        refuseRepeated(spec.commandLine(), assignments);
        return assignments;
    }

    /** Refuses a path that is given twice. @throws ParameterException with the path and what was given for it */
    static void refuseRepeated(CommandLine command, List<Assignment> assignments) {
        Map<String, String> seen = new HashMap<>();
        for (Assignment later : assignments) {
            if (seen.containsKey(later.path())) {
                throw new ParameterException(
                        command,
                        "%s: \"%s\" is given twice, as \"%s\" and as \"%s\"; give it once, with all that it shall take"
                                .formatted(later.option(), later.path(), seen.get(later.path()), later.text()));
            }
            seen.put(later.path(), later.text());
        }
    }
}
