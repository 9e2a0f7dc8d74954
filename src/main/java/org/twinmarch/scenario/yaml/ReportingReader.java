package org.twinmarch.scenario.yaml;

import org.twinmarch.scenario.Reporting;

/** Reads what is measured and drawn beyond the usual. */
final class ReportingReader {

    private static final int MOST_PLACES = 1_000;

    private ReportingReader() {}

    static Reporting reporting(Cursor root, Ground ground) {
        long places = root.find("idleness")
                .map(idleness -> idleness.at("places").whole(1, MOST_PLACES))
                .orElse((long) Reporting.USUAL.idlenessPlaces());
        String currency = root.find("currency").map(Cursor::name).orElse(Reporting.USUAL.currency());
        return new Reporting(currency, (int) places, new MapReader(ground).outline(root));
    }
}
