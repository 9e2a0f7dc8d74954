package org.twinmarch.scenario.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.StreamDataWriter;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Writes a tree as YAML. The same tree gives the same bytes on every machine, and reading them back gives an equal
 * tree, places aside.
 */
final class EffectiveText implements StreamDataWriter {

    private final StringBuilder text = new StringBuilder();

    private EffectiveText() {}

    /** The tree in block style, one key a line. */
    static String of(Node.Mapping tree) {
        EffectiveText written = new EffectiveText();
        new Dump(settings(FlowStyle.BLOCK)).dumpNode(node(tree, FlowStyle.BLOCK), written);
        return written.text.toString();
    }

    /** A value on one line. */
    static String inline(Node value) {
        EffectiveText written = new EffectiveText();
        new Dump(settings(FlowStyle.FLOW)).dumpNode(node(value, FlowStyle.FLOW), written);
        return written.text.toString().strip();
    }

    @Override
    public void write(String more) {
        text.append(more);
    }

    @Override
    public void write(String more, int from, int length) {
        text.append(more, from, from + length);
    }

    private static DumpSettings settings(FlowStyle style) {
        return DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(style)
                .setBestLineBreak("\n")
                .setWidth(Integer.MAX_VALUE)
                .setSplitLines(false)
                .setMaxSimpleKeyLength(1024)
                .build();
    }

    private static org.snakeyaml.engine.v2.nodes.Node node(Node node, FlowStyle style) {
        if (node instanceof Node.Mapping map) {
            List<NodeTuple> tuples = map.entries().entrySet().stream()
                    .map(entry -> new NodeTuple(
                            new ScalarNode(Tag.STR, entry.getKey(), ScalarStyle.PLAIN),
                            node(entry.getValue().value(), style)))
                    .toList();
            return new MappingNode(Tag.MAP, tuples, tuples.isEmpty() ? FlowStyle.FLOW : style);
        }
        if (node instanceof Node.Sequence list) {
            return new SequenceNode(
                    Tag.SEQ,
                    list.items().stream().map(item -> node(item, style)).toList(),
                    style);
        }
        return scalar((Node.Scalar) node);
    }

    private static ScalarNode scalar(Node.Scalar scalar) {
        Tag tag =
                switch (scalar.kind()) {
                    case TEXT -> Tag.STR;
                    case NUMBER -> scalar.text().matches("[-+]?[0-9]+") ? Tag.INT : Tag.FLOAT;
                    case SWITCH -> Tag.BOOL;
                    case NOTHING -> Tag.NULL;
                };
        return new ScalarNode(tag, scalar.text(), ScalarStyle.PLAIN);
    }
}
