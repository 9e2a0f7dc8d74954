package org.twinmarch.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemSource;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of all charts: one bundled font, so that text is the same on every machine; the eight colours of Okabe and Ito
 * without yellow, which is too light on white; a shape for each colour, so that the charts can be read in grey. Lengths
 * are in points, 1/72 inch, on paper.
 *
 * <p>Source of the colours: Okabe and Ito, Color Universal Design, 2008.
 */
final class Theme {

    /** Thin lines: axes, intervals. */
    static final Stroke THIN = new BasicStroke(0.8f);
    /** The line beside an entry of a legend. */
    static final Shape LEGEND_LINE = new Line2D.Double(-11, 0, 11, 0);
    /** Marks what is not sure. */
    static final Shape CROSS = cross(1.6);
    /** Marks what is known exactly, across a value axis that goes up; broader than a dot, which may lie on it. */
    static final Shape DASH = new Rectangle2D.Double(-6, -0.3, 12, 0.6);
    /** The same across a value axis that goes to the right. */
    static final Shape TICK = new Rectangle2D.Double(-0.3, -4.5, 0.6, 9);
    /** Lines that guide the eye. */
    static final Stroke HAIR = new BasicStroke(0.4f);

    /** So many series can be told apart, in grey too: by shape, full or hollow. */
    static final int LOOKS = 12;

    static final Paint INK = Color.BLACK;
    /** For what stands behind the data but says something. */
    static final Color MUTED = new Color(0x6E6E6E);

    static final Paint GUIDE = new Color(0xC8C8C8);

    private static final String FONT = "fonts/DejaVuSans.ttf";
    private static final double PALE = 0.3;
    private static final float LINE_POINTS = 1.1f;
    private static final float LABEL_POINTS = 9;
    private static final float TICK_POINTS = 8;
    private static final List<Color> COLOURS = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000));
    private static final List<Shape> SHAPES = List.of(
            new Ellipse2D.Double(-2.6, -2.6, 5.2, 5.2),
            new Rectangle2D.Double(-2.3, -2.3, 4.6, 4.6),
            polygon(0, -3.2, 3, 2.2, -3, 2.2),
            polygon(0, -3.4, 3.4, 0, 0, 3.4, -3.4, 0),
            polygon(0, 3.2, 3, -2.2, -3, -2.2),
            polygon(-3, -1, -1, -1, -1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1));

    private static final List<float[]> DASHES =
            List.of(new float[] {9, 3}, new float[] {3, 2}, new float[] {1.2f, 1.4f}, new float[] {7, 2, 1.5f, 2});

    private final Font labels;
    private final Font ticks;

    private Theme(Font font) {
        labels = font.deriveFont(LABEL_POINTS);
        ticks = font.deriveFont(TICK_POINTS);
    }

    /** Reads the bundled font. */
    static Theme load() throws IOException {
        try (InputStream font = Theme.class.getResourceAsStream(FONT)) {
            return new Theme(Font.createFont(Font.TRUETYPE_FONT, font));
        } catch (FontFormatException broken) {
            throw new IOException("the bundled font cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** Colour of a series by its number. */
    static Paint colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    /** Line of a curve by its number: full, and then dashed ever shorter. */
    static Stroke line(int series) {
        int style = series % (1 + DASHES.size());
        return style == 0
                ? new BasicStroke(LINE_POINTS)
                : new BasicStroke(
                        LINE_POINTS, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES.get(style - 1), 0);
    }

    /** Shape of the points of a series by its number, about (0, 0). */
    static Shape shape(int series) {
        return SHAPES.get(series % SHAPES.size());
    }

    /** Whether the shape of a series is full: it is hollow when all shapes were used once, and so on in turn. */
    static boolean isFilled(int series) {
        return series / SHAPES.size() % 2 == 0;
    }

    /** A colour so light that lines and text on it are read well. */
    static Color pale(Color colour) {
        return new Color(paled(colour.getRed()), paled(colour.getGreen()), paled(colour.getBlue()));
    }

    private static int paled(int part) {
        return (int) Math.round(255 - PALE * (255 - part));
    }

    /** An entry of a legend for what is known exactly. */
    static LegendItem dashed(String label) {
        LegendItem item = new LegendItem(label, INK);
        item.setShape(DASH);
        return item;
    }

    /** Draws dots with intervals along the value axis. */
    static XYErrorRenderer dots() {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDrawXError(false);
        renderer.setCapLength(2.5);
        renderer.setErrorStroke(THIN);
        return renderer;
    }

    /** Gives a series of a renderer a colour and a shape by its number. */
    static void look(XYLineAndShapeRenderer renderer, int series, int look) {
        renderer.setSeriesPaint(series, colour(look));
        renderer.setSeriesShape(series, shape(look));
        renderer.setSeriesShapesFilled(series, isFilled(look));
    }

    /** The font of labels and headings. */
    Font large() {
        return labels;
    }

    /** The font of ticks and of text inside a drawing. */
    Font small() {
        return ticks;
    }

    /** A number axis with the theme's fonts, ticks and label. */
    NumberAxis numbers(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setStandardTickUnits(Steps.oneTwoFive());
        axis.setAutoRangeIncludesZero(false);
        dress(axis);
        return axis;
    }

    /** Gives an axis the theme's fonts and lines. */
    void dress(ValueAxis axis) {
        axis.setLabelFont(labels);
        axis.setTickLabelFont(ticks);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setTickLabelInsets(new RectangleInsets(2, 4, 2, 4));
        axis.setAxisLinePaint(INK);
        axis.setAxisLineStroke(THIN);
        axis.setTickMarkPaint(INK);
        axis.setTickMarkStroke(THIN);
    }

    /** Gives a plot a white ground, light guides and no frame. */
    void dress(XYPlot plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(GUIDE);
        plot.setDomainGridlineStroke(HAIR);
        plot.setRangeGridlinePaint(GUIDE);
        plot.setRangeGridlineStroke(HAIR);
        plot.setInsets(new RectangleInsets(6, 4, 4, 12));
    }

    /** A chart of a plot, on white, with or without a legend below the data. */
    JFreeChart chart(XYPlot plot, boolean withLegend) {
        JFreeChart chart = new JFreeChart("", labels, plot, false);
        chart.setTitle((TextTitle) null);
        chart.setBackgroundPaint(Color.WHITE);
        if (withLegend) {
            chart.addLegend(legend(plot));
        }
        return chart;
    }

    /** The same below a heading. */
    JFreeChart chart(XYPlot plot, boolean withLegend, String heading) {
        JFreeChart chart = chart(plot, withLegend);
        chart.addSubtitle(heading(heading));
        return chart;
    }

    /** A line below several panels that explains them. */
    TextTitle note(String text) {
        TextTitle note = new TextTitle(text, ticks);
        note.setPaint(INK);
        note.setPadding(new RectangleInsets(2, 6, 6, 6));
        return note;
    }

    /** The same below the legend of a single chart. */
    TextTitle below(String text) {
        TextTitle note = note(text);
        note.setPosition(RectangleEdge.BOTTOM);
        return note;
    }

    /** A line above the plot, for what does not fit under its axis. */
    TextTitle heading(String text) {
        TextTitle heading = new TextTitle(text, labels);
        heading.setPaint(INK);
        heading.setHorizontalAlignment(HorizontalAlignment.LEFT);
        heading.setPadding(new RectangleInsets(4, 4, 0, 4));
        return heading;
    }

    /** A legend below the data. */
    LegendTitle legend(LegendItemSource plot) {
        LegendTitle legend = new LegendTitle(plot);
        legend.setItemFont(ticks);
        legend.setItemPaint(INK);
        legend.setFrame(BlockBorder.NONE);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setLegendItemGraphicPadding(new RectangleInsets(2, 8, 2, 4));
        return legend;
    }

    private static Shape cross(double arm) {
        Path2D path = new Path2D.Double();
        path.append(new Line2D.Double(-arm, -arm, arm, arm), false);
        path.append(new Line2D.Double(-arm, arm, arm, -arm), false);
        return path;
    }

    private static Shape polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
