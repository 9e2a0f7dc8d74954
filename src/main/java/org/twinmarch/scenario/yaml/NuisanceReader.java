package org.twinmarch.scenario.yaml;

import java.util.Optional;
import org.twinmarch.intrusion.Nuisance;

/** Reads the alarms that a sensor or a piece of fence gives without a party. */
final class NuisanceReader {

    private NuisanceReader() {}

    static Optional<Nuisance> nuisance(Cursor sensor) {
        return sensor.part(
                "nuisance",
                cursor -> new Nuisance(
                        cursor.at("rate").quantity(Wanted.RATE.positive()),
                        Laws.distribution(cursor, "check", Wanted.WAIT, 0)));
    }
}
