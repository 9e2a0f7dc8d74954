package org.twinmarch.scenario.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The texts that come with the program: the JSON Schemas (2020-12) of its files, and a scenario to start from. */
public final class SchemaText {

    private SchemaText() {}

    /** The schema of scenarios, for editors and for the validator. */
    public static String read() {
        return resource("scenario.schema.json");
    }

    /** The schema of study files. */
    public static String ofStudy() {
        return resource("study.schema.json");
    }

    /** A commented scenario that passes the check, named as given. */
    public static String template(String name) {
        return resource("template.yaml").replace("NAME", name);
    }

    private static String resource(String name) {
        try (InputStream in = SchemaText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's resource " + name + " cannot be read", broken);
        }
    }
}
