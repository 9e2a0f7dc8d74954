package org.twinmarch.experiment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinmarch.stats.Estimate;
import org.twinmarch.stats.HalfWidth;
import org.twinmarch.stats.SampleSize;

/**
 * What a {@link Pilot} tells about the whole study.
 *
 * @param findings               what the pilot found, at all points or some of them
 * @param points                 number of points of the study
 * @param pace                   wall time of one replication of all points
 * @param bytesPerReplication    what one replication of all points adds to the table of replications and to the log [bytes]
 * @param tableBytes             tables of results that do not grow with the replications [bytes]
 */
public record Forecast(Findings findings, int points, Pace pace, double bytesPerReplication, double tableBytes) {

    /**
     * What the log holds in memory for each run [bytes]: a key (24), its hash (24 and 80), the place of its line (32), and an
     * entry of the map with its slot (32 and 16), as a 64-bit Java machine lays them out.
     */
    private static final double INDEX_BYTES_PER_RUN = 24 + 24 + 80 + 32 + 32 + 16;

    /**
     * How fast replications are played.
     *
     * @param secondsPerReplication wall time of one [s]
     * @param trend                 whether it was still getting faster
     */
    public record Pace(double secondsPerReplication, Trend trend) {}

    /** How the pace of a pilot went on. */
    public enum Trend {
        /** It had become as fast as it would. */
        SETTLED,
        /** It was still getting faster: the study will rather be faster, too. */
        FASTER,
        /** There were too few rounds to compare. */
        UNKNOWN
    }

    /**
     * How precise a measure will be, at the point where it is worst.
     *
     * @param name     what is measured
     * @param policy   name of the point
     * @param pilot    what the pilot found there
     * @param size     what that tells; nothing if the pilot saw too little
     * @param wanted   the half-width that is wanted, if one is
     */
    public record Need(
            MeasureName name, String policy, Estimate pilot, Optional<SampleSize> size, Optional<HalfWidth> wanted) {

        /** The replications that the wanted half-width takes, if it is above 0. */
        public Optional<SampleSize.Needed> needed() {
            double allowed = wanted.map(width -> width.allowed(pilot.value())).orElse(0.0);
            return allowed > 0 ? size.map(known -> known.needed(allowed)) : Optional.empty();
        }

        private double badness() {
            return needed().map(needed -> (double) needed.replications())
                    .orElse(size.isPresent() ? pilot.halfWidth() : Double.POSITIVE_INFINITY);
        }
    }

    /** The need of a measure at the point where it is largest; nothing if the measure never occurred in the pilot. */
    public Optional<Need> need(MeasureName name, Optional<HalfWidth> wanted) {
        return findings.all()
                .filter(finding -> MeasureName.of(finding).equals(name))
                .flatMap(finding -> finding
                        .estimate()
                        .map(estimate ->
                                new Need(name, finding.policy(), estimate, SampleSize.ifSeen(estimate), wanted))
                        .stream())
                .max(Comparator.comparingDouble(Need::badness));
    }

    /** The measures to look at where nobody names any: the main one, and its difference if there is one. */
    public List<MeasureName> usual() {
        MeasureName main = new MeasureName(Findings.ALL, findings.mainMeasure());
        MeasureName difference = new MeasureName(Findings.ALL, findings.mainMeasure() + MeasureName.DIFFERENCE);
        return findings.policies().size() > 1 ? Stream.of(main, difference).toList() : List.of(main);
    }

    /** Wall time of one replication of all points [s]. */
    public double secondsPerReplication() {
        return pace.secondsPerReplication();
    }

    /** Wall time of so many replications [s]. */
    public double seconds(long replications) {
        return secondsPerReplication() * replications;
    }

    /** Room on the disk for so many replications, charts and resolved scenarios apart [bytes]. */
    public double bytes(long replications) {
        return tableBytes + bytesPerReplication * replications;
    }

    /** What the log needs of the memory for so many replications [bytes]. */
    public double indexBytes(long replications) {
        return INDEX_BYTES_PER_RUN * replications * points;
    }
}
