package org.twinmarch.report.page;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * An HTML page under way. Words are escaped, so that no text of a scenario can become markup; what is put in as markup must come
 * from the program itself.
 */
final class Html {

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--[a-z][a-z-]*");

    private static final Pattern COMMAND = Pattern.compile("&quot;(twinmarch (?:(?!&quot;).)*)&quot;");

    private final StringBuilder page = new StringBuilder();

    /** Words. */
    Html words(String words) {
        page.append(escaped(words));
        return this;
    }

    /** A sentence of the program. A command in quotes is set as code; an option is not broken at its hyphens. */
    Html prose(String sentence) {
        String options = OPTION.matcher(escaped(sentence)).replaceAll("<span class=\"option\">$0</span>");
        page.append(COMMAND.matcher(options).replaceAll("<code>$1</code>"));
        return this;
    }

    /** Words that somebody else wrote, in whatever direction they run; they do not turn what stands around them. */
    Html quoted(String words) {
        return element("bdi", words);
    }

    /** An element that holds words alone. */
    Html element(String name, String words) {
        return element(Element.of(name), words);
    }

    /** An element that holds words alone. */
    Html element(Element element, String words) {
        return within(element, html -> html.words(words));
    }

    /** An element that holds others. */
    Html within(String name, Consumer<Html> content) {
        return within(Element.of(name), content);
    }

    /** An element that holds others. */
    Html within(Element element, Consumer<Html> content) {
        page.append(element.start());
        content.accept(this);
        page.append(element.end());
        return this;
    }

    /** An element that never holds anything and has no end tag. */
    Html empty(Element element) {
        page.append(element.start());
        return this;
    }

    /** Ends a line, for people who read the source. */
    Html line() {
        page.append('\n');
        return this;
    }

    /** Markup of the program itself. */
    Html markup(String markup) {
        page.append(markup);
        return this;
    }

    /** What has been written. */
    @Override
    public String toString() {
        return page.toString();
    }

    /** Words as text of an element or value of an attribute in double quotes. Characters that HTML forbids show as U+FFFD. */
    static String escaped(String words) {
        StringBuilder escaped = new StringBuilder(words.length());
        words.codePoints().forEach(character -> append(character, escaped));
        return escaped.toString();
    }

    private static void append(int character, StringBuilder escaped) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> escaped.appendCodePoint(isAllowed(character) ? character : 0xFFFD);
        }
    }

    private static boolean isAllowed(int character) {
        boolean control = Character.isISOControl(character) && character != '\t' && character != '\n';
        boolean surrogate = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        boolean nothing = (character & 0xFFFE) == 0xFFFE || character >= 0xFDD0 && character <= 0xFDEF;
        return !control && !surrogate && !nothing;
    }
}
