package org.twinmarch.scenario.yaml;

import java.util.Map;
import java.util.stream.Collectors;

/** What a point of a design is called: its policy, and the last key and the level of each factor. It can name a file. */
final class PointName {

    private static final int LONGEST = 64;

    private PointName() {}

    static String of(String policy, Map<String, String> levels) {
        String name = levels.entrySet().stream()
                .map(factor -> "." + word(lastKey(factor.getKey())) + "-" + word(factor.getValue()))
                .collect(Collectors.joining("", policy, ""));
        return shortened(name, LONGEST);
    }

    /** The name of one of many points whose levels are too long to tell them apart, in one width, so that names sort. */
    static String of(String policy, int number, int points) {
        int width = Integer.toString(points).length();
        String ending = ".point-" + "0".repeat(width - Integer.toString(number).length()) + number;
        return shortened(policy, LONGEST - ending.length()) + ending;
    }

    /** The name with a number, for a point that would have the name of another one. */
    static String numbered(String name, int number) {
        String ending = "-" + number;
        return shortened(name, LONGEST - ending.length()) + ending;
    }

    private static String lastKey(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String word(String text) {
        String word = text.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return word.isEmpty() ? "x" : word;
    }

    private static String shortened(String name, int length) {
        return name.length() <= length ? name : name.substring(0, length);
    }
}
