package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinmarch.detection.DetectionLaw;

/**
 * The account of one party: by the diary it is detected at certain moments by certain units; by brute force the hazard must
 * use up its budget just then and there.
 */
final class Account {

    private static final double TOLERANCE = 1e-7;

    private final Replay replay;
    private final Party party;
    private final Walker walker;
    /** Its detections by sight as the diary has them, and the budgets that they use up. */
    private final List<Diary.Detection> told;

    private final List<Double> budgets;
    private double atHours;
    private State state;
    private Optional<String> complaint = Optional.empty();

    /** What is left of the budget, and how many detections are behind. */
    private record State(double left, int behind) {}

    Account(Replay replay, Party party, Walker walker) {
        this.replay = replay;
        this.party = party;
        this.walker = walker;
        this.told = replay.diary().detections.stream()
                .filter(detection ->
                        detection.party() == party && detection.unit().isPresent())
                .toList();
        this.budgets = replay.budgets(walker, party, told.size() + 1);
        this.atHours = walker.startHours();
        this.state = new State(budgets.get(0), 0);
    }

    /** What does not agree, if anything. */
    Optional<String> complaint() {
        List<Witness.Look> looks = looks();
        while (isUnderWay() && !looks.isEmpty()) {
            List<Witness.Look> atOnce = atOnce(looks);
            followViews(atOnce.get(0).atHours() - Witness.ROUNDING_HOURS);
            passTo(atOnce.get(0).atHours());
            follow(atOnce);
            looks = looks.subList(atOnce.size(), looks.size());
        }
        followViews(Double.POSITIVE_INFINITY);
        if (isUnderWay()) {
            passTo(replay.untilHours(walker));
            require(state.left() >= -TOLERANCE, "is missed");
        }
        require(state.behind() == told.size(), "is detected once too often");
        return complaint;
    }

    private boolean isUnderWay() {
        return complaint.isEmpty() && (walker.goesOn() || state.behind() == 0);
    }

    /** All looks at the party in order of time; at one instant that of the own sector first, then as declared. */
    private List<Witness.Look> looks() {
        List<Witness.Look> looks = new ArrayList<>();
        for (Guard guard : replay.guards()) {
            if (guard.sensor().law() instanceof DetectionLaw.DefiniteRange) {
                looks.addAll(replay.witness(guard, walker, party)
                        .watch(atHours, replay.untilHours(walker))
                        .looks());
            }
        }
        Comparator<Witness.Look> byTime =
                Comparator.comparingDouble(look -> Math.rint(look.atHours() / Witness.ROUNDING_HOURS));
        looks.sort(byTime.thenComparing(look -> !look.guard().own().contains(walker.placeKm()))
                .thenComparing(look -> look.guard().order()));
        return looks;
    }

    private static List<Witness.Look> atOnce(List<Witness.Look> looks) {
        double untilHours = looks.get(0).atHours() + Witness.ROUNDING_HOURS;
        return looks.stream().takeWhile(look -> look.atHours() < untilHours).toList();
    }

    /** Takes from the budget what is viewed up to a moment. */
    private void passTo(double toHours) {
        double viewed = 0;
        for (Guard guard : replay.guards()) {
            if (guard.sensor().law() instanceof DetectionLaw.Continuous && toHours > atHours) {
                viewed += replay.witness(guard, walker, party)
                        .watch(atHours, toHours)
                        .viewed();
            }
        }
        state = new State(state.left() - viewed, state.behind());
        atHours = Math.max(atHours, toHours);
    }

    /** Follows the detections before a moment, all of which must be by views. */
    private void followViews(double toHours) {
        while (isUnderWay()
                && state.behind() < told.size()
                && told.get(state.behind()).atHours() < toHours) {
            Diary.Detection next = told.get(state.behind());
            passTo(next.atHours());
            require(Math.abs(state.left()) <= TOLERANCE, "is detected by " + next.source() + " at " + next.atHours());
            state = afterDetection(state);
        }
    }

    private State afterDetection(State before) {
        return new State(budgets.get(before.behind() + 1), before.behind() + 1);
    }

    /** Looks at one instant count one by one; where rounding decides who is first, any order may explain the diary. */
    private void follow(List<Witness.Look> atOnce) {
        Optional<State> after =
                orders(atOnce).map(this::after).flatMap(Optional::stream).findFirst();
        require(after.isPresent() || !isUnderWay(), "is not detected as by " + atOnce);
        state = after.orElse(state);
    }

    private static Stream<List<Witness.Look>> orders(List<Witness.Look> looks) {
        if (looks.size() < 2) {
            return Stream.of(looks);
        }
        return IntStream.range(0, looks.size()).boxed().flatMap(first -> {
            List<Witness.Look> others = new ArrayList<>(looks);
            Witness.Look look = others.remove((int) first);
            return orders(others)
                    .map(rest -> Stream.concat(Stream.of(look), rest.stream()).toList());
        });
    }

    /** The state after looks in a given order, if the diary tells of just the detections that they make. */
    private Optional<State> after(List<Witness.Look> inOrder) {
        State now = state;
        for (Witness.Look look : inOrder) {
            if (look.jump() < now.left() - TOLERANCE) {
                now = new State(now.left() - look.jump(), now.behind());
            } else if (isTold(now.behind(), look)) {
                now = afterDetection(now);
                if (!walker.goesOn()) {
                    return Optional.of(now);
                }
            } else {
                return Optional.empty();
            }
        }
        boolean tellsMore = now.behind() < told.size() && isAt(told.get(now.behind()), inOrder.get(0));
        return tellsMore ? Optional.empty() : Optional.of(now);
    }

    private boolean isTold(int index, Witness.Look look) {
        return index < told.size()
                && isAt(told.get(index), look)
                && replay.guardOf(told.get(index).unit().orElseThrow()) == look.guard();
    }

    private static boolean isAt(Diary.Detection detection, Witness.Look look) {
        return Math.abs(detection.atHours() - look.atHours()) <= Witness.ROUNDING_HOURS;
    }

    private void require(boolean holds, String what) {
        if (!holds && complaint.isEmpty()) {
            complaint = Optional.of("party %d of %s at %s km, started %s, %s with %s"
                    .formatted(
                            party.number(), walker.flow().name(), walker.placeKm(), walker.startHours(), what, state));
        }
    }
}
