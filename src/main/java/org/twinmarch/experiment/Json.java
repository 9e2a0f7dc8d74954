package org.twinmarch.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A JSON object under way (RFC 8259): keys in the order in which they are given, always the same bytes. */
public final class Json {

    private final List<String> members = new ArrayList<>();

    /** Adds a text. */
    public Json with(String key, String text) {
        return withRaw(key, quoted(text));
    }

    /** Adds a whole number. */
    public Json with(String key, long number) {
        return withRaw(key, Long.toString(number));
    }

    /** Adds a number so that it reads back to the very same one; JSON has no infinity, so that becomes null. */
    public Json with(String key, double number) {
        return withRaw(key, Double.isFinite(number) ? Double.toString(number) : "null");
    }

    /** Adds an object. */
    public Json with(String key, Json object) {
        return withRaw(key, object.toString());
    }

    /** Adds a list of objects, each on a line. */
    public Json with(String key, List<Json> objects) {
        String lines = objects.stream().map(object -> "\n  " + object).collect(Collectors.joining(","));
        return withRaw(key, "[" + lines + "]");
    }

    /** Adds a list of rows, each on a line; a cell is a text, a number or a truth, and a number that is not finite is null. */
    public Json withRows(String key, List<List<Object>> rows) {
        String lines = rows.stream()
                .map(row -> row.stream().map(Json::cell).collect(Collectors.joining(",", "\n  [", "]")))
                .collect(Collectors.joining(","));
        return withRaw(key, "[" + lines + "]");
    }

    /** Adds a list of texts. */
    public Json withWords(String key, List<String> words) {
        return withRaw(key, words.stream().map(Json::quoted).collect(Collectors.joining(",", "[", "]")));
    }

    private static String cell(Object cell) {
        if (cell instanceof Number number) {
            return Double.isFinite(number.doubleValue()) ? number.toString() : "null";
        }
        return cell instanceof Boolean ? cell.toString() : quoted((String) cell);
    }

    private Json withRaw(String key, String value) {
        members.add(quoted(key) + ": " + value);
        return this;
    }

    /** The object, for a reader: each member on a line of its own. */
    public String lines() {
        return members.stream().collect(Collectors.joining(",\n ", "{", "}\n"));
    }

    /** The object on one line, lists of objects apart. */
    @Override
    public String toString() {
        return members.stream().collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        return text.codePoints().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
    }

    private static String escaped(int character) {
        if (character == '"' || character == '\\') {
            return "\\" + (char) character;
        }
        return character < ' ' ? "\\u%04x".formatted(character) : Character.toString(character);
    }
}
