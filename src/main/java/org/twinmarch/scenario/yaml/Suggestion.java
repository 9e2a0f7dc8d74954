package org.twinmarch.scenario.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** "did you mean ..." if a known word is near, else the list of known words. */
    static String mend(String word, Collection<String> known) {
        return nearest(word, known)
                .map("did you mean \"%s\"?"::formatted)
                .orElseGet(
                        () -> known.isEmpty() ? "there is none; remove it" : "use one of: " + String.join(", ", known));
    }

    /** The known word with the fewest edits, if they are few for a word of that length; the first one on a tie. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        // In a word of one or two letters every edit makes another word.
        return nearest(word, known, word.length() < 3 ? 0 : 1 + word.length() / 4);
    }

    /** The known word with the fewest edits, if they are so few at most; the first one on a tie. */
    public static Optional<String> nearest(String word, Collection<String> known, int fewEdits) {
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - word.length()) <= fewEdits)
                .filter(candidate -> edits(word, candidate) <= fewEdits)
                .min(Comparator.comparingInt(candidate -> edits(word, candidate)));
    }

    /**
     * Number of insertions, deletions, changes and swaps of neighbours that turn one word into the other (optimal
     * string alignment), case ignored.
     */
    static int edits(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int change = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, 1 + cost[i - 2][j - 2]) : cheapest;
    }
}
