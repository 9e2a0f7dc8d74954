package org.twinmarch.scenario.yaml;

import com.networknt.schema.path.NodePath;

/**
 * What a JSON pointer points at in a tree.
 *
 * @param name the key it stands under in quotes, or that of its list
 * @param key  where the key is
 * @param node the value
 */
record Spot(String name, Mark key, Node node) {

    static Spot of(Node.Mapping root, NodePath pointer) {
        Spot spot = new Spot("this file", root.mark(), root);
        for (int i = 0; i < pointer.getNameCount(); i++) {
            spot = spot.below(pointer.getElement(i));
        }
        return spot;
    }

    private Spot below(Object step) {
        if (node instanceof Node.Sequence list) {
            Node item = list.items().get((Integer) step);
            return new Spot(name, item.mark(), item);
        }
        Node.Entry entry = ((Node.Mapping) node).entries().get(step.toString());
        return new Spot("\"" + step + "\"", entry.key(), entry.value());
    }

    /** The value as a reader sees it; a map or a list by its kind. */
    String quoted() {
        if (node instanceof Node.Scalar scalar) {
            return scalar.isNothing() ? "nothing" : "\"" + Cursor.shortened(scalar.text()) + "\"";
        }
        return node instanceof Node.Mapping ? "a map" : "a list";
    }
}
