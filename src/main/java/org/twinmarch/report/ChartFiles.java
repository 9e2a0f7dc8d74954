package org.twinmarch.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In which files charts are written.
 *
 * @param dpi     dots per inch of the PNG files, from 30 to 2400
 * @param formats their kinds, one or more
 */
public record ChartFiles(int dpi, Set<ChartFormat> formats) {

    /** Dots per inch that journals ask for. */
    public static final int USUAL_DPI = 300;

    /** Fewest dots per inch of a PNG chart. */
    public static final int LEAST_DPI = 30;
    /** Most dots per inch of a PNG chart. */
    public static final int MOST_DPI = 2400;

    /** Copies the set and checks. */
    public ChartFiles {
        if (formats.isEmpty() || dpi < LEAST_DPI || dpi > MOST_DPI) {
            throw new IllegalArgumentException(
                    "charts need a format and dots per inch, not %s at %s".formatted(formats, dpi));
        }
        formats = Set.copyOf(formats);
    }

    /** Every kind of file. */
    public static ChartFiles all(int dpi) {
        return new ChartFiles(dpi, EnumSet.allOf(ChartFormat.class));
    }

    /** The options of a command that ask for these files; every kind needs none. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--dpi", Integer.toString(dpi)));
        if (formats.size() < ChartFormat.values().length) {
            words.addAll(List.of("--format", listed(formats)));
        }
        return words;
    }

    private static String listed(Collection<ChartFormat> formats) {
        return formats.stream()
                .sorted()
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
