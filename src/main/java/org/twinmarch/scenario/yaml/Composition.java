package org.twinmarch.scenario.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Turns YAML 1.2 text into a tree. Aliases are unfolded, and merge keys have been followed by the parser; what is
 * nested too deeply or unfolds to too much is refused before it can do harm.
 */
final class Composition {

    /** Deepest nesting that is read. */
    static final int LIMIT_DEPTH = 64;

    /** Largest number of values that is read, aliases unfolded. */
    static final int LIMIT_VALUES = 200_000;

    private static final Map<Tag, Node.Kind> KINDS = Map.of(
            Tag.STR, Node.Kind.TEXT,
            Tag.INT, Node.Kind.NUMBER,
            Tag.FLOAT, Node.Kind.NUMBER,
            Tag.BOOL, Node.Kind.SWITCH,
            Tag.NULL, Node.Kind.NOTHING);

    private final Source source;
    private final Findings findings;
    private int values;

    private Composition(Source source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** The tree of a source; empty if it is no YAML or not a map. */
    static Optional<Node.Mapping> compose(Source source, Findings findings) {
        return new Composition(source, findings).root();
    }

    private Optional<Node.Mapping> root() {
        try {
            refuseDepth();
            return new Compose(settings())
                    .composeString(source.text())
                    .map(this::unfolded)
                    .or(this::empty)
                    .flatMap(this::asMap);
        } catch (Refused refused) {
            return Optional.empty();
        } catch (MarkedYamlEngineException broken) {
            Complaint complaint = Complaint.of(broken);
            findings.add(markOf(broken.getProblemMark()), complaint.wrong(), complaint.mend());
            return Optional.empty();
        } catch (YamlEngineException broken) {
            findings.add(source.mark(1, 1), "this is not YAML: " + broken.getMessage(), Complaint.LOOK_AROUND);
            return Optional.empty();
        }
    }

    private Optional<Node> empty() {
        findings.add(
                source.mark(1, 1),
                "the file is empty",
                "begin with \"format: 1\", or let \"twinmarch new NAME\" write a scenario to start from");
        return Optional.empty();
    }

    private LoadSettings settings() {
        // Duplicate keys, keys that are no words and the number of aliases are judged here, with their places.
        return LoadSettings.builder()
                .setLabel(source.label())
                .setSchema(new CoreSchema())
                .setAllowDuplicateKeys(true)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(Integer.MAX_VALUE)
                .setCodePointLimit(Source.LIMIT_BYTES + 1)
                .build();
    }

    /** Counts the nesting by the parser's events, because composing deep nesting would overflow the stack. */
    private void refuseDepth() {
        int depth = 0;
        for (Event event : new Parse(settings()).parseString(source.text())) {
            if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            refuseIf(
                    depth > LIMIT_DEPTH,
                    markOf(event.getStartMark()),
                    "nested more than %d deep".formatted(LIMIT_DEPTH));
        }
    }

    private void refuseIf(boolean holds, Mark mark, String wrong) {
        if (holds) {
            findings.add(mark, wrong, "a scenario needs no such thing; look for a stray bracket, dash or alias");
            throw new Refused();
        }
    }

    private Optional<Node.Mapping> asMap(Node root) {
        if (root instanceof Node.Mapping map) {
            return Optional.of(map);
        }
        findings.add(root.mark(), "a scenario is a map of keys, but this is none", "begin with \"format: 1\"");
        return Optional.empty();
    }

    private Node unfolded(org.snakeyaml.engine.v2.nodes.Node node) {
        return unfolded(node, 1);
    }

    private Node unfolded(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
        Mark mark = markOf(node.getStartMark());
        values++;
        refuseIf(
                depth > LIMIT_DEPTH,
                mark,
                "aliases unfold to more than %d levels (does one hold itself?)".formatted(LIMIT_DEPTH));
        refuseIf(values > LIMIT_VALUES, mark, "the file unfolds to more than %d values".formatted(LIMIT_VALUES));
        if (node instanceof MappingNode map) {
            refuseTag(node.getTag(), Tag.MAP, mark);
            return mapping(mark, map, depth);
        }
        if (node instanceof SequenceNode list) {
            refuseTag(node.getTag(), Tag.SEQ, mark);
            List<Node> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(unfolded(item, depth + 1)));
            return new Node.Sequence(mark, items);
        }
        return scalar(mark, (ScalarNode) node);
    }

    private Node.Mapping mapping(Mark mark, MappingNode map, int depth) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Mark keyMark = markOf(tuple.getKeyNode().getStartMark());
            Node value = unfolded(tuple.getValueNode(), depth + 1);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                findings.add(keyMark, "a key must be a word", "is a bracket or a dash out of place?");
            } else if (entries.containsKey(key.getValue())) {
                findings.add(
                        keyMark,
                        "the key \"%s\" stands twice in this map".formatted(key.getValue()),
                        "keep one; the other is in line "
                                + entries.get(key.getValue()).key().line());
            } else {
                entries.put(key.getValue(), new Node.Entry(keyMark, value));
            }
        }
        return new Node.Mapping(mark, entries);
    }

    private Node.Scalar scalar(Mark mark, ScalarNode scalar) {
        refuseTag(scalar.getTag(), KINDS.keySet(), mark);
        Node.Kind kind = KINDS.getOrDefault(scalar.getTag(), Node.Kind.TEXT);
        return new Node.Scalar(mark, kind, scalar.getValue());
    }

    private void refuseTag(Tag tag, Tag expected, Mark mark) {
        refuseTag(tag, List.of(expected), mark);
    }

    private void refuseTag(Tag tag, Collection<Tag> expected, Mark mark) {
        if (!expected.contains(tag)) {
            findings.add(mark, "the tag \"%s\" has no meaning here".formatted(tag), "remove the tag");
        }
    }

    private Mark markOf(Optional<org.snakeyaml.engine.v2.exceptions.Mark> mark) {
        return mark.map(spot -> source.mark(spot.getLine() + 1, spot.getColumn() + 1))
                .orElse(source.mark(1, 1));
    }

    /** Reading ends here; why has been reported. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        Refused() {
            super("reported", null, false, false);
        }
    }
}
