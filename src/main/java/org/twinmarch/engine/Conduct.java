package org.twinmarch.engine;

/**
 * The places of the second block of numbers that each party of a flow with tactics, or that is pursued, draws: how it
 * behaves and what comes of it. Like the first block it is drawn whole, used or not.
 */
final class Conduct {

    static final int TRIES = 0;
    static final int SEEKS_COVER = 1;
    static final int COVER_LAG = 2;
    static final int COVER_SHIFT = 3;
    static final int CHOICE = 4;
    static final int RETRIES = 5;
    static final int RETRY_DELAY = 6;
    static final int ARMED = 7;
    static final int APPREHENDED = 8;
    static final int TURNS_BACK = 9;
    static final int FIGHTS = 10;
    static final int ESCAPES = 11;
    static final int CASUALTIES = 12;
    static final int UNIT_LOST = 13;
    static final int REPLACEMENT = 14;
    static final int ATTRIBUTION = 15;
    static final int TALKS = 16;
    static final int MESSAGE = 17;
    static final int MESSAGE_DELAY = 18;
    static final int TIP = 19;
    static final int TIP_DELAY = 20;
    static final int DETENTION = 21;
    static final int BLOCK = 22;

    private Conduct() {}
}
