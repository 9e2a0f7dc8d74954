package org.twinmarch.scenario.yaml;

/** A spot in a source. Lines and columns count from 1. */
record Mark(Source source, int line, int column) {

    Place place() {
        return new Place(source.label(), line, column);
    }

    Problem problem(String wrong, String mend) {
        return new Problem(place(), source.line(line), wrong, mend);
    }
}
