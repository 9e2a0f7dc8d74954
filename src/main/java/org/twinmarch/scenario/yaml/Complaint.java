package org.twinmarch.scenario.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the YAML parser complains about, for a writer of scenarios. */
record Complaint(String wrong, String mend) {

    static final String LOOK_AROUND = "check indentation, quotes and brackets here and above";

    private static final List<Complaint> KNOWN = List.of(
            new Complaint("\\t(TAB)", "indent with blanks; YAML takes no tabs"),
            new Complaint("mapping values are not", "check the indentation, or put a text that holds \": \" in quotes"),
            new Complaint("undefined alias", "define it above with \"&\" and its name"),
            new Complaint("another document", "write one scenario a file; remove the line \"---\""),
            new Complaint("cannot start any token", "put the text in quotes"),
            new Complaint("Expected mapping", "a merge key takes an alias of a map, as in \"<<: *name\""));

    static Complaint of(MarkedYamlEngineException broken) {
        String problem = broken.getProblem().strip();
        // Remarks in brackets are meant for programmers.
        String said = problem.replaceAll("\\. \\(.*\\)$", "").replace("'\\t(TAB)'", "a tab");
        String mend = KNOWN.stream()
                .filter(known -> problem.contains(known.wrong()))
                .map(Complaint::mend)
                .findFirst()
                .orElse(LOOK_AROUND);
        return new Complaint("this is not YAML: " + said, mend);
    }
}
