package org.twinmarch.theory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Races of a force against a party that vanishes, against quadrature and against trying every meeting place. */
class RaceTest {

    @ParameterizedTest(name = "means: message {0} h, response {1} h, vanishing {2} h")
    @CsvSource({"0.5, 1, 2", "2, 0.3, 1", "0.1, 0.1, 5"})
    @DisplayName("C9h, C9i: the hand-off, by quadrature over both delays")
    void handOff(double messageHours, double responseHours, double vanishingHours) {
        double message = outlasted(messageHours, vanishingHours);
        double response = outlasted(responseHours, vanishingHours);
        assertEquals(message * response, HandOff.exponentialMessage(messageHours, responseHours, vanishingHours), 1e-6);
        double fixed = Midpoints.integral(
                t -> Math.exp(-t / responseHours) / responseHours * Math.exp(-(t + messageHours) / vanishingHours),
                0,
                40 * responseHours);
        assertEquals(fixed, HandOff.fixedMessage(messageHours, responseHours, vanishingHours), 1e-6);
    }

    @Test
    @DisplayName("C9h: a message that varies hands over more than one that always takes as long as its mean")
    void messageThatVaries() {
        assertTrue(HandOff.exponentialMessage(0.5, 1, 2) > HandOff.fixedMessage(0.5, 1, 2));
        assertEquals(HandOff.exponentialMessage(1e-12, 1, 2), HandOff.fixedMessage(0, 1, 2), 1e-9);
    }

    @ParameterizedTest(name = "L = {0} km, v = {1} km/h, delay {2} h, vanishing {3} h")
    @CsvSource({"30, 40, 0.1, 0.35", "50, 60, 0.25, 0.5", "50, 60, 0.25, 0.2", "10, 60, 0.1, 0.5"})
    @DisplayName("C23: the race from the middle, place by place")
    void response(double lengthKm, double speedKmh, double delayHours, double vanishingHours) {
        double fixed = Midpoints.mean(
                place -> arrives(lengthKm, speedKmh, delayHours, place) <= vanishingHours ? 1 : 0, 0, lengthKm);
        double random = Midpoints.mean(
                place -> Math.exp(-arrives(lengthKm, speedKmh, delayHours, place) / vanishingHours), 0, lengthKm);
        assertEquals(fixed, ResponseRace.fixedVanishing(lengthKm, speedKmh, delayHours, vanishingHours), 1e-4);
        assertEquals(random, ResponseRace.exponentialVanishing(lengthKm, speedKmh, delayHours, vanishingHours), 1e-6);
    }

    @ParameterizedTest(name = "vanishing {0} h")
    @CsvSource({"0.35", "0.2", "3"})
    @DisplayName("C23: the mean response time of the races that are won")
    void meanResponse(double vanishingHours) {
        double won = Midpoints.mean(place -> arrives(30, 40, 0.1, place) <= vanishingHours ? 1 : 0, 0, 30);
        double time = Midpoints.mean(
                place -> {
                    double arrives = arrives(30, 40, 0.1, place);
                    return arrives <= vanishingHours ? arrives : 0;
                },
                0,
                30);
        assertEquals(time / won, ResponseRace.meanResponseHours(30, 40, 0.1, vanishingHours), 1e-4);
    }

    @ParameterizedTest(name = "u = {0}, v = {1} km/h, road at {2}, limit at {3}, alarm at {4} km, stays {5} h")
    @CsvSource({
        "5, 40, 3, 10, 0, 0",
        "5, 40, -3, 10, 0, 0.5",
        "5, 40, 3, 2, -1, 0",
        "60, 40, 3, 10, 0, 0",
        "60, 40, -3, 10, 0, 0.4",
        "60, 40, 30, 10, 0, 0",
        "40, 40, 5, 10, 0, 0",
        "5, 40, 3, 10, 11, 0.2",
        "60, 5, 9, 1, 0, 0"
    })
    @DisplayName("C23: the longest drive that still wins, by trying every meeting place")
    void path(double partyKmh, double unitKmh, double roadKm, double limitKm, double alarmKm, double stayHours) {
        double best = 0;
        int steps = 100_000;
        for (int i = 0; i <= steps && alarmKm <= limitKm; i++) {
            double placeKm = alarmKm + (limitKm - alarmKm) * i / steps;
            double partyLeaves = stayHours + (placeKm - alarmKm) / partyKmh;
            best = Math.max(best, partyLeaves - Math.abs(placeKm - roadKm) / unitKmh);
        }
        assertEquals(best, new PathRace(partyKmh, unitKmh, roadKm, limitKm).driveHours(alarmKm, stayHours), 1e-4);
    }

    @Test
    @DisplayName("C23: with a fast unit on the line itself, a party that walks w hours to the limit is lost beyond v w")
    void pathOnTheLine() {
        double byHours = new PathRace(5, 1e9, 0, 10).driveHours(0, 0);
        assertEquals(2, byHours, 1e-6);
        assertEquals(0.8, ResponseRace.fixedVanishing(150, 30, 0, byHours), 1e-6);
    }

    private static double arrives(double lengthKm, double speedKmh, double delayHours, double placeKm) {
        return delayHours + Math.abs(placeKm - lengthKm / 2) / speedKmh;
    }

    /** Probability that an exponential time outlasts another, by quadrature. */
    private static double outlasted(double meanHours, double vanishingHours) {
        return Midpoints.integral(
                t -> Math.exp(-t / meanHours) / meanHours * Math.exp(-t / vanishingHours), 0, 40 * meanHours);
    }
}
