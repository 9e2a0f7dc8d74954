package org.twinmarch.report;

import org.twinmarch.border.Border;
import org.twinmarch.border.Direction;
import org.twinmarch.border.Side;
import org.twinmarch.engine.Party;
import org.twinmarch.engine.Source;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.scenario.Scenario;

/** What parties, units and sides of a scenario are called where people read of one run. Numbers begin with 1. */
public final class Naming {

    private final Scenario scenario;
    private final Border border;

    /** The names of a scenario. */
    public Naming(Scenario scenario) {
        this.scenario = scenario;
        this.border = scenario.border();
    }

    /** A side by the name that the scenario gives it. */
    public String side(Side side) {
        return border.zone(side).name();
    }

    /** A party: its flow and its number, and which attempt it is after the first. */
    public String party(Party party) {
        String attempt = party.attempt() == 0 ? "" : ", attempt " + (party.attempt() + 1);
        return "%s %d%s".formatted(flow(party.flow()), party.number() + 1, attempt);
    }

    /** A flow. */
    String flow(int index) {
        return scenario.flows().get(index).name();
    }

    /** How many members a party has and which way it goes. */
    String members(Party party) {
        Flow flow = scenario.flows().get(party.flow());
        Direction direction = flow.direction();
        return "%s from %s to %s"
                .formatted(
                        party.groupSize() == 1 ? "one person" : party.groupSize() + " people",
                        side(direction.from()),
                        side(direction.to()));
    }

    /** A unit: its plan and its number, and its side. */
    public String unit(Source source, int number) {
        return "%s %d (%s)".formatted(source.name(), number + 1, side(source.side()));
    }

    /** A source by what it is. */
    String source(Source source) {
        return switch (source.kind()) {
            case PATROL -> "patrol %s (%s)".formatted(source.name(), side(source.side()));
            case POST -> "post %s (%s)".formatted(source.name(), side(source.side()));
            case FENCE -> "the alarm of fence %s (%s)".formatted(source.name(), side(source.side()));
            case HAND_OFF ->
                "a message from %s to %s".formatted(side(source.side().across()), side(source.side()));
            case TIP -> "a tip from %s to %s".formatted(side(source.side().across()), side(source.side()));
        };
    }
}
