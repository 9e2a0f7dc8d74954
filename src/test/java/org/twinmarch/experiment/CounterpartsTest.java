package org.twinmarch.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.twinmarch.scenario.yaml.DesignPoint;

@DisplayName("the counterpart of a point differs from it in one thing alone")
class CounterpartsTest {

    private static DesignPoint point(String name, String policy, Map<String, String> levels) {
        return new DesignPoint(name, policy, levels);
    }

    private static List<Counterparts> of(DesignPoint... points) {
        List<String> order = List.of(points).stream().map(DesignPoint::name).toList();
        return Counterparts.of(new PointTable(List.of("x", "y"), List.of(points)), order);
    }

    @Test
    @DisplayName("policies at the same levels, and levels of one factor with the policy and the other factor the same")
    void factorial() {
        assertEquals(
                List.of(
                        new Counterparts("policy", "a11", List.of("b11")),
                        new Counterparts("policy", "a12", List.of("b12")),
                        new Counterparts("policy", "a21", List.of("b21")),
                        new Counterparts("x", "a11", List.of("a21")),
                        new Counterparts("x", "b11", List.of("b21")),
                        new Counterparts("y", "a11", List.of("a12")),
                        new Counterparts("y", "b11", List.of("b12"))),
                of(
                        point("a11", "a", Map.of("x", "1", "y", "1")),
                        point("a12", "a", Map.of("x", "1", "y", "2")),
                        point("a21", "a", Map.of("x", "2", "y", "1")),
                        point("b11", "b", Map.of("x", "1", "y", "1")),
                        point("b12", "b", Map.of("x", "1", "y", "2")),
                        point("b21", "b", Map.of("x", "2", "y", "1"))));
    }

    @Test
    @DisplayName("of one policy and points that differ in all factors at once there are none")
    void none() {
        assertEquals(
                List.of(),
                of(
                        point("1", "a", Map.of("x", "1", "y", "1")),
                        point("2", "a", Map.of("x", "2", "y", "2")),
                        point("3", "a", Map.of("x", "3", "y", "3"))));
    }

    @Test
    @DisplayName("a list of points may leave a factor as the policy has it: the first point says what to compare with")
    void list() {
        assertEquals(
                List.of(new Counterparts("x", "as-it-is", List.of("more", "most"))),
                of(
                        point("as-it-is", "a", Map.of()),
                        point("more", "a", Map.of("x", "1")),
                        point("most", "a", Map.of("x", "2"))));
    }
}
