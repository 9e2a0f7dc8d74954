package org.twinmarch.report.replay;

import java.awt.geom.Point2D;
import java.util.List;
import org.twinmarch.Browser;

/**
 * A mark of a replay as the browser has drawn it.
 *
 * @param title   what its tooltip says
 * @param classes how it is classed
 * @param at      where it is [px of its drawing]
 */
record Mark(String title, String classes, Point2D at) {

    /** The marks that a CSS selector finds. */
    static List<Mark> all(Browser browser, String selector) {
        List<?> rows = (List<?>) browser.script("""
                return [...document.querySelectorAll(arguments[0])].map(mark => {
                  const moved = mark.transform.baseVal.consolidate().matrix;
                  return [mark.textContent, mark.getAttribute('class'), moved.e, moved.f];
                });
                """, selector);
        return rows.stream()
                .map(row -> (List<?>) row)
                .map(row -> new Mark((String) row.get(0), (String) row.get(1), point(row.get(2), row.get(3))))
                .toList();
    }

    static Point2D point(Object x, Object y) {
        return new Point2D.Double(((Number) x).doubleValue(), ((Number) y).doubleValue());
    }

    /** The mark with a tooltip. */
    static Mark named(List<Mark> marks, String title) {
        return marks.stream()
                .filter(mark -> mark.title().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
