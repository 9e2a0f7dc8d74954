package org.twinmarch.scenario.yaml;

/**
 * A slip of the pen in the sample.
 *
 * @param old   what the sample holds
 * @param slip  what stands there instead, with the sign ‸ where the caret must be
 * @param wrong a part of what must be said to be wrong
 * @param mend  a part of how to mend it
 */
record Slip(String old, String slip, String wrong, String mend) {

    /** Reads the sample with the slip: one problem must be told, at its place. */
    void mustBeTold() {
        Sample.everyKey().with(old, slip).mustTell(wrong, mend);
    }
}
