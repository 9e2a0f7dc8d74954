package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinmarch.border.Border;
import org.twinmarch.border.Calendar;
import org.twinmarch.border.Span;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Phase;
import org.twinmarch.patrol.Track;
import org.twinmarch.stats.Numbers;
import org.twinmarch.stats.Stream;
import org.twinmarch.stats.Streams;
import umontreal.ssj.probdist.PoissonDist;

/** Puts the units of all plans on the line at the beginning of a run: beats, phases, places and departures. */
final class Force {

    private final Run run;
    private final Numbers numbers;
    private final Border border;
    private final double fromHours;
    private final double untilHours;
    private final List<Beat> beats = new ArrayList<>();
    private final List<Departures> departures = new ArrayList<>();
    private final Map<String, Double> phases = new HashMap<>();
    private int units;

    Force(Run run, Stage stage, Numbers numbers) {
        this.run = run;
        this.numbers = numbers;
        this.border = stage.scenario().border();
        this.fromHours = -stage.scenario().calendar().warmUpHours();
        this.untilHours = stage.scenario().calendar().horizonHours();
        Map<String, PatrolPlan> plans = new HashMap<>();
        stage.lookouts()
                .forEach(lookout ->
                        plans.put(lookout.watch().plan().name(), lookout.watch().plan()));
        stage.lookouts()
                .forEach(lookout -> phases.put(
                        lookout.watch().plan().name(), phase(lookout.watch().plan(), plans)));
        stage.lookouts().forEach(this::deploy);
    }

    static List<String> purposes(PatrolPlan plan) {
        return List.of(phasePurpose(plan), placesPurpose(plan), departuresPurpose(plan), wayPurpose(plan));
    }

    private static String phasePurpose(PatrolPlan plan) {
        return "plan " + plan.name() + " / phase";
    }

    private static String placesPurpose(PatrolPlan plan) {
        return "plan " + plan.name() + " / places";
    }

    private static String departuresPurpose(PatrolPlan plan) {
        return "plan " + plan.name() + " / departures";
    }

    private static String wayPurpose(PatrolPlan plan) {
        return "plan " + plan.name() + " / way";
    }

    /** All beats, in order of declaration. */
    List<Beat> beats() {
        return beats;
    }

    /** All random departure processes, in order of declaration. */
    List<Departures> departures() {
        return departures;
    }

    /** The run begins: whoever is on the line takes up the patrol. */
    void begin(Tape tape) {
        for (Beat beat : beats) {
            for (int i = 0; i < beat.units(); i++) {
                tape.underWay(beat.unit(i), Math.max(fromHours, beat.unit(i).fromHours));
            }
        }
    }

    /** The units of a plan that are on the line now. */
    List<Unit> unitsOf(Lookout lookout) {
        List<Unit> those = new ArrayList<>();
        for (Beat beat : beats) {
            for (int i = 0; beat.lookout() == lookout && i < beat.units(); i++) {
                those.add(beat.unit(i));
            }
        }
        return those;
    }

    private double phase(PatrolPlan plan, Map<String, PatrolPlan> plans) {
        if (plan.phase() instanceof Phase.Given given) {
            return given.share();
        }
        if (plan.phase() instanceof Phase.Agreed agreed) {
            return phase(plans.get(agreed.plan()), plans) + agreed.lag();
        }
        return drawn(phasePurpose(plan), 0);
    }

    private double drawn(String purpose, long member) {
        return numbers.withoutDirection().open(purpose, member).next();
    }

    private void deploy(Lookout lookout) {
        PatrolPlan plan = lookout.watch().plan();
        if (plan.motion() instanceof Motion.Stand stand) {
            post(lookout, places(plan, stand.places()));
        } else if (plan.motion() instanceof Motion.RandomDepartures) {
            openDepartures(lookout);
        } else if (plan.motion() instanceof Motion.RandomReversals) {
            letRoam(lookout);
        } else if (plan.sharing() == PatrolPlan.Sharing.PARTS) {
            deployInParts(lookout);
        } else {
            Beat beat = beat(lookout, plan.sector());
            Track track = Track.of(plan, plan.sector(), border);
            for (int number = 0; number < plan.units(); number++) {
                send(beat, plan.sector(), new Unit.Course(track, 0), number);
            }
        }
    }

    /** Each unit has a way of its own, drawn from a while before the run until a while after it. */
    private void letRoam(Lookout lookout) {
        PatrolPlan plan = lookout.watch().plan();
        boolean inParts = plan.sharing() == PatrolPlan.Sharing.PARTS;
        double marginHours = marginHours(plan);
        double hours = untilHours - fromHours + 2 * marginHours;
        for (int number = 0; number < plan.units(); number++) {
            Span span = inParts ? part(plan, number) : plan.sector();
            Beat beat = inParts || number == 0 ? beat(lookout, span) : beats.get(beats.size() - 1);
            Stream stream = numbers.open(wayPurpose(plan), number);
            Unit.Course course = new Unit.Course(Track.reversing(plan, span, border, hours, stream), 0);
            beat.add(new Unit(run, beat, number, units++, course, span, fromHours - marginHours));
        }
    }

    /** A week and some drives along the sector: whoever is on the line at the horizon has left it by then. */
    private static double marginHours(PatrolPlan plan) {
        return 7 * Calendar.DAY_HOURS + 4 * plan.sector().lengthKm() / plan.speedKmh();
    }

    /** On even ground all parts are alike: their units share one track, each shifted to its own part. */
    private void deployInParts(Lookout lookout) {
        PatrolPlan plan = lookout.watch().plan();
        Span first = part(plan, 0);
        Track shared = Track.of(plan, first, border);
        boolean even = border.isEvenAlong(plan.sector());
        for (int number = 0; number < plan.units(); number++) {
            Span part = part(plan, number);
            Unit.Course course = even
                    ? new Unit.Course(shared, part.fromKm() - first.fromKm())
                    : new Unit.Course(Track.of(plan, part, border), 0);
            send(beat(lookout, part), part, course, number);
        }
    }

    private Beat beat(Lookout lookout, Span span) {
        Beat beat = new Beat(lookout, span.fromKm(), span.toKm());
        beats.add(beat);
        return beat;
    }

    private static Span part(PatrolPlan plan, int number) {
        double length = plan.sector().lengthKm();
        return new Span(
                plan.sector().fromKm() + length * number / plan.units(),
                plan.sector().fromKm() + length * (number + 1) / plan.units());
    }

    private void send(Beat beat, Span sector, Unit.Course course, int number) {
        PatrolPlan plan = beat.lookout().watch().plan();
        double origin = -shareDone(plan, number) * course.track().periodHours();
        beat.add(new Unit(run, beat, number, units++, course, sector, origin));
    }

    /** Share of its lap that a unit has done at time 0, in [0, 1). */
    private double shareDone(PatrolPlan plan, int number) {
        if (plan.spacing() == PatrolPlan.Spacing.INDEPENDENT) {
            return drawn(phasePurpose(plan), number);
        }
        boolean spread = plan.sharing() == PatrolPlan.Sharing.WHOLE;
        double share = phases.get(plan.name()) + (spread ? (double) number / plan.units() : 0);
        return share - Math.floor(share);
    }

    private List<Double> places(PatrolPlan plan, Motion.Places places) {
        if (places instanceof Motion.Places.Given given) {
            return given.km();
        }
        int count = plan.units();
        if (places instanceof Motion.Places.DrawnDensity density) {
            double mean = density.perKm() * plan.sector().lengthKm();
            count = PoissonDist.inverseF(mean, drawn(placesPurpose(plan), Streams.MOST_MEMBERS));
        }
        List<Double> drawn = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            drawn.add(plan.sector().fromKm()
                    + drawn(placesPurpose(plan), number) * plan.sector().lengthKm());
        }
        return drawn;
    }

    private void post(Lookout lookout, List<Double> places) {
        PatrolPlan plan = lookout.watch().plan();
        for (int number = 0; number < places.size(); number++) {
            Beat beat = new Beat(lookout, places.get(number), places.get(number));
            beats.add(beat);
            Track track = Track.standing(plan, places.get(number), border);
            beat.add(new Unit(run, beat, number, units++, new Unit.Course(track, 0), plan.sector(), 0));
        }
    }

    private void openDepartures(Lookout lookout) {
        PatrolPlan plan = lookout.watch().plan();
        Beat beat = beat(lookout, plan.sector());
        Track track = Track.of(plan, plan.sector(), border);
        for (int number = 0; number < plan.units(); number++) {
            departures.add(new Departures(
                    beat, track, numbers.open(departuresPurpose(plan), number), number, units++, fromHours));
        }
    }
}
