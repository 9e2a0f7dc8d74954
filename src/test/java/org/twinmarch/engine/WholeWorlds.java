package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.twinmarch.border.Side;
import org.twinmarch.border.Span;
import org.twinmarch.cooperation.Cooperation;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.cooperation.Pairing;
import org.twinmarch.cooperation.Terms;
import org.twinmarch.cooperation.Timetables;
import org.twinmarch.cooperation.Trust;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.intrusion.Gate;
import org.twinmarch.intrusion.Interception;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.Nuisance;
import org.twinmarch.intrusion.RoadsideBombs;
import org.twinmarch.intrusion.Tactics;
import org.twinmarch.patrol.Detention;
import org.twinmarch.patrol.Motion;
import org.twinmarch.patrol.PatrolPlan;
import org.twinmarch.patrol.Response;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Reporting;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Watch;
import org.twinmarch.stats.Distribution;

/** The scenarios of {@link Worlds} with everything on top: pursuit, co-operation, tactics, a growing fence, attacks. */
public final class WholeWorlds {

    private final Worlds worlds;
    private final SplittableRandom random;
    /** Decides what the two sides have agreed on. */
    private final SplittableRandom pact;

    /** A series of scenarios that a seed decides. */
    public WholeWorlds(long seed) {
        worlds = new Worlds(seed);
        random = new SplittableRandom(seed + 1);
        pact = new SplittableRandom(seed + 2);
    }

    /** The next of them. */
    public Scenario next() {
        Scenario plain = worlds.next();
        List<Fence> fences = plain.fences().stream().map(this::fence).toList();
        boolean grows = fences.stream().anyMatch(Fence::grows);
        List<Flow> flows = flows(plain.flows());
        List<Watch> watches = twinned(plain.watches().stream().map(this::watch).toList());
        return new Scenario(
                plain.border(),
                plain.calendar(),
                plain.light(),
                plain.weather(),
                fences,
                grows ? Optional.of(construction()) : Optional.empty(),
                gates(flows),
                flows,
                watches,
                command(watches),
                bombs(),
                new Reporting("money", random.nextInt(3) * 2));
    }

    private boolean isSo() {
        return random.nextBoolean();
    }

    private Distribution time(double meanHours) {
        return isSo() ? Distribution.constant(meanHours) : new Distribution.Exponential(meanHours);
    }

    private Fence fence(Fence plain) {
        Optional<Fence.Breach> breach = isSo()
                ? Optional.of(new Fence.Breach(time(5), random.nextInt(2) * random.nextDouble(8)))
                : Optional.empty();
        return new Fence(
                plain.name(),
                plain.span(),
                plain.owner(),
                plain.coverage(),
                isSo() ? 1 : plain.coverage(),
                plain.delay(),
                plain.alarm(),
                breach,
                isSo() ? Optional.of(nuisance()) : Optional.empty(),
                random.nextInt(3));
    }

    private Nuisance nuisance() {
        return new Nuisance(random.nextDouble(0.05, 0.5), time(0.3));
    }

    private Construction construction() {
        Construction.Order order = Construction.Order.values()[random.nextInt(3)];
        Optional<Construction.Attacks> attacks = isSo()
                ? Optional.of(new Construction.Attacks(0.1, time(4), Distribution.constant(1), random.nextDouble()))
                : Optional.empty();
        return new Construction(
                random.nextDouble(0.1, 1),
                random.nextInt(2) * 10,
                isSo() ? 3 : Double.POSITIVE_INFINITY,
                order,
                attacks);
    }

    private List<Gate> gates(List<Flow> flows) {
        return isSo()
                ? List.of()
                : List.of(new Gate(
                        "gate",
                        random.nextDouble(Worlds.LENGTH_KM),
                        3,
                        random.nextDouble(),
                        Optional.of(new Gate.Evasion(0.2, flows.get(0).name(), 4))));
    }

    private List<Flow> flows(List<Flow> plain) {
        List<Flow> flows = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            Optional<String> host =
                    i == 0 ? Optional.empty() : Optional.of(plain.get(i - 1).name());
            flows.add(flow(plain.get(i), host));
        }
        return flows;
    }

    private Flow flow(Flow plain, Optional<String> host) {
        boolean isPursued = random.nextInt(4) > 0;
        return new Flow(
                plain.name(),
                plain.direction(),
                plain.rate(),
                plain.demand(),
                plain.groupSize(),
                plain.speed(),
                plain.stay(),
                plain.signature(),
                plain.rangeFactor(),
                plain.breachSkill(),
                isPursued ? Flow.OnDetection.PURSUE : plain.onDetection(),
                plain.handling(),
                isPursued ? interception() : Interception.CERTAIN,
                random.nextInt(4) == 0 ? Tactics.BLIND : tactics(host));
    }

    private Interception interception() {
        Losses losses = new Losses(new Distribution.Uniform(0, 5), random.nextDouble(), time(6));
        return new Interception(
                random.nextInt(3) / 2.0,
                random.nextDouble(),
                random.nextDouble(),
                new Interception.Fight(
                        random.nextDouble(), random.nextDouble(), losses, new Distribution.Uniform(0, 4)));
    }

    private Tactics tactics(Optional<String> host) {
        OptionalDouble threshold = isSo() ? OptionalDouble.of(random.nextDouble(0.05, 0.5)) : OptionalDouble.empty();
        return new Tactics(
                some(new Tactics.Observing(random.nextDouble(6), isSo())),
                some(new Tactics.Adaptive(
                        random.nextDouble(5), random.nextDouble(), random.nextDouble(0.3), threshold)),
                host.filter(name -> isSo())
                        .map(name -> new Tactics.Cover(random.nextDouble(), name, random.nextDouble(5), 1, 4)),
                some(new Tactics.Retry(random.nextDouble(0.9), time(3))));
    }

    private <T> Optional<T> some(T part) {
        return isSo() ? Optional.of(part) : Optional.empty();
    }

    private Watch watch(Watch plain) {
        PatrolPlan plan = plain.plan();
        boolean responds = random.nextInt(4) > 0;
        Response response = new Response(
                random.nextDouble(8, 60),
                time(0.2),
                isSo() ? Distribution.constant(0) : time(0.1),
                isSo() ? Double.POSITIVE_INFINITY : random.nextDouble(5, 40),
                random.nextInt(4) > 0,
                isSo() ? Response.Pursuit.ALWAYS : Response.Pursuit.IF_WINNABLE);
        PatrolPlan answering = new PatrolPlan(
                plan.name(),
                plan.side(),
                plan.units(),
                plan.sector(),
                plan.sharing(),
                plan.offsetKm(),
                plan.speedKmh(),
                plan.ground(),
                plan.motion(),
                plan.phase(),
                plan.spacing(),
                plan.duty(),
                plan.afterDetection(),
                responds ? Optional.of(response) : Optional.empty(),
                1);
        boolean isSensor = !responds && plan.motion() instanceof Motion.Stand;
        return new Watch(answering, plain.sensor(), isSensor ? Optional.of(nuisance()) : Optional.empty());
    }

    /** Now and then the second plan is the first again, on the other side: the two can drive as a convoy. */
    private List<Watch> twinned(List<Watch> watches) {
        if (watches.size() < 2 || !agrees(watches.get(0).plan()) || pact.nextBoolean()) {
            return watches;
        }
        List<Watch> twinned = new ArrayList<>(watches);
        PatrolPlan plan = watches.get(0).plan();
        PatrolPlan twin = new PatrolPlan(
                watches.get(1).plan().name(),
                plan.side().across(),
                plan.units(),
                plan.sector(),
                plan.sharing(),
                plan.offsetKm(),
                plan.speedKmh(),
                plan.ground(),
                plan.motion(),
                plan.phase(),
                plan.spacing(),
                watches.get(1).plan().duty(),
                plan.afterDetection(),
                plan.response(),
                plan.perHour());
        twinned.set(1, new Watch(twin, watches.get(1).sensor()));
        return twinned;
    }

    /** Whether a plan has a phase to agree on. */
    private static boolean agrees(PatrolPlan plan) {
        return plan.motion().hasLaps() && plan.spacing() == PatrolPlan.Spacing.EVEN;
    }

    private static boolean agree(List<Watch> watches) {
        return watches.size() > 1
                && agrees(watches.get(0).plan())
                && agrees(watches.get(1).plan());
    }

    /** Timetables that the first two plans can keep. */
    private Timetables lagged(List<Watch> watches) {
        double lag = pact.nextInt(1, 4) / 4.0;
        return agree(watches) ? new Timetables.Lagged(lag) : new Timetables.Complementary();
    }

    private Timetables together(List<Watch> watches) {
        boolean isAlike = agree(watches)
                && watches.get(0).plan().sector().equals(watches.get(1).plan().sector());
        return isAlike ? new Timetables.Convoy() : new Timetables.Independent();
    }

    private Command command(List<Watch> watches) {
        Timetables agreed = pact.nextInt(3) == 0 ? new Timetables.Complementary() : lagged(watches);
        Map<Grade, Terms> terms = Map.of(
                Grade.HOTLINE, new Terms(0.5, time(2), 0, 0.1, new Timetables.Independent()),
                Grade.LIAISON, new Terms(1, time(0.2), random.nextDouble(3), 0.2, new Timetables.Independent()),
                Grade.AGREED_TIMETABLES, new Terms(0.9, time(0.1), 2, 0.3, agreed),
                Grade.JOINT_PATROL, new Terms(1, time(0.1), pact.nextDouble(5), 0.1, together(watches)));
        List<Pairing> pairs = watches.size() < 2
                ? List.of()
                : List.of(new Pairing(
                        watches.get(1).plan().name(), watches.get(0).plan().name()));
        Optional<Trust> trust = isSo() ? Optional.of(new Trust(random.nextDouble(), time(20))) : Optional.empty();
        Grade grade = Grade.values()[Math.max(random.nextInt(4), pact.nextInt(5))];
        Command.LostCalls lost = isSo() ? Command.LostCalls.KEPT_OPEN : Command.LostCalls.LOST;
        return new Command(new Cooperation(grade, terms, pairs, trust), detention(), lost);
    }

    private Map<Side, Detention> detention() {
        Detention one = new Detention(1, time(8));
        Detention some = new Detention(pact.nextInt(1, 4), time(20));
        return switch (pact.nextInt(4)) {
            case 0 -> Map.of();
            case 1 -> Map.of(Side.A, one);
            case 2 -> Map.of(Side.B, some);
            default -> Map.of(Side.A, some, Side.B, one);
        };
    }

    private List<RoadsideBombs> bombs() {
        if (isSo()) {
            return List.of();
        }
        Losses losses = new Losses(new Distribution.Uniform(0, 5), random.nextDouble(), time(6));
        return List.of(new RoadsideBombs(
                "bombs",
                isSo() ? Side.A : Side.B,
                new Span(5, 50),
                0.2,
                0.1,
                random.nextDouble(),
                random.nextDouble(),
                losses));
    }
}
