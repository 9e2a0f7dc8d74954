package org.twinmarch.engine;

import java.util.Optional;
import java.util.PriorityQueue;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Trust;

/** The grade of co-operation in force: the one agreed on, lowered by attacks that talks have not yet made good. */
final class Relations {

    private final Cooperation cooperation;
    /** When the talks about each attack that cost a grade will have restored it [h]. */
    private final PriorityQueue<Double> talksHours = new PriorityQueue<>();

    Relations(Cooperation cooperation) {
        this.cooperation = cooperation;
    }

    /**
     * Two numbers in (0, 1) that come with an attack.
     *
     * @param error settles whether it is attributed to the wrong side
     * @param talks settles how long the talks about it take
     */
    record Rumour(double error, double talks) {}

    /** What the grade in force sets. */
    Terms terms(double atHours) {
        return cooperation.terms(cooperation.grade().lowered(fallen(atHours)));
    }

    /** By how many grades co-operation has fallen. */
    int fallen(double atHours) {
        while (!talksHours.isEmpty() && talksHours.peek() <= atHours) {
            talksHours.remove();
        }
        return talksHours.size();
    }

    /**
     * To whom an attack is attributed; if that is not the side that was hit, the grade falls.
     *
     * @param from    the side that the group came from
     * @param hit     the side whose forces were hit
     * @param atHours when [h]
     * @return nothing where trust is off
     */
    Optional<Side> attribute(Side from, Side hit, double atHours, Rumour rumour) {
        Optional<Trust> trust = cooperation.trust();
        Optional<Side> attributed =
                trust.map(known -> rumour.error() < known.attributionError() ? from.across() : from);
        if (attributed.isPresent() && attributed.get() != hit) {
            talksHours.add(atHours + trust.get().talks().quantile(rumour.talks()));
        }
        return attributed;
    }
}
