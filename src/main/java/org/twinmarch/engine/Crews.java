package org.twinmarch.engine;

import java.util.Optional;
import org.twinmarch.border.Side;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.intrusion.Fence;

/** The crews that build the fence in one run, and what is done to them. */
final class Crews {

    private final Run run;
    private final Relations relations;
    private final Works works;

    Crews(Run run, Relations relations, Works works) {
        this.run = run;
        this.relations = relations;
        this.works = works;
    }

    /** The run begins: the attacks are put on the agenda. */
    void begin() {
        for (Raid raid : works.raids()) {
            new CrewAttacked(run.clock(), this, raid).at(raid.atHours());
        }
    }

    /** A crew is attacked. */
    void suffer(Raid raid) {
        Construction.Attacks law =
                run.scenario().construction().flatMap(Construction::attacks).orElseThrow();
        Fence piece = works.attacked(raid);
        Side hit = piece.owner();
        Side from = raid.blow().origin() < law.fromAcross() ? hit.across() : hit;
        Optional<Side> attributed =
                relations.attribute(from, hit, run.nowHours(), raid.blow().rumour());
        long casualties = Math.round(law.casualties().quantile(raid.blow().casualties()));
        double frontKm = works.frontKm(piece, run.nowHours());
        run.tape().attacked(new Attack(Attack.Kind.ON_CREW, hit, attributed, casualties, frontKm, run.nowHours()));
    }
}
