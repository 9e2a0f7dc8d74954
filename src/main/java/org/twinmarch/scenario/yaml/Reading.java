package org.twinmarch.scenario.yaml;

import java.util.List;
import org.twinmarch.scenario.Study;

/** What became of a scenario file. */
public sealed interface Reading {

    /**
     * It describes a study.
     *
     * @param study the study, checked
     * @param file  the file it came from
     */
    record Checked(Study study, ScenarioFile file) implements Reading {}

    /**
     * It does not.
     *
     * @param problems all that is wrong, in order of place; one or more
     */
    record Broken(List<Problem> problems) implements Reading {

        /** Copies the list. */
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
