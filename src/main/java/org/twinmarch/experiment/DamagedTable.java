package org.twinmarch.experiment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twinmarch.scenario.yaml.Place;
import org.twinmarch.scenario.yaml.Problem;

/** A table in a folder of results is not as it was written. */
public final class DamagedTable extends IOException {

    private static final long serialVersionUID = 1;
    private static final String MEND =
            "take an unharmed copy, or call the command again that made the folder: what is in its runs.log is not played again";

    private final transient Problem problem;

    private DamagedTable(Problem problem) {
        super(problem.report().strip());
        this.problem = problem;
    }

    /**
     * What is wrong in a line of a table.
     *
     * @param line from 1; the heading is the first
     */
    static DamagedTable at(Path file, int line, String wrong) {
        return new DamagedTable(new Problem(new Place(file.toString(), line, 1), line(file, line), wrong, MEND));
    }

    /** The line, as far as it can be shown. */
    private static String line(Path file, int number) {
        try {
            List<String> lines =
                    Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
            return number <= lines.size() ? lines.get(number - 1) : "";
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Where it is, and how to mend it. */
    public Problem problem() {
        return problem;
    }
}
