package org.twinmarch.report.page;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.twinmarch.experiment.Origins;
import org.twinmarch.experiment.Origins.Origin;

/** What a scenario says of where a value comes from. */
final class Tagged {

    private Tagged() {}

    /** The tag of a path, or the nearest one above it. */
    static Optional<Origin> origin(Origins origins, String path) {
        return origins.origins().stream()
                .filter(origin -> path.equals(origin.path()) || path.startsWith(origin.path() + "."))
                .max(Comparator.comparingInt(origin -> origin.path().length()));
    }

    /** What kind of value stands at a path: {@code fact}, {@code assumption}, or that nobody says. */
    static String kind(Origins origins, String path) {
        return origin(origins, path)
                .flatMap(Origin::kind)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .orElse("untagged");
    }
}
