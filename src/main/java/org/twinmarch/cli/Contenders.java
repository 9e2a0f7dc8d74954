package org.twinmarch.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.experiment.Design;
import org.twinmarch.experiment.KeptManifest;
import org.twinmarch.experiment.KeptSweep;
import org.twinmarch.scenario.Study;
import org.twinmarch.scenario.yaml.Reading;

/**
 * The policies among which one is selected: those of a scenario file, or the points of a study that has a folder already.
 *
 * @param study     the study
 * @param design    what it would play
 * @param effective from policy to the text of its resolved scenario
 */
record Contenders(Study study, Design design, Map<String, String> effective) {

    /** Reads a scenario file or a folder of results. */
    static Contenders read(Path place) throws IOException {
        return Files.isDirectory(place) ? ofFolder(place) : ofFile(place);
    }

    private static Contenders ofFile(Path file) {
        Reading.Checked scenario = BrokenScenario.read(file);
        Design design = Design.of(scenario.study());
        Map<String, String> effective = new LinkedHashMap<>();
        design.policies()
                .forEach(policy -> effective.put(policy, scenario.file().effective(policy)));
        return new Contenders(scenario.study(), design, effective);
    }

    private static Contenders ofFolder(Path folder) throws IOException {
        Path manifest = folder.resolve("manifest.json");
        Design design = Files.exists(manifest)
                ? KeptManifest.read(manifest).design()
                : KeptSweep.read(folder).design();
        SweepFolder scenarios = SweepFolder.like(folder, folder, design);
        return new Contenders(scenarios.study(), design, scenarios.effective());
    }

    /** Names of the policies. */
    List<String> policies() {
        return design.policies();
    }
}
