package org.twinmarch.experiment.exact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.twinmarch.intrusion.Fence;
import org.twinmarch.intrusion.Flow;
import org.twinmarch.quantity.Check;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.stats.Distribution;

/**
 * The exact probability that a party is detected at least once, where a scenario is a special case of a closed form. It is
 * what the simulated estimate would become with more and more replications.
 *
 * @param flow        name of the flow, or {@link #ALL}
 * @param probability the probability, in [0, 1]
 * @param form        number and name of the closed form
 */
public record ExactDetection(String flow, double probability, String form) {

    /** Stands for all flows together. */
    public static final String ALL = "all";

    private static final double ROUNDING = 1e-9;

    /** All that are looked for, in order: the first that speaks of a flow is taken. To add one, write its class and name it here. */
    private static final List<ClosedForm> FORMS = List.of(
            new EqualHeadways(),
            new RandomHeadways(),
            new CircuitAndRandomStay(),
            new IndependentPatrols(),
            new AgreedCircuits(),
            new DutyTogether(),
            new DutyInTurn(),
            new BackAndForthBeat(),
            new BeatWithSight(),
            new BeatAndRandomStay(),
            new TwoBeats(),
            new BarrierBeat(),
            new ScatteredPosts(),
            new RowOfPosts());

    /** Checks the probability. */
    public ExactDetection {
        Check.share("probability", probability);
    }

    /** What is known exactly of a scenario: its flows, and all of them together if each is known. Of most scenarios nothing is. */
    public static List<ExactDetection> of(Scenario scenario) {
        if (!PlainScenario.isPlain(scenario)) {
            return List.of();
        }
        List<Flow> coming = scenario.flows().stream()
                .filter(flow -> flow.rate().perHour() > 0)
                .toList();
        List<ExactDetection> known = new ArrayList<>();
        coming.forEach(flow -> of(scenario, flow).ifPresent(known::add));
        if (!known.isEmpty() && known.size() == coming.size()) {
            together(coming, known).ifPresent(known::add);
        }
        return List.copyOf(known);
    }

    /** All flows together: a party is of each with a probability in proportion to its rate. */
    private static Optional<ExactDetection> together(List<Flow> flows, List<ExactDetection> known) {
        String forms = known.stream().map(ExactDetection::form).distinct().collect(Collectors.joining("; "));
        double first = known.get(0).probability();
        if (known.stream().allMatch(exact -> exact.probability() == first)) {
            return Optional.of(new ExactDetection(ALL, first, forms));
        }
        double weights = 0;
        double detected = 0;
        for (int i = 0; i < known.size(); i++) {
            double perHour = flows.get(i).rate().perHourAt(0, 1);
            weights += perHour;
            detected += perHour * known.get(i).probability();
        }
        boolean isSteady = flows.stream().allMatch(flow -> flow.rate().isConstant());
        return isSteady && weights > 0
                ? Optional.of(new ExactDetection(ALL, Math.min(1, detected / weights), forms))
                : Optional.empty();
    }

    private static Optional<ExactDetection> of(Scenario scenario, Flow flow) {
        return FORMS.stream()
                .flatMap(form -> probability(form, scenario, flow).stream()
                        .mapToObj(share -> new ExactDetection(flow.name(), share, name(form, scenario))))
                .findFirst();
    }

    private static String name(ClosedForm form, Scenario scenario) {
        return scenario.fences().isEmpty() ? form.name() : form.name() + "; C17 a fence as delay";
    }

    /** Over all parties: those that meet the fence stay on the line for longer (C17). */
    private static OptionalDouble probability(ClosedForm form, Scenario scenario, Flow flow) {
        if (scenario.fences().isEmpty()) {
            return said(form, undisturbed(scenario, flow, flow.stay()));
        }
        Fence fence = scenario.fences().get(0);
        Optional<Distribution> delayed = delayed(flow, fence);
        if (scenario.fences().size() > 1
                || delayed.isEmpty()
                || !undisturbed(scenario, flow, flow.stay()).isWithin(fence.span())) {
            return OptionalDouble.empty();
        }
        OptionalDouble open = said(form, undisturbed(scenario, flow, flow.stay()));
        OptionalDouble fenced = said(form, undisturbed(scenario, flow, delayed.get()));
        return open.isPresent() && fenced.isPresent()
                ? OptionalDouble.of(
                        fence.coverage() * fenced.getAsDouble() + (1 - fence.coverage()) * open.getAsDouble())
                : OptionalDouble.empty();
    }

    /** A form refuses numbers out of its range: then it says nothing. Rounding must not take a probability out of [0, 1]. */
    private static OptionalDouble said(ClosedForm form, UndisturbedFlow crossing) {
        try {
            OptionalDouble share = form.detection(crossing);
            double cut = Math.max(0, Math.min(1, share.orElse(0)));
            boolean isShare = share.isPresent() && Math.abs(share.getAsDouble() - cut) < ROUNDING;
            return isShare ? OptionalDouble.of(cut) : OptionalDouble.empty();
        } catch (IllegalArgumentException outOfRange) {
            return OptionalDouble.empty();
        }
    }

    /** The whole time on the line of a party that cuts the fence, if it is the same for all. */
    private static Optional<Distribution> delayed(Flow flow, Fence fence) {
        return flow.stay() instanceof Distribution.Constant stay && fence.delay() instanceof Distribution.Constant delay
                ? Optional.of(Distribution.constant(stay.value() + flow.breachSkill() * delay.value()))
                : Optional.empty();
    }

    private static UndisturbedFlow undisturbed(Scenario scenario, Flow flow, Distribution stay) {
        return new UndisturbedFlow(scenario.border(), scenario.calendar(), flow, stay, scenario.agreedWatches());
    }
}
