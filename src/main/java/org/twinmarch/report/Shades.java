package org.twinmarch.report;

import java.awt.Color;
import java.awt.Paint;
import java.util.List;
import org.jfree.chart.renderer.PaintScale;
import org.jfree.data.Range;
import org.twinmarch.quantity.Check;

/**
 * Colours for numbers: from light to dark, so that more is darker in grey as well; or, where numbers go both ways, from dark
 * blue over white to dark red-brown, of which the ends differ in grey too.
 *
 * @param range numbers from the first to the last colour
 * @param stops colours at even distances
 */
record Shades(Range range, List<Color> stops) implements PaintScale {

    private static final List<Color> RISING = List.of(
            new Color(0xF7FBFF), new Color(0xC6DBEF), new Color(0x6BAED6), new Color(0x2171B5), new Color(0x08306B));
    private static final List<Color> BOTH_WAYS = List.of(
            new Color(0x0B3C6F), new Color(0x6BAED6), new Color(0xFAFAFA), new Color(0xE69F00), new Color(0x8C4A00));
    /** Below this, white ink is read better than black. */
    private static final double DARK = 0.45;

    /** Checks the range and copies the list. */
    Shades {
        Check.positive("length of range", range.getLength());
        stops = List.copyOf(stops);
    }

    /** More is darker. */
    static Shades rising(Range range) {
        return new Shades(range, RISING);
    }

    /** Numbers from minus to plus {@code end}. */
    static Shades bothWays(double end) {
        return new Shades(new Range(-end, end), BOTH_WAYS);
    }

    /** The colour of a number; beyond the range that of its end. */
    Color colour(double value) {
        double at = (range.constrain(value) - range.getLowerBound()) / range.getLength() * (stops.size() - 1);
        int below = (int) Math.min(Math.floor(at), stops.size() - 2);
        return between(stops.get(below), stops.get(below + 1), at - below);
    }

    private static Color between(Color from, Color to, double share) {
        return new Color(
                mixed(from.getRed(), to.getRed(), share),
                mixed(from.getGreen(), to.getGreen(), share),
                mixed(from.getBlue(), to.getBlue(), share));
    }

    private static int mixed(int from, int to, double share) {
        return (int) Math.round(from + share * (to - from));
    }

    /** Ink that is read well on the colour of a number. */
    Paint inkOn(double value) {
        return luminance(colour(value)) < DARK ? Color.WHITE : Color.BLACK;
    }

    /** How light a colour is in grey, from 0 for black to 1 for white (ITU-R BT.601). */
    static double luminance(Color colour) {
        return (0.299 * colour.getRed() + 0.587 * colour.getGreen() + 0.114 * colour.getBlue()) / 255;
    }

    @Override
    public double getLowerBound() {
        return range.getLowerBound();
    }

    @Override
    public double getUpperBound() {
        return range.getUpperBound();
    }

    @Override
    public Paint getPaint(double value) {
        return colour(value);
    }
}
