package org.twinmarch.report;

import java.util.Map;
import java.util.Optional;
import org.twinmarch.border.Outline;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.PointTable;
import org.twinmarch.experiment.Theory;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

/**
 * What a study left for charts to show.
 *
 * @param findings what it found
 * @param study    what was played
 * @param points   for a sweep, what its points stand for
 * @param effective from policy to the text of its resolved scenario, as far as it is at hand
 * @param theory   what is known of it exactly
 */
public record Evidence(
        Findings findings, Study study, Optional<PointTable> points, Map<String, String> effective, Theory theory) {

    /** Evidence with what closed forms say of the study. */
    public Evidence(Findings findings, Study study, Optional<PointTable> points) {
        this(findings, study, points, Map.of(), Theory.of(study.policies()));
    }

    /** Evidence of a study that is no sweep. */
    public Evidence(Findings findings, Study study) {
        this(findings, study, Optional.empty());
    }

    /** The scenario of a policy. */
    Scenario scenario(String policy) {
        return study.policies().get(policy);
    }

    /** How the line runs on a map under a policy, if that is known. */
    Optional<Outline> outline(String policy) {
        return scenario(policy).reporting().outline();
    }

    /** Whether its policies are few enough to be told apart by colour and shape. */
    boolean isOfFewPolicies() {
        return findings.policies().size() <= Theme.LOOKS;
    }
}
