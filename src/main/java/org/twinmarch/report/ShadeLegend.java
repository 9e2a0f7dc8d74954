package org.twinmarch.report;

import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.title.PaintScaleLegend;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * Says what number a shade stands for.
 *
 * @param shades the shades
 * @param label  what they show, unit included
 * @param theme  how it looks
 */
record ShadeLegend(Shades shades, String label, Theme theme) {

    private static final double STRIP_POINTS = 9;
    private static final double SIDE_POINTS = 110;
    private static final int SUBDIVISIONS = 100;

    /** The legend, to stand below a plot. */
    Title title() {
        NumberAxis axis = theme.numbers(label);
        axis.setRange(shades.range());
        PaintScaleLegend legend = new PaintScaleLegend(shades, axis);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setStripWidth(STRIP_POINTS);
        legend.setStripOutlineVisible(false);
        legend.setSubdivisionCount(SUBDIVISIONS);
        legend.setAxisOffset(0);
        legend.setMargin(new RectangleInsets(4, SIDE_POINTS, 2, SIDE_POINTS));
        return legend;
    }
}
