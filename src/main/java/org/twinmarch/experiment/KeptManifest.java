package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a {@link Manifest} that was written says about how to play its study again.
 *
 * @param program program and version that wrote it
 * @param java    release of Java on which it ran
 * @param command command that repeats the study
 * @param design  what was played
 * @param parties number of parties that started within the horizon, over all runs
 * @param sha256  from policy to the fingerprint of its resolved scenario
 * @param points  of a sensitivity, the fingerprint of all its points
 */
public record KeptManifest(
        String program,
        String java,
        String command,
        Design design,
        long parties,
        Map<String, String> sha256,
        Optional<String> points) {

    private static final String TEXT = "\"((?:[^\"\\\\]|\\\\.)*)\"";
    private static final Pattern POLICY = Pattern.compile("\"name\": " + TEXT + ".*\"sha256\": \"([0-9a-f]+)\"");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    /** Copies the fingerprints. */
    public KeptManifest {
        sha256 = Map.copyOf(sha256);
    }

    /**
     * Reads a manifest.
     *
     * @throws IOException if it cannot be read, or is not as {@link Manifest} writes it
     */
    public static KeptManifest read(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return read(text);
        } catch (IllegalArgumentException garbled) {
            throw new IOException(file + " is not what a study writes: " + garbled.getMessage(), garbled);
        }
    }

    private static KeptManifest read(String text) {
        Map<String, String> policies = new LinkedHashMap<>();
        for (MatchResult policy : POLICY.matcher(text).results().toList()) {
            policies.put(plain(policy.group(1)), policy.group(2));
        }
        Design design = new Design(
                List.copyOf(policies.keySet()),
                Integer.parseInt(member(text, "replications", "(\\d+)")),
                Long.parseLong(member(text, "seed", "(\\d+)")),
                Double.parseDouble(member(text, "confidence", "([\\d.E+-]+)")),
                VarianceReduction.recorded(find(text, "variance-reduction", TEXT)));
        return new KeptManifest(
                plain(member(text, "program", TEXT)),
                plain(member(text, "java", TEXT)),
                plain(member(text, "command", TEXT)),
                design,
                Long.parseLong(member(text, "parties", "(\\d+)")),
                policies,
                find(text, "points-sha256", TEXT));
    }

    /** Each member stands at the beginning of a line, so that no text within another can be taken for it. */
    private static String member(String text, String key, String value) {
        return find(text, key, value)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" is missing".formatted(key)));
    }

    private static Optional<String> find(String text, String key, String value) {
        Matcher found = Pattern.compile("^[{ ]\"%s\": %s".formatted(key, value), Pattern.MULTILINE)
                .matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String plain(String escaped) {
        return ESCAPE.matcher(escaped)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null
                                ? found.group(2)
                                : Character.toString(Integer.parseInt(found.group(1), 16))));
    }

    /**
     * Refuses scenarios that are no longer those of the study.
     *
     * @param scenarios from policy to the text of its resolved scenario
     * @throws IOException if one of them was changed; the message names it
     */
    public void confirm(Map<String, String> scenarios) throws IOException {
        String changed = design.policies().stream()
                .filter(policy -> !Fingerprint.of(scenarios.get(policy)).equals(sha256.get(policy)))
                .collect(Collectors.joining(", "));
        if (!changed.isEmpty()) {
            throw new IOException(
                    "the resolved scenarios of these policies are not those that the manifest names: " + changed);
        }
    }
}
