package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a folder of results compares with one that was made of its manifest. What tells of the run and not of the study is left
 * out: when and where it ran, what a sweep keeps for going on, and copies of tables.
 *
 * @param same      files with the same bytes
 * @param different files that are in both folders and differ
 * @param lacking   files that are in one folder alone
 */
record Reproduction(Set<String> same, Set<String> different, Set<String> lacking) {

    private static final Set<String> OF_THE_RUN =
            Set.of("run-info.json", "runs.log", "sweep.csv", "replications.parquet");

    /** Compares two folders, byte by byte. */
    static Reproduction of(Path folder, Path again) throws IOException {
        Set<String> lacking = new TreeSet<>(files(folder));
        Set<String> shared = new TreeSet<>(lacking);
        Set<String> made = files(again);
        shared.retainAll(made);
        lacking.addAll(made);
        lacking.removeAll(shared);
        Set<String> same = new TreeSet<>();
        Set<String> different = new TreeSet<>();
        for (String file : shared) {
            boolean isSame = Files.mismatch(folder.resolve(file), again.resolve(file)) == -1;
            (isSame ? same : different).add(file);
        }
        return new Reproduction(same, different, lacking);
    }

    /** Whether all files are the same. */
    boolean isExact() {
        return different.isEmpty() && lacking.isEmpty();
    }

    /** What was compared, in words. */
    List<String> sentences() {
        String count = "%d of %d files have the same bytes"
                .formatted(same.size(), same.size() + different.size() + lacking.size());
        Stream<String> differing = different.stream().map(file -> file + " differs");
        Stream<String> missing = lacking.stream().map(file -> file + " is in one folder only");
        return Stream.of(Stream.of(count), differing, missing)
                .flatMap(lines -> lines)
                .toList();
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !OF_THE_RUN.contains(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
