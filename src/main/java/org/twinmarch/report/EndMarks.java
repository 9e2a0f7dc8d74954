package org.twinmarch.report;

import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;

/**
 * Draws lines of two points, each followed by a gap, with a mark at their end only, and none if they go on beyond the window;
 * where there are no lines, every point has one.
 */
final class EndMarks extends XYLineAndShapeRenderer {

    private static final long serialVersionUID = 1;
    private static final int POINTS = 3;

    private final double toHours;

    EndMarks(double toHours) {
        this.toHours = toHours;
    }

    @Override
    public boolean getItemShapeVisible(int row, int item) {
        boolean isEnd = !getItemLineVisible(row, item) || item % POINTS == 1;
        boolean isOver = getPlot().getDataset().getXValue(row, item) <= toHours;
        return isEnd && isOver && super.getItemShapeVisible(row, item);
    }
}
