package org.twinmarch.engine;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.twinmarch.border.Side;
import org.twinmarch.patrol.Detention;
import org.twinmarch.scenario.Command;

/** Where the sides keep apprehended parties: places booked in the order of apprehension. */
final class Custody {

    private final Command command;
    /** For each side with limited room, when each place is free [h]. */
    private final Map<Side, double[]> freeHours = new EnumMap<>(Side.class);

    Custody(Command command) {
        this.command = command;
        command.detention().forEach((side, detention) -> freeHours.put(side, vacant(detention)));
    }

    private static double[] vacant(Detention detention) {
        double[] places = new double[detention.places()];
        Arrays.fill(places, Double.NEGATIVE_INFINITY);
        return places;
    }

    /**
     * Takes in a party.
     *
     * @param side        who apprehended it
     * @param handedHours when the unit could hand it over [h]
     * @param uniform     settles how long it stays
     * @return when a place is free for it, and the unit with it [h]
     */
    double admit(Side side, double handedHours, double uniform) {
        return command.detentionOf(side)
                .map(detention -> admit(freeHours.get(side), detention, handedHours, uniform))
                .orElse(handedHours);
    }

    private static double admit(double[] places, Detention detention, double handedHours, double uniform) {
        int next = 0;
        for (int place = 1; place < places.length; place++) {
            next = places[place] < places[next] ? place : next;
        }
        double admittedHours = Math.max(handedHours, places[next]);
        places[next] = admittedHours + detention.stay().quantile(uniform);
        return admittedHours;
    }
}
