package org.twinmarch.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Losses;
import org.twinmarch.intrusion.RoadsideBombs;

/**
 * The roadside bombs that lie on the roads of both sides now. A unit that drives by on its patrol passes a bomb; who is
 * busy, off duty or away does not. Bombs are laid from the beginning of the run on, and nothing of them happens at or after
 * the horizon.
 */
final class Bombs {

    private final Run run;
    private final Relations relations;
    private final List<Beat> beats;
    private final List<Bomb> lying = new ArrayList<>();
    private long laid;

    Bombs(Run run, Relations relations, List<Beat> beats) {
        this.run = run;
        this.relations = relations;
        this.beats = beats.stream().filter(beat -> !beat.lookout().stands()).toList();
    }

    Clock clock() {
        return run.clock();
    }

    /** Until when anything happens [h]. */
    double untilHours() {
        return run.scenario().calendar().horizonHours();
    }

    /** The run begins: the first laying of each entry is put on the agenda. */
    void begin() {
        List<RoadsideBombs> entries = run.scenario().bombs();
        for (int i = 0; i < entries.size(); i++) {
            next(new BombLaid(this, new BombLaying(entries.get(i), run), i));
        }
    }

    /** Puts the next laying of an entry on the agenda, unless it comes too late. */
    private void next(BombLaid laying) {
        double atHours = laying.process().nextHours();
        if (atHours < untilHours()) {
            laying.at(atHours);
        }
    }

    /** A bomb of an entry is laid. */
    void lay(BombLaid laying) {
        Bomb bomb = new Bomb(this, laying.process().next(), laid++);
        lying.add(bomb);
        run.tape().bombLaid(bomb.side(), bomb.placeKm, run.nowHours());
        for (Beat beat : beats) {
            for (int i = 0; i < beat.units(); i++) {
                expect(bomb, beat.unit(i));
            }
        }
        await(bomb);
        if (bomb.clearedHours < untilHours()) {
            bomb.clearance.at(bomb.clearedHours);
        }
        next(laying);
    }

    private void expect(Bomb bomb, Unit unit) {
        if (unit.source().side() == bomb.side() && !unit.busy) {
            bomb.approaches.expect(unit, run.nowHours());
        }
    }

    private void await(Bomb bomb) {
        bomb.passage.callOff();
        if (bomb.approaches.nextHours() < Double.POSITIVE_INFINITY) {
            bomb.passage.at(bomb.approaches.nextHours());
        }
    }

    /** A unit turns busy or is lost: it passes no bomb until it is free. */
    void halted(Unit unit) {
        for (Bomb bomb : lying) {
            if (bomb.approaches.dismiss(unit)) {
                await(bomb);
            }
        }
    }

    /** A unit takes up its patrol. */
    void underWay(Unit unit) {
        for (Bomb bomb : lying) {
            expect(bomb, unit);
            await(bomb);
        }
    }

    /** The next unit passes a bomb. */
    void pass(Bomb bomb) {
        Unit unit = bomb.approaches.pass();
        run.tape().bombPassed(unit, run.nowHours());
        if (bomb.isTriggered()) {
            explode(bomb, unit);
        } else {
            await(bomb);
        }
    }

    private void explode(Bomb bomb, Unit unit) {
        remove(bomb);
        double nowHours = run.nowHours();
        Losses losses = bomb.law.losses();
        long casualties = Math.round(losses.casualties().quantile(bomb.next()));
        boolean isLost = bomb.next() < losses.unitLost();
        double replacedHours = nowHours + losses.replacement().quantile(bomb.next());
        Relations.Rumour rumour = new Relations.Rumour(bomb.next(), bomb.next());
        Optional<Side> attributed = relations.attribute(bomb.from, bomb.side(), nowHours, rumour);
        Attack attack =
                new Attack(Attack.Kind.ROADSIDE_BOMB, bomb.side(), attributed, casualties, bomb.placeKm, nowHours);
        run.tape().attacked(attack);
        if (isLost) {
            run.occupations().lose(unit, bomb.placeKm, replacedHours);
        }
    }

    /** Clearance finds a bomb. */
    void clear(Bomb bomb) {
        remove(bomb);
        run.tape().bombCleared(bomb.side(), bomb.placeKm, run.nowHours());
    }

    private void remove(Bomb bomb) {
        bomb.passage.callOff();
        bomb.clearance.callOff();
        lying.remove(bomb);
    }
}
