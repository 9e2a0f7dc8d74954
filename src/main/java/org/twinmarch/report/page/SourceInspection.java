package org.twinmarch.report.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.experiment.Origins.Origin;
import org.twinmarch.scenario.yaml.Tag;

/** Values of which nobody says where they come from, and assumptions of which nobody says how far off they may be. */
final class SourceInspection implements Inspection<Subject> {

    @Override
    public Stream<Warning> warnings(Subject subject) {
        return Stream.of(
                        untagged(paths(subject.origins().untagged())).stream(),
                        boundless(paths(subject.origins().of(Tag.Kind.ASSUMPTION).stream()
                                        .filter(origin -> origin.range().isEmpty())
                                        .toList()))
                                .stream())
                .flatMap(warnings -> warnings);
    }

    private static List<String> paths(List<Origin> origins) {
        return origins.stream().map(Origin::path).toList();
    }

    private static Optional<Warning> untagged(List<String> paths) {
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new Warning(
                        "%s no tag, so that nobody can tell whether they are known or assumed: %s."
                                .formatted(Listing.count(paths.size(), "value has", "values have"), Listing.of(paths)),
                        "Tag them under \"provenance\" in the scenario, as a fact with its source or an assumption with its"
                                + " range."));
    }

    private static Optional<Warning> boundless(List<String> paths) {
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Warning(
                                "%s no range: %s."
                                        .formatted(
                                                Listing.count(paths.size(), "assumption states", "assumptions state"),
                                                Listing.of(paths)),
                                "Give each a range in its tag, and try the ends with \"twinmarch sweep FILE --factor PATH=LEAST,MOST\"."));
    }
}
