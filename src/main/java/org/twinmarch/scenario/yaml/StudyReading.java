package org.twinmarch.scenario.yaml;

import java.util.List;

/** What became of a study file. */
public sealed interface StudyReading {

    /**
     * It describes a study of a scenario that is sound.
     *
     * @param file what it says
     */
    record Checked(StudyFile file) implements StudyReading {}

    /**
     * It, or its scenario, does not.
     *
     * @param problems all that is wrong, one or more
     */
    record Broken(List<Problem> problems) implements StudyReading {

        /** Copies the list. */
        public Broken {
            problems = List.copyOf(problems);
        }
    }
}
