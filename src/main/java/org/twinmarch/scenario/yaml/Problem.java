package org.twinmarch.scenario.yaml;

/**
 * One thing wrong with a scenario, and how to mend it.
 *
 * @param place  where
 * @param source the line of the file; empty if there is no line to show
 * @param wrong  what is wrong
 * @param mend   what to do about it
 */
public record Problem(Place place, String source, String wrong, String mend) {

    private static final int SHOWN_BEFORE = 60;
    private static final int SHOWN = 110;

    /**
     * The problem for a terminal: place and fault, the line, a caret below the spot, and the mend; ends with a line
     * break.
     */
    public String report() {
        String headline = "%s: %s%n".formatted(place, wrong);
        return source.isBlank() ? headline + "  %s%n".formatted(mend) : headline + quotation();
    }

    private String quotation() {
        int caret = place.column() - 1;
        int shownFrom = source.length() <= SHOWN ? 0 : Math.max(0, Math.min(caret, source.length()) - SHOWN_BEFORE);
        String shown = source.substring(shownFrom, Math.min(source.length(), shownFrom + SHOWN));
        return "  %s%n  %s^ %s%n".formatted(shown, " ".repeat(Math.max(0, caret - shownFrom)), mend);
    }
}
