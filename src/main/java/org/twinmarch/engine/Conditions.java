package org.twinmarch.engine;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.twinmarch.border.Recurrence;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.stats.Headway;
import org.twinmarch.stats.Stream;

/** Light and weather over one run: piecewise constant, drawn as far ahead as anybody asks, never an event. */
final class Conditions {

    /** What each period of light multiplies the hazard with; the last stands for none. */
    private final double[] lightFactors;

    private final Recurrence.Dial lightOverTime;
    private final Optional<Sky> sky;
    private final boolean steady;

    Conditions(Light light, Recurrence lightOverTime, Optional<Sky> sky) {
        this.lightFactors = DoubleStream.concat(
                        light.periods().stream().mapToDouble(Light.Period::hazardFactor), DoubleStream.of(1))
                .toArray();
        this.lightOverTime = lightOverTime.dial();
        this.sky = sky;
        this.steady = light.periods().isEmpty() && sky.isEmpty();
    }

    /** What the hazard is multiplied with at a moment. */
    double hazardFactor(double atHours) {
        if (steady) {
            return 1;
        }
        double byLight = lightFactors[lightOverTime.stateAt(atHours)];
        return sky.isPresent() ? byLight * sky.get().hazardFactor(atHours) : byLight;
    }

    /** The period of light at a moment: its place in the list, or the number of periods for none. */
    int lightAt(double atHours) {
        return steady ? 0 : lightOverTime.stateAt(atHours);
    }

    /** The next moment at which light or weather changes [h]; infinite if neither does. */
    double nextChangeHours(double atHours) {
        if (steady) {
            return Double.POSITIVE_INFINITY;
        }
        double byLight = lightOverTime.nextChangeHours(atHours);
        return sky.isPresent() ? Math.min(byLight, sky.get().nextChangeHours(atHours)) : byLight;
    }

    /**
     * The weather of one run. It keeps every change since the beginning, 8 bytes each: some hundred in a year of dust
     * storms.
     */
    static final class Sky {

        private final Weather weather;
        private final Stream stream;
        private final boolean clearAtFirst;
        private double[] changeHours = new double[16];
        private int changes;
        /** What was answered last: the next question is mostly about the same stay. */
        private int before;

        /** Weather in equilibrium at a moment: the state by its share of time, and the rest of its present stay. */
        Sky(Weather weather, Stream stream, double fromHours) {
            this.weather = weather;
            this.stream = stream;
            this.clearAtFirst = stream.next() < weather.clearShare();
            Headway present = clearAtFirst ? weather.clear() : weather.dust();
            changeHours[changes++] = fromHours + present.residualHours(stream.next(), stream.next());
        }

        double hazardFactor(double atHours) {
            return isClear(changesUpTo(atHours)) ? 1 : weather.hazardFactor();
        }

        boolean isClearAt(double atHours) {
            return isClear(changesUpTo(atHours));
        }

        double nextChangeHours(double atHours) {
            int next = changesUpTo(atHours);
            return changeHours[next];
        }

        /** Number of changes at or before a moment; afterwards at least one later change is known. */
        private int changesUpTo(double atHours) {
            while (changeHours[changes - 1] <= atHours) {
                drawNext();
            }
            boolean isSameStay = atHours < changeHours[before] && (before == 0 || changeHours[before - 1] <= atHours);
            if (!isSameStay) {
                int found = Arrays.binarySearch(changeHours, 0, changes, atHours);
                before = found >= 0 ? found + 1 : -found - 1;
            }
            return before;
        }

        private void drawNext() {
            if (changes == changeHours.length) {
                changeHours = Arrays.copyOf(changeHours, 2 * changes);
            }
            Headway next = isClear(changes) ? weather.clear() : weather.dust();
            changeHours[changes] = changeHours[changes - 1] + next.law().quantile(stream.next());
            changes++;
        }

        private boolean isClear(int changesBefore) {
            return clearAtFirst == (changesBefore % 2 == 0);
        }
    }
}
