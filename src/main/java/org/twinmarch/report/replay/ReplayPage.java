package org.twinmarch.report.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinmarch.experiment.Trace;
import org.twinmarch.report.PagePolicy;

/**
 * {@code replay.html}: one page that needs nothing but itself and moves as the run did. All its words but the title are put
 * in by its script as text, so that no name in a scenario can become markup. The same trace gives the same bytes.
 */
public final class ReplayPage {

    /** The pieces of the script, in the order in which they build upon each other. */
    private static final List<String> SCRIPTS =
            List.of("state.js", "marks.js", "line.js", "map.js", "words.js", "play.js");

    private static final Pattern MARK = Pattern.compile("\\{\\{([a-z]+)}}");

    private final String template;
    private final String style;
    private final String script;

    private ReplayPage(String template, String style, String script) {
        this.template = template;
        this.style = style;
        this.script = script;
    }

    /** Reads what all pages share. */
    public static ReplayPage load() throws IOException {
        return new ReplayPage(resource("replay.html"), resource("replay.css"), script());
    }

    /** One strict block, so that nothing in it becomes global. */
    private static String script() throws IOException {
        StringBuilder script = new StringBuilder("'use strict';\n{\n");
        for (String name : SCRIPTS) {
            script.append(resource(name));
        }
        return script.append("}\n").toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream bytes = ReplayPage.class.getResourceAsStream(name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The page of a trace. */
    public String of(Trace trace) {
        Map<String, String> parts = Map.of(
                "policy", PagePolicy.of(style, script),
                "title", "%s - twinmarch replay".formatted(trace.take().study().name()),
                "style", style,
                // A script element ends at the first mark that looks like its end, even within a text.
                "data", new ReplayData(trace).json().replace("<", "\\u003c"),
                "script", script);
        // In one pass: what is put in may hold the very text of a mark.
        return MARK.matcher(template).replaceAll(mark -> Matcher.quoteReplacement(parts.get(mark.group(1))));
    }
}
