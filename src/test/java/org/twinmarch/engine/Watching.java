package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import org.twinmarch.border.Span;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.patrol.Track;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;

/** Puts the units of a scenario on the line by the plain definition, from the documented streams. */
final class Watching {

    private final Scenario scenario;
    private final long seed;
    private final long replication;
    private final double untilHours;
    private final List<Guard> guards = new ArrayList<>();

    /** The units of one replication; trips that depart until a moment. */
    Watching(Scenario scenario, long seed, long replication, double untilHours) {
        this.scenario = scenario;
        this.seed = seed;
        this.replication = replication;
        this.untilHours = untilHours;
        for (int source = 0; source < scenario.watches().size(); source++) {
            post(scenario.watches().get(source), source);
        }
    }

    /** What a unit belongs to: its plan with its place in the list, and its number within the plan. */
    record Post(Watch watch, int source, int number) {}

    /** The units in order of declaration. */
    List<Guard> guards() {
        return guards;
    }

    private void post(Watch watch, int source) {
        PatrolPlan plan = watch.plan();
        if (plan.motion() instanceof Motion.Stand stand) {
            List<Double> places = places(plan, stand.places());
            for (int number = 0; number < places.size(); number++) {
                Track track = Track.standing(plan, places.get(number), scenario.border());
                add(new Post(watch, source, number), track, plan.sector(), 0);
            }
        } else {
            for (int number = 0; number < plan.units(); number++) {
                move(new Post(watch, source, number));
            }
        }
    }

    private void add(Post post, Track track, Span own, double originHours) {
        guards.add(new Guard(post, guards.size(), track, own, originHours));
    }

    private void move(Post post) {
        PatrolPlan plan = post.watch().plan();
        if (plan.motion() instanceof Motion.RandomDepartures) {
            depart(post, plan);
        } else {
            Span own = plan.sharing() == PatrolPlan.Sharing.PARTS ? part(plan, post.number()) : plan.sector();
            if (plan.motion() instanceof Motion.RandomReversals) {
                roam(post, plan, own);
                return;
            }
            Track track = Track.of(plan, own, scenario.border());
            add(post, track, own, -share(plan, post.number()) * track.periodHours());
        }
    }

    private void roam(Post post, PatrolPlan plan, Span own) {
        double marginHours = 168 + 4 * plan.sector().lengthKm() / plan.speedKmh();
        double warmUpHours = scenario.calendar().warmUpHours();
        double hours = scenario.calendar().horizonHours() + warmUpHours + 2 * marginHours;
        Stream stream = Streams.open(seed, "plan " + plan.name() + " / way", replication, post.number());
        Track track = Track.reversing(plan, own, scenario.border(), hours, stream);
        add(post, track, own, -warmUpHours - marginHours);
    }

    private void depart(Post post, PatrolPlan plan) {
        Motion.RandomDepartures motion = (Motion.RandomDepartures) plan.motion();
        Stream stream = Streams.open(seed, "plan " + plan.name() + " / departures", replication, post.number());
        Track track = Track.of(plan, plan.sector(), scenario.border());
        double tripHours = track.legStartHours(0, 0, track.legs() - 1);
        double hours = -scenario.calendar().warmUpHours()
                - tripHours
                + motion.headway().residualHours(stream.next(), stream.next());
        while (hours < untilHours) {
            add(post, track, plan.sector(), hours);
            hours += motion.headway().law().quantile(stream.next());
        }
    }

    private static Span part(PatrolPlan plan, int number) {
        return new Span(cutKm(plan, number), cutKm(plan, number + 1));
    }

    private static double cutKm(PatrolPlan plan, int number) {
        return plan.sector().fromKm() + plan.sector().lengthKm() * number / plan.units();
    }

    private double uniform(PatrolPlan plan, String purpose, long member) {
        return Streams.open(seed, "plan " + plan.name() + " / " + purpose, replication, member)
                .next();
    }

    private double share(PatrolPlan plan, int number) {
        if (plan.spacing() == PatrolPlan.Spacing.INDEPENDENT) {
            return uniform(plan, "phase", number);
        }
        boolean spread = plan.sharing() == PatrolPlan.Sharing.WHOLE;
        return (phase(plan) + (spread ? (double) number / plan.units() : 0)) % 1;
    }

    private double phase(PatrolPlan plan) {
        if (plan.phase() instanceof Phase.Given given) {
            return given.share();
        }
        if (plan.phase() instanceof Phase.Agreed agreed) {
            PatrolPlan other = scenario.watches().stream()
                    .map(Watch::plan)
                    .filter(candidate -> candidate.name().equals(agreed.plan()))
                    .findAny()
                    .orElseThrow();
            return phase(other) + agreed.lag();
        }
        return uniform(plan, "phase", 0);
    }

    private List<Double> places(PatrolPlan plan, Motion.Places places) {
        if (places instanceof Motion.Places.Given given) {
            return given.km();
        }
        int count = places instanceof Motion.Places.DrawnDensity density
                ? poisson(density.perKm() * plan.sector().lengthKm(), uniform(plan, "places", Streams.MOST_MEMBERS))
                : plan.units();
        List<Double> drawn = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            drawn.add(plan.sector().fromKm() + plan.sector().lengthKm() * uniform(plan, "places", number));
        }
        return drawn;
    }

    /** The least count whose Poisson probability of so many or fewer reaches u. */
    private static int poisson(double mean, double u) {
        int count = 0;
        double term = Math.exp(-mean);
        for (double sum = term; sum < u; sum += term) {
            count++;
            term *= mean / count;
        }
        return count;
    }
}
