package org.twinmarch.scenario;

import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.detection.Light;
import org.twinmarch.detection.Weather;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.RoadsideBombs;

/**
 * What is simulated under one policy, checked, in the model's units: km, hours, km/h, probabilities in [0, 1]. Lists keep
 * the order of declaration, which settles ties.
 *
 * @param border       the line, its zones and its ground
 * @param calendar     start, warm-up and horizon
 * @param light        light by the hour
 * @param weather      weather, if it changes
 * @param fences       pieces of fence, disjoint
 * @param construction how the fence grows, if it does
 * @param gates        gates
 * @param flows        the flows
 * @param watches      the patrol plans of both sides with their sensors
 * @param command      how the two sides are led: co-operation, detention, calls
 * @param bombs        roadside bombs
 * @param reporting    what is measured beyond the usual
 */
public record Scenario(
        Border border,
        Calendar calendar,
        Light light,
        Optional<Weather> weather,
        List<Fence> fences,
        Optional<Construction> construction,
        List<Gate> gates,
        List<Flow> flows,
        List<Watch> watches,
        Command command,
        List<RoadsideBombs> bombs,
        Reporting reporting) {

    /** Copies the lists. */
    public Scenario {
        fences = List.copyOf(fences);
        gates = List.copyOf(gates);
        flows = List.copyOf(flows);
        watches = List.copyOf(watches);
        bombs = List.copyOf(bombs);
    }

    /** Two sides that watch and do nothing else, before a fence that stands as it is. */
    public Scenario(
            Border border,
            Calendar calendar,
            Light light,
            Optional<Weather> weather,
            List<Fence> fences,
            List<Flow> flows,
            List<Watch> watches) {
        this(
                border,
                calendar,
                light,
                weather,
                fences,
                Optional.empty(),
                List.of(),
                flows,
                watches,
                Command.APART,
                List.of(),
                Reporting.USUAL);
    }

    /** The same with other watches and another command. */
    public Scenario with(List<Watch> otherWatches, Command otherCommand) {
        return new Scenario(
                border,
                calendar,
                light,
                weather,
                fences,
                construction,
                gates,
                flows,
                otherWatches,
                otherCommand,
                bombs,
                reporting);
    }

    /** The same with other flows. */
    public Scenario with(List<Flow> otherFlows) {
        return new Scenario(
                border,
                calendar,
                light,
                weather,
                fences,
                construction,
                gates,
                otherFlows,
                watches,
                command,
                bombs,
                reporting);
    }

    /** The watches with the timetables that the grade of co-operation agrees on. */
    public List<Watch> agreedWatches() {
        return Timetabling.agreed(watches, command.cooperation());
    }
}
