package org.twinmarch.report;

import java.util.List;
import java.util.stream.IntStream;
import org.twinmarch.experiment.verify.Coordination;

/** The picture of what an agreed timetable is worth, by how long a party stays on the line. */
public final class ValueOfCoordination {

    private static final int MINUTES = 60;
    /** Enough for a line to look smooth. */
    private static final int STEPS = 120;

    private ValueOfCoordination() {}

    /** The curves to draw. */
    public static ResponseCurves of(Coordination coordination) {
        return new ResponseCurves(
                "Time on the line [min]",
                "Probability of detection",
                coordination.curves().stream().map(ValueOfCoordination::curve).toList());
    }

    private static ResponseCurves.Curve curve(Coordination.Curve curve) {
        List<ResponseCurves.Point> theory = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(step -> curve.longestHours() * step / STEPS)
                .mapToObj(hours ->
                        new ResponseCurves.Point(MINUTES * hours, curve.theory().applyAsDouble(hours)))
                .toList();
        List<ResponseCurves.Dot> dots = curve.points().stream()
                .map(point -> new ResponseCurves.Dot(MINUTES * point.dwellHours(), point.simulated()))
                .toList();
        return new ResponseCurves.Curve(curve.policy(), theory, dots);
    }
}
