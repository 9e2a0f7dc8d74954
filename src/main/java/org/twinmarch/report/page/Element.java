package org.twinmarch.report.page;

import java.util.ArrayList;
import java.util.List;

/**
 * The beginning of an HTML element.
 *
 * @param name       its name
 * @param attributes its attributes as markup, each with a blank before it
 */
record Element(String name, List<String> attributes) {

    /** Copies the list. */
    Element {
        attributes = List.copyOf(attributes);
    }

    /** An element without attributes. */
    static Element of(String name) {
        return new Element(name, List.of());
    }

    /** An element of a class. */
    static Element of(String name, String ofClass) {
        return of(name).with("class", ofClass);
    }

    /** The same with one more attribute. */
    Element with(String attribute, String value) {
        List<String> more = new ArrayList<>(attributes);
        more.add(" %s=\"%s\"".formatted(attribute, Html.escaped(value)));
        return new Element(name, more);
    }

    /** The start tag. */
    String start() {
        return "<" + name + String.join("", attributes) + ">";
    }

    /** The end tag. */
    String end() {
        return "</" + name + ">";
    }
}
