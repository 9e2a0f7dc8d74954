package org.twinmarch.report.page;

import java.util.List;
import java.util.Map;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings.Topic;
import org.twinmarch.experiment.Origins;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.scenario.Scenario;

/** What a report is about, whatever was asked. Nothing in it depends on the hour, the machine or the number of threads. */
interface Subject {

    /** Question and name of the scenario. */
    Topic topic();

    /** What stands above the page. */
    String title();

    /** Names of the policies, the one with which the others are compared first. */
    List<String> policies();

    /** What was played. */
    Design design();

    /** Number of parties that started within the horizon, over all runs. */
    long parties();

    /** From policy to what was simulated. */
    Map<String, Scenario> scenarios();

    /** From policy to the text of its resolved scenario. */
    Map<String, String> effective();

    /** Where the values of the scenario come from. */
    Origins origins();

    /** What played it. */
    Dossier.Maker maker();

    /** Its charts. */
    List<NamedDrawing> drawings();

    /** How much was played. */
    List<Extent> extent();

    /** How its numbers and their intervals are made, in sentences. */
    String estimation();

    /**
     * Something that tells how much was played.
     *
     * @param of     what is counted
     * @param amount how much of it there is
     */
    record Extent(String of, String amount) {}

    /** The first policy. */
    default String baseline() {
        return policies().get(0);
    }

    /** What is simulated under the first policy. */
    default Scenario scenario() {
        return scenarios().get(baseline());
    }
}
