package org.twinmarch.experiment.exact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinmarch.EveryKey;
import org.twinmarch.YamlTree;

/**
 * Variants of a small scenario, one for each key that there is: the parts of the scenario that has them all, put in one by one.
 *
 * @param scenario the small scenario
 */
record Variants(YamlTree scenario) {

    private static final String GIVEN = "given";
    private static final YamlTree WHOLE = EveryKey.scenario();
    private static final Set<String> OF_THE_FILE = Set.of("format", "name", "question", "seed", "replications");
    private static final Set<String> PARTS = Set.of("flows", "patrols", "stretches", "policies", "provenance");

    /**
     * A variant.
     *
     * @param name what was put in
     * @param tree the scenario with it
     */
    record Variant(String name, YamlTree tree) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** All of them. */
    List<Variant> all() {
        List<Variant> variants = new ArrayList<>();
        for (Object key : WHOLE.map("").keySet()) {
            if (!PARTS.contains(key) && !OF_THE_FILE.contains(key)) {
                add(variants, key.toString(), WHOLE.at(key.toString()));
            }
        }
        for (String kind : List.of("flows", "patrols")) {
            WHOLE.map(kind).forEach((name, part) -> addPart(variants, kind + "/" + name, part));
            scenario.map(kind).keySet().forEach(own -> WHOLE.map(kind).forEach((name, part) -> ((Map<?, ?>) part)
                    .forEach((key, value) -> add(variants, kind + "/" + own + "/" + key, value))));
        }
        for (Object row : (List<?>) EveryKey.changes().at("")) {
            addChange(variants, (Map<?, ?>) row);
        }
        return variants;
    }

    private void add(List<Variant> variants, String path, Object value) {
        variants.add(new Variant(path + "=" + value, scenario.with(path, value)));
    }

    /** Another flow or plan, with the stretches that it may speak of as open ground. */
    private void addPart(List<Variant> variants, String path, Object part) {
        YamlTree onStretches = scenario.with("stretches/north", Map.of("from", "0 km", "to", "20 km"))
                .with("stretches/south", Map.of("from", "30 km", "to", "35 km"));
        variants.add(new Variant("another " + path, onStretches.with(path, part)));
    }

    /** A change of the whole scenario, made of each flow and each plan of this one. */
    private void addChange(List<Variant> variants, Map<?, ?> row) {
        for (Object flow : scenario.map("flows").keySet()) {
            for (Object plan : scenario.map("patrols").keySet()) {
                Map<String, Object> changes = new LinkedHashMap<>();
                if (row.get(GIVEN) instanceof Map<?, ?> given) {
                    given.forEach((path, value) -> changes.put(own(path, flow, plan), value));
                }
                row.forEach((path, value) -> {
                    if (!path.equals(GIVEN)) {
                        changes.put(own(path, flow, plan), value);
                    }
                });
                if (changes.keySet().stream().noneMatch(Variants::isOfTheFile)) {
                    changed(changes).ifPresent(tree -> variants.add(new Variant(changes.toString(), tree)));
                }
            }
        }
    }

    private static boolean isOfTheFile(String path) {
        String first = path.replaceAll("/.*", "");
        return OF_THE_FILE.contains(first) || first.equals("policies") || first.equals("provenance");
    }

    private static String own(Object path, Object flow, Object plan) {
        return path.toString()
                .replaceAll("^flows/[^/]*", "flows/" + flow)
                .replaceAll("^patrols/[^/]*", "patrols/" + plan);
    }

    /** Nothing if a path leads through a value that is no map here. */
    private Optional<YamlTree> changed(Map<String, Object> changes) {
        try {
            return Optional.of(scenario.with(changes));
        } catch (ClassCastException | IllegalArgumentException elsewhere) {
            return Optional.empty();
        }
    }
}
