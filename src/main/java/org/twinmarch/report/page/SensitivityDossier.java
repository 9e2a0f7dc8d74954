package org.twinmarch.report.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.SensitivityFindings;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.report.Wording;
import org.twinmarch.scenario.Scenario;

/**
 * All that the report of a sensitivity is made of.
 *
 * @param findings what depends on what
 * @param others   from the path of an assumption that was not moved to the reason
 * @param parties  number of parties that started within the horizon, over all runs
 * @param material what the report needs besides
 */
public record SensitivityDossier(
        SensitivityFindings findings, Map<String, String> others, long parties, Material material) implements Subject {

    /** Copies the map. */
    public SensitivityDossier {
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    @Override
    public Findings.Topic topic() {
        return findings.topic();
    }

    @Override
    public String title() {
        return topic().name() + ": what its results depend on";
    }

    @Override
    public List<String> policies() {
        return List.copyOf(material.scenarios().keySet());
    }

    @Override
    public Design design() {
        return findings.design();
    }

    @Override
    public Map<String, Scenario> scenarios() {
        return material.scenarios();
    }

    @Override
    public Map<String, String> effective() {
        return material.effective();
    }

    @Override
    public Origins origins() {
        return material.origins();
    }

    @Override
    public Dossier.Maker maker() {
        return material.maker();
    }

    @Override
    public List<NamedDrawing> drawings() {
        return material.drawings();
    }

    /** How large the design is that the intervals of the indices come from, such as {@code 10 trajectories}. */
    String samples() {
        boolean isSobol = findings.method().equals(SensitivityFindings.SOBOL);
        return Listing.count(findings.samples(), isSobol ? "row" : "trajectory", isSobol ? "rows" : "trajectories");
    }

    @Override
    public List<Extent> extent() {
        return List.of(
                new Extent("Method", "%s, %s".formatted(findings.method(), samples())),
                new Extent("Factors", Listing.count(findings.factors().size(), "factor", "factors")),
                new Extent("Policies", Listing.count(policies().size(), "policy", "policies")),
                new Extent(
                        "Points",
                        String.format(
                                Locale.ROOT,
                                "%,d for each policy, all under the same random numbers",
                                findings.rows())),
                new Extent("Replications", String.format(Locale.ROOT, "%,d at each point", design().replications())));
    }

    @Override
    public String estimation() {
        String what = findings.method().equals(SensitivityFindings.SOBOL)
                ? "Sobol' indices of the mean over replications"
                : "Elementary effects of the mean over replications, after Morris";
        return "%s: %s, %d replications at each of %d points for each policy, under common random numbers. The %ss come from weighing %s and replications again and again at random (Bayesian bootstrap)."
                .formatted(
                        what,
                        samples(),
                        design().replications(),
                        findings.rows(),
                        Wording.interval(design()),
                        findings.method().equals(SensitivityFindings.SOBOL) ? "rows" : "trajectories");
    }
}
