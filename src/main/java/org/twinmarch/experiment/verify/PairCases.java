package org.twinmarch.experiment.verify;

import java.util.stream.Stream;
import org.twinmarch.experiment.verify.Claim.Mistake;
import org.twinmarch.theory.TwoPatrols;

/** C8: two patrols on one stretch, with and without an agreed timetable. */
final class PairCases {

    private static final String TWO_PATROLS = "c08-two-patrols";

    private PairCases() {}

    static Stream<Case> all() {
        return Stream.of(
                        independent().about(TWO_PATROLS, "independent", "independent-60", "independent-80"),
                        agreed("C8co", "two patrols, mirrored", unaware())
                                .about(TWO_PATROLS, "mirrored", "mirrored-60", "mirrored-80", "agreed-timetables"),
                        agreed("C8cv", "two patrols, convoy", unaware())
                                .about(TWO_PATROLS, "convoy", "convoy-60", "convoy-80", "joint-patrol"),
                        agreed("C8st", "two patrols, staggered by a quarter", mirrored())
                                .about(TWO_PATROLS, "staggered"))
                .flatMap(cases -> cases);
    }

    private static Claim independent() {
        return Claim.ofDetection(
                "C8ind", "two patrols, independent", s -> patrols(s).independent(s.dwellHours()), mirrored());
    }

    private static Claim agreed(String id, String quantity, Mistake mistake) {
        return Claim.ofDetection(id, quantity, s -> patrols(s).agreed(s.dwellHours(), s.lag()), mistake);
    }

    private static Mistake unaware() {
        return new Mistake("independent", s -> patrols(s).independent(s.dwellHours()));
    }

    private static Mistake mirrored() {
        return new Mistake("mirrored", s -> patrols(s).mirrored(s.dwellHours()));
    }

    private static TwoPatrols patrols(Setting s) {
        return new TwoPatrols(s.beatKm(), s.speedKmh(), s.probability());
    }
}
