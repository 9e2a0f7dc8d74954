package org.twinmarch.engine;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.border.Stretch;
import org.twinmarch.engine.Parts.By;
import org.twinmarch.engine.Parts.Part;
import org.twinmarch.scenario.Scenario;

/** Counts the parties of a run one by one, by the calendar on the wall and the milestones along the line. */
final class Wall implements Tape {

    private final Scenario scenario;
    private final List<Map<Part, Long>> attempted = new ArrayList<>();

    Wall(Scenario scenario) {
        this.scenario = scenario;
        scenario.flows().forEach(flow -> attempted.add(new HashMap<>()));
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            LocalDateTime then = scenario.calendar().start().plusNanos(Math.round(party.startHours() * 3.6e12));
            String stretch = stretch(party.placeKm());
            count(party, By.STRETCH, stretch);
            count(party, By.HOUR, Integer.toString(then.getHour()));
            count(party, By.MONTH, YearMonth.from(then).toString());
            count(party, By.STRETCH_AND_HOUR, stretch + " " + then.getHour());
        }
    }

    private void count(Party party, By by, String at) {
        attempted.get(party.flow()).merge(new Part(by, at), 1L, Long::sum);
    }

    private String stretch(double km) {
        return scenario.border().stretches().stream()
                .filter(stretch -> stretch.span().contains(km))
                .map(Stretch::name)
                .findFirst()
                .orElse("-");
    }

    /** Parties of a flow that started in a part. */
    long attempted(int flow, Part part) {
        return attempted.get(flow).getOrDefault(part, 0L);
    }
}
