package org.twinmarch.report;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.twinmarch.experiment.Findings;
import org.twinmarch.experiment.Findings.PartFinding;
import org.twinmarch.stats.Estimate;

/** Finds measures of all flows together by part of the line and of time. */
final class PartLookup {

    static final String STRETCH = "stretch";
    static final String STRETCH_AND_HOUR = "stretch-and-hour";
    static final String ATTEMPTS = "attempts";

    private final Map<Key, Estimate> estimates = new HashMap<>();

    private record Key(String policy, String by, String at, String measure) {}

    /** Indexes what was found. */
    PartLookup(Findings findings) {
        for (PartFinding part : findings.parts()) {
            if (part.flow().equals(Findings.ALL) && part.estimate().isPresent()) {
                estimates.put(
                        new Key(part.policy(), part.by(), part.at(), part.measure()),
                        part.estimate().get());
            }
        }
    }

    /** A measure of a policy in a part. */
    Optional<Estimate> estimate(String policy, String by, String at, String measure) {
        return Optional.ofNullable(estimates.get(new Key(policy, by, at, measure)));
    }

    /** A measure of a policy in a stretch. */
    Optional<Estimate> inStretch(String policy, LinePart part, String measure) {
        return estimate(policy, STRETCH, part.name(), measure);
    }
}
