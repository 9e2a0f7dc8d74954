package org.twinmarch.experiment.exact;

import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.twinmarch.EveryKey;
import org.twinmarch.YamlTree;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.yaml.Reading;
import org.twinmarch.scenario.yaml.ScenarioFile;
import org.twinmarch.stats.Estimate;

class AttackTest {
    @Test
    void attack() throws Exception {
        int variants = 0, broken = 0, silent = 0, known = 0;
        long t0 = System.nanoTime();
        for (String name : System.getProperty("bases", "c01-timetable").split(",")) {
            Reading.Checked read = (Reading.Checked) ScenarioFile.read(Path.of(
                    name.equals("circuit") ? "scenarios/circuit.yaml" : "scenarios/closed-forms/" + name + ".yaml"));
            for (String policy : read.file()
                    .policies()
                    .subList(
                            0,
                            Math.min(
                                    Integer.getInteger("policies", 1),
                                    read.file().policies().size()))) {
                YamlTree base = YamlTree.read(read.file().effective(policy))
                        .with("horizon", System.getProperty("horizon", "24 h"));
                for (Variants.Variant v : new Variants(base).all()) {
                    variants++;
                    Reading r;
                    try {
                        r = EveryKey.read(v.tree());
                    } catch (NullPointerException none) {
                        System.out.println("NPE " + v);
                        continue;
                    }
                    if (!(r instanceof Reading.Checked c)) {
                        broken++;
                        continue;
                    }
                    Scenario s = c.study().policies().values().iterator().next();
                    List<ExactDetection> l = ExactDetection.of(s);
                    if (l.isEmpty()) {
                        silent++;
                        continue;
                    }
                    known++;
                    for (ExactDetection e : l) {
                        int reps = s.calendar().horizonHours() > 100 ? 60 : 200;
                        try {
                            Estimate est = Simulated.of(s, e, reps, 0.99999);
                            double z = est.standardErrorsFrom(e.probability()).orElse(0);
                            if (Math.abs(z) > 3.3)
                                System.out.println(
                                        "FAR " + name + " " + policy + " " + v + " " + e + " " + est + " z " + z);
                        } catch (NoSuchElementException none) {
                            System.out.println("nobody: " + v + " " + e);
                        }
                    }
                    if (Boolean.getBoolean("list"))
                        System.out.println("known "
                                + v.name().substring(0, Math.min(100, v.name().length())) + " -> " + l.get(0));
                }
            }
        }
        System.out.println(variants + " variants, " + broken + " broken, " + silent + " silent, " + known + " known, s "
                + (System.nanoTime() - t0) / 1e9);
    }
}
