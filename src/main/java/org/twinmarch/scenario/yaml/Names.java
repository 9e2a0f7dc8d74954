package org.twinmarch.scenario.yaml;

import java.util.regex.Pattern;

/**
 * How studies, policies, flows, plans, stretches, hot-spots and fences may be called: names become columns and files.
 */
final class Names {

    /** The rule in words. */
    static final String RULE =
            "begin with a letter or digit and go on with letters, digits, \"-\", \"_\" and \".\", 64 at most";

    /** The same rule stands in the schema. */
    static final Pattern PATTERN = Pattern.compile("^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$");

    private Names() {}

    static boolean isName(String text) {
        return PATTERN.matcher(text).matches();
    }
}
