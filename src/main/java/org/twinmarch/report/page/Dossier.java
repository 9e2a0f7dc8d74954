package org.twinmarch.report.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.Doubt;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.Theory;
import org.twinmarch.report.AllElseEqual;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.report.Share;
import org.twinmarch.report.Wording;
import org.twinmarch.scenario.Scenario;

/**
 * All that a report is made of. Nothing in it depends on the hour, the machine or the number of threads.
 *
 * @param findings  what the study found
 * @param scenarios from policy to what was simulated
 * @param effective from policy to the text of its resolved scenario
 * @param origins   where the values of the scenario come from
 * @param doubts    how unsure it is under drawn assumptions, if they were drawn
 * @param maker     what played it
 * @param drawings  its charts
 * @param theory    what is known of it exactly
 * @param equal     of a sweep, what each policy and each level does with all else the same
 */
public record Dossier(
        Findings findings,
        Map<String, Scenario> scenarios,
        Map<String, String> effective,
        Origins origins,
        List<Doubt> doubts,
        Maker maker,
        List<NamedDrawing> drawings,
        Theory theory,
        Optional<AllElseEqual> equal)
        implements Subject {

    /** Copies the collections. */
    public Dossier {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        effective = Collections.unmodifiableMap(new LinkedHashMap<>(effective));
        doubts = List.copyOf(doubts);
        drawings = List.copyOf(drawings);
    }

    /** All that a report of a study without levels is made of. */
    public Dossier(
            Findings findings,
            Map<String, Scenario> scenarios,
            Map<String, String> effective,
            Origins origins,
            List<Doubt> doubts,
            Maker maker,
            List<NamedDrawing> drawings,
            Theory theory) {
        this(findings, scenarios, effective, origins, doubts, maker, drawings, theory, Optional.empty());
    }

    /**
     * What played a study.
     *
     * @param program name and version of the program
     * @param java    release of Java
     * @param command command that repeats the study
     */
    public record Maker(String program, String java, String command) {}

    /** The probability that matters most. */
    Share main() {
        return Share.main(findings);
    }

    @Override
    public Findings.Topic topic() {
        return findings.topic();
    }

    @Override
    public String title() {
        return topic().name();
    }

    @Override
    public List<String> policies() {
        return findings.policies();
    }

    @Override
    public Design design() {
        return findings.design();
    }

    @Override
    public long parties() {
        return findings.parties();
    }

    @Override
    public List<Extent> extent() {
        return List.of(
                new Extent("Replications", String.format(Locale.ROOT, "%,d of each policy", design().replications())),
                new Extent(
                        "Policies",
                        Listing.count(policies().size(), "policy", "policies")
                                + ", all under the same random numbers"));
    }

    @Override
    public String estimation() {
        return "%s independent replications of each policy; ratios of totals with %ss, paired differences under common random numbers. How each interval is made stands in the reference of measures."
                .formatted(design().replications(), Wording.interval(design()));
    }
}
