package org.twinmarch.cli;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.scenario.yaml.Suggestion;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wanted where the command line holds something else. */
final class Wanted {

    private Wanted() {}

    /** What is wrong with a command line that could not be read, and what to write instead. */
    static String instead(ParameterException misuse) {
        if (misuse instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (misuse instanceof MissingParameterException missing) {
            return missing(missing);
        }
        return Optional.ofNullable(misuse.getArgSpec())
                .filter(argument -> misuse.getValue() != null)
                .flatMap(argument -> kind(argument)
                        .map(kind -> "%s must be %s, but is %s".formatted(name(argument), kind, misuse.getValue())))
                .orElse(misuse.getMessage());
    }

    private static String unmatched(UnmatchedArgumentException misuse) {
        String first = misuse.getUnmatched().get(0);
        CommandLine command = misuse.getCommandLine();
        if (misuse.isUnknownOption()) {
            return noOption(first.replaceFirst("=.*", ""), command);
        }
        return command.getParent() == null
                ? "there is no command \"%s\"; %s".formatted(first, mend(first, command))
                : "\"%s\" is one argument too many".formatted(first);
    }

    private static String noOption(String wrong, CommandLine command) {
        String near = Suggestion.nearest(
                        wrong, command.getCommandSpec().optionsMap().keySet())
                .map("; did you mean \"%s\"?"::formatted)
                .orElse("");
        return "there is no option \"%s\"".formatted(wrong) + near;
    }

    private static String missing(MissingParameterException misuse) {
        List<ArgSpec> missing = misuse.getMissing();
        return missing.stream()
                .findFirst()
                .filter(argument -> missing.size() == 1)
                .flatMap(argument -> kind(argument).map(kind -> "%s needs %s".formatted(name(argument), kind)))
                .orElse(misuse.getMessage());
    }

    private static String mend(String wrong, CommandLine command) {
        // Commands are few, and no two of them are alike.
        return Suggestion.nearest(wrong, command.getSubcommands().keySet(), 1 + wrong.length() / 4)
                .map("did you mean \"%s\"?"::formatted)
                .orElseGet(() -> "there are: "
                        + String.join(", ", command.getSubcommands().keySet()));
    }

    /** What an argument takes; nothing where any text can be right. */
    private static Optional<String> kind(ArgSpec argument) {
        Class<?> type = argument.auxiliaryTypes()[0];
        if (type.isEnum()) {
            return Optional.of("one of: " + String.join(", ", constants(type)));
        }
        if (type == Double.class || type == double.class) {
            return Optional.of("a number");
        }
        return range(argument).map(range -> "a whole number from %d to %d".formatted(range.from(), range.to()));
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Optional<Whole> range(ArgSpec argument) {
        return argument.userObject() instanceof Field field
                ? Optional.ofNullable(field.getAnnotation(Whole.class))
                : Optional.empty();
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    /** Refuses whole numbers that an option does not take. @throws ParameterException with the mend */
    static void check(ParseResult parsed) {
        parsed.matchedOptions().forEach(option -> range(option).ifPresent(range -> option.typedValues().stream()
                .flatMap(Wanted::numbers)
                .filter(number -> number < range.from() || number > range.to())
                .findFirst()
                .ifPresent(number -> {
                    throw new ParameterException(parsed.commandSpec().commandLine(), refusal(option, range, number));
                })));
        parsed.subcommands().forEach(Wanted::check);
    }

    private static Stream<Long> numbers(Object value) {
        Object plain = value instanceof Optional<?> some ? some.orElse(null) : value;
        return plain instanceof Number number ? Stream.of(number.longValue()) : Stream.empty();
    }

    private static String refusal(OptionSpec option, Whole range, long number) {
        return range.to() == Integer.MAX_VALUE
                ? "%s must be %d or more".formatted(option.longestName(), range.from())
                : "%s must be a whole number from %d to %d, but is %d"
                        .formatted(option.longestName(), range.from(), range.to(), number);
    }
}
