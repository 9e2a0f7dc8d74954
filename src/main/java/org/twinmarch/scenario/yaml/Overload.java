package org.twinmarch.scenario.yaml;

import java.util.Collections;
import java.util.Locale;
import org.twinmarch.border.Calendar;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Rate;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;

/** Refuses scenarios of which one replication would hold more than any computer goes through in a day. */
final class Overload {

    /** Most parties, alarms, bombs, trips or changes of weather that are expected in one replication. */
    static final double MOST = 1e8;

    /** Most units of a drawn density; as many as "units" may say. */
    private static final double MOST_UNITS = PlanReader.MOST_UNITS;

    /** Most turns of units that turn round at random; their ways are kept for a whole run. */
    private static final double MOST_TURNS = 1e6;

    private final Cursor root;
    private final double hours;
    private double total;

    private Overload(Cursor root, Calendar calendar) {
        this.root = root;
        this.hours = calendar.warmUpHours() + calendar.horizonHours();
    }

    /** Checks the scenario that has been read from a tree without fault. */
    static void check(Cursor root, Scenario scenario) {
        Overload load = new Overload(root, scenario.calendar());
        int before = root.findings().count();
        scenario.flows().forEach(load::add);
        scenario.watches().forEach(load::add);
        load.addRest(scenario);
        if (root.findings().count() == before && !(load.total <= MOST)) {
            root.at("horizon")
                    .refuse(
                            "all in all about %s events are expected in one replication".formatted(rounded(load.total)),
                            "at most %s are allowed; simulate a shorter time, or less of it".formatted(rounded(MOST)));
        }
    }

    private void add(Flow flow) {
        Rate rate = flow.rate();
        double again = flow.tactics().retry().map(Tactics.Retry::probability).orElse(0.0);
        double busiest = rate.perHour() * Collections.max(rate.hourFactors()) * Collections.max(rate.monthFactors());
        add(root.at("flows").at(flow.name()).at("rate"), "parties", busiest / (1 - again));
    }

    private void add(Watch watch) {
        PatrolPlan plan = watch.plan();
        Cursor cursor = root.at("patrols").at(plan.name());
        double units = plan.units();
        if (plan.motion() instanceof Motion.Stand stand
                && stand.places() instanceof Motion.Places.DrawnDensity density) {
            units = density.perKm() * plan.sector().lengthKm();
            Cursor motion = cursor.at("motion");
            refuse(motion.at(motion.form()).at("density"), units, "units", MOST_UNITS);
        }
        if (plan.motion() instanceof Motion.RandomDepartures departures) {
            add(cursor.at("motion"), "trips", units / departures.headway().law().mean());
        }
        if (plan.motion() instanceof Motion.RandomReversals reversals) {
            double perHour = 1 / reversals.headway().law().mean() + plan.speedKmh() / unitKm(plan);
            refuse(cursor.at("motion"), units * perHour * hours, "turns", MOST_TURNS);
        }
        double sensors = units;
        watch.nuisance()
                .ifPresent(nuisance -> add(cursor.at("nuisance").at("rate"), "alarms", nuisance.perHour() * sensors));
    }

    private static double unitKm(PatrolPlan plan) {
        double parts = plan.sharing() == PatrolPlan.Sharing.PARTS ? plan.units() : 1;
        return plan.sector().lengthKm() / parts;
    }

    private void addRest(Scenario scenario) {
        scenario.fences().forEach(fence -> fence.nuisance()
                .ifPresent(nuisance -> add(
                        root.at("fence").at(fence.name()).at("nuisance").at("rate"), "alarms", nuisance.perHour())));
        scenario.construction()
                .flatMap(construction -> construction.attacks())
                .ifPresent(
                        attacks -> add(root.at("construction").at("attacks").at("rate"), "attacks", attacks.perHour()));
        scenario.gates()
                .forEach(gate -> add(root.at("gates").at(gate.name()).at("trade"), "members", gate.tradePerHour()));
        scenario.bombs().forEach(bombs -> add(root.at("bombs").at(bombs.name()).at("rate"), "bombs", bombs.perHour()));
        scenario.weather()
                .ifPresent(weather -> add(
                        root.at("weather"),
                        "changes",
                        2 / (weather.clear().law().mean() + weather.dust().law().mean())));
    }

    private void add(Cursor cursor, String things, double perHour) {
        double expected = perHour * hours;
        total += expected;
        refuse(cursor, expected, things, MOST);
    }

    private static void refuse(Cursor cursor, double expected, String things, double most) {
        if (!(expected <= most)) {
            cursor.refuse(
                    "about %s %s are expected in one replication".formatted(rounded(expected), things),
                    "at most %s are allowed; look for a slip in the unit".formatted(rounded(most)));
        }
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.1e", number).replaceFirst("e\\+0*", "e");
    }
}
