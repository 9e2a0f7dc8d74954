package org.twinmarch.report;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.block.RectangleConstraint;
import org.jfree.chart.title.Title;
import org.jfree.chart.ui.Drawable;
import org.jfree.chart.ui.Size2D;
import org.jfree.data.Range;

/**
 * Several charts side by side in rows of equal panels, with one legend below that holds for all of them.
 *
 * @param charts  the panels, row by row
 * @param columns how many stand in a row, 1 or more
 * @param legends what explains them, one below the other
 */
record Panels(List<? extends Drawable> charts, int columns, List<Title> legends) implements Drawable {

    /** Copies the lists. */
    Panels {
        charts = List.copyOf(charts);
        legends = List.copyOf(legends);
    }

    /** Number of rows of so many panels. */
    static int rows(int panels, int columns) {
        return (panels + columns - 1) / columns;
    }

    @Override
    public void draw(Graphics2D canvas, Rectangle2D area) {
        double bottom = area.getMaxY();
        for (int legend = legends.size() - 1; legend >= 0; legend--) {
            bottom -= drawAbove(bottom, legends.get(legend), canvas, area);
        }
        double width = area.getWidth() / columns;
        double height = (bottom - area.getY()) / rows(charts.size(), columns);
        for (int panel = 0; panel < charts.size(); panel++) {
            double x = area.getX() + panel % columns * width;
            double y = area.getY() + panel / columns * height;
            charts.get(panel).draw(canvas, new Rectangle2D.Double(x, y, width, height));
        }
    }

    private static double drawAbove(double bottom, Title legend, Graphics2D canvas, Rectangle2D area) {
        RectangleConstraint room =
                new RectangleConstraint(new Range(0, area.getWidth()), new Range(0, area.getHeight()));
        Size2D size = legend.arrange(canvas, room);
        double left = area.getX() + (area.getWidth() - size.getWidth()) / 2;
        legend.draw(canvas, new Rectangle2D.Double(left, bottom - size.getHeight(), size.getWidth(), size.getHeight()));
        return size.getHeight();
    }
}
