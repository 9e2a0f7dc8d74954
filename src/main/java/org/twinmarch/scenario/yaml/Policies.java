package org.twinmarch.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lays each policy of a file over the rest of it. */
final class Policies {

    /** What the only policy of a file without policies is called. */
    static final String BASE = "base";

    /** Keys that a policy may not change, and why. */
    static final Map<String, String> LOCKED = Map.ofEntries(
            Map.entry("format", "the format belongs to the file"),
            Map.entry("name", "the name belongs to the study"),
            Map.entry("question", "the question belongs to the study"),
            Map.entry("seed", "policies are compared on the same random numbers"),
            Map.entry("replications", "policies are compared in pairs of replications"),
            Map.entry("start", "policies are compared over the same time"),
            Map.entry("warm-up", "policies are compared over the same time"),
            Map.entry("horizon", "policies are compared over the same time"),
            Map.entry("currency", "costs are compared in one currency"),
            Map.entry("idleness", "policies are compared at the same places"),
            Map.entry("map", "policies are drawn on one map"),
            Map.entry("policies", "a policy cannot hold policies"),
            Map.entry("provenance", "provenance is told once, for the whole file"));

    private final Node.Mapping base;
    private final Findings findings;

    private Policies(Node.Mapping base, Findings findings) {
        this.base = base;
        this.findings = findings;
    }

    /** One tree for each policy, in order of declaration; the tree itself if it has no policies. */
    static Map<String, Node.Mapping> effective(Node.Mapping root, Findings findings) {
        Node.Mapping base = root.without("policies");
        Optional<Node> policies = root.find("policies").map(Node.Entry::value);
        if (policies.isEmpty()) {
            return Map.of(BASE, base);
        }
        if (!(policies.get() instanceof Node.Mapping map) || map.entries().isEmpty()) {
            findings.add(
                    root.entries().get("policies").key(),
                    "\"policies\" must be a map from names to changes",
                    "write for example \"baseline: {}\" below it, or remove the key");
            return Map.of(BASE, base);
        }
        return new Policies(base, findings).effective(map);
    }

    private Map<String, Node.Mapping> effective(Node.Mapping policies) {
        Map<String, Node.Mapping> effective = new LinkedHashMap<>();
        policies.entries().forEach((name, entry) -> {
            if (!Names.isName(name)) {
                findings.add(entry.key(), "\"%s\" cannot be a name".formatted(name), Names.RULE);
            }
            effective.put(name, MergePatch.merged(base, overlay(name, entry)));
        });
        return effective;
    }

    private Node.Mapping overlay(String name, Node.Entry policy) {
        if (!(policy.value() instanceof Node.Mapping overlay)) {
            findings.add(
                    policy.key(),
                    "the policy \"%s\" is not a map of changes".formatted(name),
                    "write \"%s: {}\" for a policy that changes nothing".formatted(name));
            return new Node.Mapping(policy.key(), Map.of());
        }
        overlay.entries().forEach((key, entry) -> {
            if (LOCKED.containsKey(key)) {
                locked(entry.key(), key, LOCKED.get(key));
            }
        });
        refuseIdleDeletion(base, overlay);
        return withoutBorderLength(overlay.without(LOCKED.keySet().toArray(String[]::new)));
    }

    private Node.Mapping withoutBorderLength(Node.Mapping overlay) {
        Optional<Node.Entry> border = overlay.find("border");
        if (border.isPresent()
                && border.get().value() instanceof Node.Mapping map
                && map.find("length").isPresent()) {
            locked(map.entries().get("length").key(), "border.length", "policies are compared on the same line");
            return overlay.with("border", new Node.Entry(border.get().key(), map.without("length")));
        }
        return overlay;
    }

    private void locked(Mark mark, String key, String reason) {
        findings.add(
                mark,
                "a policy may not change \"%s\": %s".formatted(key, reason),
                "remove it here, or write another file");
    }

    /** A deletion that deletes nothing is a slip of the pen. */
    private void refuseIdleDeletion(Node.Mapping target, Node.Mapping overlay) {
        overlay.entries().forEach((key, entry) -> {
            Optional<Node> old = target.find(key).map(Node.Entry::value);
            if (entry.value().isNothing() && old.isEmpty()) {
                findings.add(
                        entry.key(),
                        "there is no \"%s\" to delete".formatted(key),
                        Suggestion.mend(key, target.entries().keySet()));
            } else if (entry.value() instanceof Node.Mapping inner
                    && old.isPresent()
                    && old.get() instanceof Node.Mapping map) {
                refuseIdleDeletion(map, inner);
            }
        });
    }
}
