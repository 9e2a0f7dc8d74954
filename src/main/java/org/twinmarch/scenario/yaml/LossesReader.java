package org.twinmarch.scenario.yaml;

import org.twinmarch.intrusion.Losses;
import org.twinmarch.stats.Distribution;

/** Reads what an attack costs the unit that it hits. */
final class LossesReader {

    private LossesReader() {}

    static Losses losses(Cursor attack) {
        double unitLost = attack.quantity("unit-lost", Wanted.SHARE, 0);
        if (unitLost == 0) {
            attack.refuseKey("replacement", "no unit is ever lost; see \"unit-lost\"");
        }
        Distribution casualties = Laws.distribution(attack, "casualties", Wanted.COUNT, 0);
        return new Losses(casualties, unitLost, Laws.distribution(attack, "replacement", Wanted.WAIT, 0));
    }
}
