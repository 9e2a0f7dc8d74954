package org.twinmarch.theory;

import org.twinmarch.quantity.Check;

/**
 * Two patrols, one of each side, back and forth at equal speeds over the same stretch (C8): the value of an agreed
 * timetable. A party appears at a random place and moment and stays for a dwell; each pass detects it with the same
 * probability, independently.
 *
 * <p>On the unfolded circle (see {@link BackAndForth}) each patrol covers an arc of the share {@code delta = v tau / 2L},
 * the second a lag ahead of the first. The party's two images are independent and uniform, so that only the overlap o of
 * the two arcs counts: an image is missed with probability {@code m(o) = 1 - 2 p delta + p^2 o}, and {@code P = 1 - m(o)^2}.
 *
 * @param lengthKm   length of the stretch L [km], above 0
 * @param speedKmh   speed of both patrols v [km/h], above 0
 * @param probability probability p that one pass detects, in (0, 1]
 */
public record TwoPatrols(double lengthKm, double speedKmh, double probability) {

    /** Checks the numbers. @throws IllegalArgumentException if one is out of its range */
    public TwoPatrols {
        Check.positive("lengthKm", lengthKm);
        Check.positive("speedKmh", speedKmh);
        Check.positive("probability", Check.share("probability", probability));
    }

    /**
     * Probability of detection by the first patrol alone.
     *
     * @param dwellHours time on the line tau [h], in [0, 2L / v]
     */
    public double one(double dwellHours) {
        return BackAndForth.detection(lengthKm, speedKmh, dwellHours, probability);
    }

    /**
     * Probability of detection by either, if the second keeps a lag to the first:
     *
     * <pre>  P = 1 - (1 - 2 p delta + p^2 o)^2,   o = max(0, delta - s) + max(0, delta - (1 - s))</pre>
     *
     * <p>Mirrored is {@code s = 1/2}, or half the stretch each: the two are equivalent path by path, since patrols may
     * exchange names when they meet. A convoy is {@code s = 0}.
     *
     * @param dwellHours time on the line tau [h], in [0, 2L / v]
     * @param lag        share of a lap s between the two, in [0, 1]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double agreed(double dwellHours, double lag) {
        double covered = covered(dwellHours);
        Check.share("lag", lag);
        double overlap = Math.max(0, covered - lag) + Math.max(0, covered - (1 - lag));
        double missed = missed(covered, overlap);
        return 1 - missed * missed;
    }

    /** {@link #agreed} with half a lap between them. */
    public double mirrored(double dwellHours) {
        return agreed(dwellHours, 0.5);
    }

    /** {@link #agreed} with no lag: they drive together, and both look. */
    public double convoy(double dwellHours) {
        return agreed(dwellHours, 0);
    }

    /**
     * Probability of detection by either, if neither knows the other's timetable:
     *
     * <pre>  P = 1 - |1 - 2 delta| m(o1)^2 - 2 / (3 p^2) [m(delta)^3 - m(o1)^3],   o1 = max(0, 2 delta - 1)</pre>
     *
     * <p>Derivation: {@link #agreed} averaged over a uniform lag. The overlap has its least value o1 with probability
     * {@code |1 - 2 delta|} and is else uniform between o1 and delta. For {@code v tau <= L} and {@code c = m(delta)} this
     * is the usual {@code 1 - [2 / (3 p^2) (c^3 - (1 - a p)^3) + (1 - a)(1 - a p)^2]}, {@code a = v tau / L}.
     *
     * @param dwellHours time on the line tau [h], in [0, 2L / v]
     * @return a probability
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public double independent(double dwellHours) {
        double covered = covered(dwellHours);
        double least = missed(covered, Math.max(0, 2 * covered - 1));
        double most = missed(covered, covered);
        double cubes = (most * most * most - least * least * least) * 2 / (3 * probability * probability);
        return 1 - Math.abs(1 - 2 * covered) * least * least - cubes;
    }

    private double missed(double covered, double overlap) {
        return 1 - 2 * probability * covered + probability * probability * overlap;
    }

    /** Share of the circle that a patrol covers in a dwell, delta. */
    private double covered(double dwellHours) {
        double lapHours = 2 * lengthKm / speedKmh;
        return Check.within("dwellHours", dwellHours, 0, lapHours) / lapHours;
    }
}
