package org.twinmarch.report.page;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.experiment.Origins;
import org.twinmarch.report.NamedDrawing;
import org.twinmarch.scenario.Scenario;

/**
 * What a report needs besides its findings.
 *
 * @param scenarios from policy to what was simulated, the policy with which the others are compared first
 * @param effective from policy to the text of its resolved scenario
 * @param origins   where the values of the scenario come from
 * @param maker     what played it
 * @param drawings  its charts
 */
public record Material(
        Map<String, Scenario> scenarios,
        Map<String, String> effective,
        Origins origins,
        Dossier.Maker maker,
        List<NamedDrawing> drawings) {

    /** Copies the collections. */
    public Material {
        scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
        effective = Collections.unmodifiableMap(new LinkedHashMap<>(effective));
        drawings = List.copyOf(drawings);
    }
}
