package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.stats.Stream;

/**
 * An attack on the crews that build the fence.
 *
 * @param workedHours  how long they had worked in all [h]
 * @param atHours      when [h]
 * @param resumesHours when they go on with the work [h]
 * @param blow         what else is drawn for it
 */
record Raid(double workedHours, double atHours, double resumesHours, Blow blow) {

    /**
     * Numbers in (0, 1) that come with an attack on a crew.
     *
     * @param casualties settles how many are killed and injured
     * @param origin     settles where the attackers come from
     * @param rumour     settles to whom it is attributed
     */
    record Blow(double casualties, double origin, Relations.Rumour rumour) {

        static Blow next(Stream stream) {
            return new Blow(stream.next(), stream.next(), new Relations.Rumour(stream.next(), stream.next()));
        }
    }

    /**
     * The attacks on a work, in order of time: a Poisson process over the hours of work.
     *
     * @param startHours when the work begins [h]
     * @param workHours  how long it takes without attacks [h]
     * @param untilHours a moment before which they all come [h]
     * @param stream     six numbers for each: gap, pause, casualties, origin, error, talks
     */
    static List<Raid> drawn(
            Construction.Attacks law, double startHours, double workHours, double untilHours, Stream stream) {
        List<Raid> raids = new ArrayList<>();
        double workedHours = stream.nextExponential() / law.perHour();
        double atHours = startHours + workedHours;
        while (workedHours < workHours && atHours < untilHours) {
            double resumesHours = atHours + law.pause().quantile(stream.next());
            raids.add(new Raid(workedHours, atHours, resumesHours, Blow.next(stream)));
            double gapHours = stream.nextExponential() / law.perHour();
            workedHours += gapHours;
            atHours = resumesHours + gapHours;
        }
        return raids;
    }
}
