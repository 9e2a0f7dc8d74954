package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that a manifest records, so that a warning can name the next one.
 *
 * @param text the command as a line for a shell, such as {@code twinmarch run FILE --policy agreed}
 */
record Command(String text) {

    private static final String WORD = "((?:'[^']*'|\\\\.|[^\\s'\\\\])+)";
    private static final Pattern WORDS = Pattern.compile(WORD);
    private static final Pattern FILE = Pattern.compile("^\\S+ [a-z]+ " + WORD);
    private static final int HEAD = 3; // program, command, file
    private static final Pattern POLICY = Pattern.compile(" --policy " + WORD);

    /** What it is about: a scenario or a study file, quoted as in the command. */
    String file() {
        Matcher found = FILE.matcher(text);
        return found.find() ? found.group(1) : "FILE";
    }

    /** Whether it names itself what a sensitivity moves; if it does not, its file does, and is that of a study. */
    boolean saysWhatMoves() {
        List<String> words = words();
        return words.contains("--assumptions") || words.contains("--factor");
    }

    private List<String> words() {
        return WORDS.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The policies that it names, quoted as in the command. */
    List<String> policies() {
        return POLICY.matcher(text).results().map(policy -> policy.group(1)).toList();
    }

    /** The command that moves all assumptions with a range, of some policies; of all if none of them is named in it. */
    String onAssumptions(List<String> wanted) {
        List<String> words = new ArrayList<>(List.of("twinmarch sensitivity", file(), "--assumptions"));
        List<String> chosen = policies().stream().filter(wanted::contains).toList();
        (chosen.isEmpty() ? policies() : chosen).forEach(policy -> words.add("--policy " + policy));
        return String.join(" ", words);
    }

    /**
     * The same command where it divides the variance, instead of walking along trajectories.
     *
     * @param ranges what shall move, as {@code --factor} takes it; as before if empty
     * @param out    folder of its results
     */
    String bySobol(List<String> ranges, String out) {
        List<String> kept = without(without(words(), "--trajectories", 1), "--levels", 1);
        if (!ranges.isEmpty()) {
            kept = without(without(kept, "--assumptions", 0), "--factor", 1);
        }
        int head = Math.min(HEAD, kept.size());
        List<String> words = new ArrayList<>(kept.subList(0, head));
        ranges.forEach(range -> words.addAll(List.of("--factor", quoted(range))));
        words.addAll(kept.subList(head, kept.size()));
        words.addAll(List.of("--method", "sobol", "--out", quoted(out)));
        return String.join(" ", words);
    }

    /** All words but those of an option, which has so many values. */
    private static List<String> without(List<String> words, String option, int values) {
        List<String> left = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(option)) {
                i += values;
            } else {
                left.add(words.get(i));
            }
        }
        return left;
    }

    /** A word in quotes, if a shell would take it apart. */
    static String quoted(String word) {
        return word.matches("[\\w./:=+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
