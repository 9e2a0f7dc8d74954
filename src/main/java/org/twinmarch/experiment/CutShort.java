package org.twinmarch.experiment;

/** The work was interrupted, but some of its replications are whole: what they say is here. */
public final class CutShort extends InterruptedException {

    private static final long serialVersionUID = 1;

    private final transient Findings findings;

    /** The work after these findings, or after so many of its replications, is not done. */
    public CutShort(Findings findings) {
        super("interrupted after %s replications".formatted(findings.design().replications()));
        this.findings = findings;
    }

    /** What the replications say that are whole; their number is in its design. */
    public Findings findings() {
        return findings;
    }
}
