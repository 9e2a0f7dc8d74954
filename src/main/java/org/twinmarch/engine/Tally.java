package org.twinmarch.engine;

/**
 * Counts one run. Only parties that start in [0, horizon) count; a party counts once as attempted and once as detected,
 * whatever else happens to it. Flows and sources go by order of declaration, from 0.
 */
public final class Tally implements Tape {

    private final double horizonHours;
    private final long[] attempted;
    private final long[] detected;
    private final long[][] detectedFirst;
    private final long[][] detections;
    private final double[] delayHours;
    private final double[] busyHours;

    /** An empty tally for runs of a stage. */
    public Tally(Stage stage) {
        int flows = stage.scenario().flows().size();
        int sources = stage.sources().size();
        horizonHours = stage.scenario().calendar().horizonHours();
        attempted = new long[flows];
        detected = new long[flows];
        detectedFirst = new long[flows][sources];
        detections = new long[flows][sources];
        delayHours = new double[flows];
        busyHours = new double[sources];
    }

    @Override
    public void started(Party party) {
        if (party.counts()) {
            attempted[party.flow()]++;
        }
    }

    @Override
    public void detected(Party party, Source source, double atHours) {
        if (party.counts()) {
            detections[party.flow()][source.index()]++;
            if (!party.isDetected()) {
                detected[party.flow()]++;
                detectedFirst[party.flow()][source.index()]++;
                delayHours[party.flow()] += atHours - party.startHours();
            }
        }
    }

    @Override
    public void occupied(Unit unit, double fromHours, double toHours) {
        double counted = Math.min(toHours, horizonHours) - Math.max(fromHours, 0);
        if (counted > 0) {
            busyHours[unit.source().index()] += counted;
        }
    }

    /** Parties of a flow that started. */
    public long attempted(int flow) {
        return attempted[flow];
    }

    /** Parties of a flow that were detected at least once. */
    public long detected(int flow) {
        return detected[flow];
    }

    /** Parties of a flow whose first detection a source made. */
    public long detectedFirst(int flow, int source) {
        return detectedFirst[flow][source];
    }

    /** Detections of parties of a flow by a source; a party that goes on may be detected again. */
    public long detections(int flow, int source) {
        return detections[flow][source];
    }

    /** Sum over the detected parties of a flow of the time from start to first detection [h]. */
    public double delayHours(int flow) {
        return delayHours[flow];
    }

    /** Time in [0, horizon) during which units of a source were busy, summed over its units [h]. */
    public double busyHours(int source) {
        return busyHours[source];
    }
}
