package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twinmarch.border.Side;
import org.twinmarch.cooperation.Grade;
import org.twinmarch.intrusion.Construction;
import org.twinmarch.scenario.Command;
import org.twinmarch.scenario.Scenario;
import org.twinmarch.scenario.Study;

class PoliciesTest {

    @Test
    @DisplayName("policies come in order of declaration; a file without any is one policy called base")
    void names() {
        assertEquals(
                List.of("as-is", "no-fence", "one-train"),
                List.copyOf(Sample.everyKey().sound().study().policies().keySet()));

        String text = Sample.everyKey().text();
        String withoutPolicies =
                text.substring(0, text.indexOf("policies:")) + text.substring(text.indexOf("provenance:"));
        assertEquals(
                List.of("base"),
                List.copyOf(
                        new Sample(withoutPolicies).sound().study().policies().keySet()));
    }

    @Test
    @DisplayName("a policy changes what it says and nothing else")
    void overlay() {
        Study study = Sample.everyKey().sound().study();

        assertEquals(2, study.policies().get("as-is").fences().size());
        assertEquals(0, study.policies().get("no-fence").fences().size());
        assertEquals(
                study.policies().get("as-is").watches(),
                study.policies().get("no-fence").watches());
    }

    @Test
    @DisplayName("a policy may change each of the two forces' keys")
    void twoForces() {
        Study study = Sample.everyKey()
                .with(
                        "no-fence: {fence: null}",
                        "no-fence: {construction: {order: uniform}, gates: null, lost-calls: lost, detention: {a: null}, "
                                + "co-operation: {grade: hotline}, bombs: {pass: null}}")
                .sound()
                .study();
        Scenario changed = study.policies().get("no-fence");

        assertEquals(
                Construction.Order.UNIFORM, changed.construction().orElseThrow().order());
        assertEquals(List.of(), changed.gates());
        assertEquals(Command.LostCalls.LOST, changed.command().lostCalls());
        assertEquals(Set.of(Side.B), changed.command().detention().keySet());
        assertEquals(Grade.HOTLINE, changed.command().cooperation().grade());
        assertEquals(1, changed.bombs().size());
    }

    @Test
    @DisplayName("an error inside an overlay is told at the overlay's line, with the name of the policy")
    void errorInOverlay() {
        List<Problem> problems = Sample.everyKey()
                .with("{fence: null}", "{fence: {wall: {coverage: 300 %}}}")
                .problems();

        assertEquals(1, problems.size());
        Problem problem = problems.get(0);
        assertTrue(problem.source().contains("no-fence"), problem.report());
        assertTrue(problem.wrong().endsWith("(under policy no-fence)"), problem.report());
    }

    @Test
    @DisplayName("an error in the base is told once, not once a policy")
    void errorInBase() {
        List<Problem> problems = Sample.everyKey()
                .with("direction: a-to-b", "direction: sideways")
                .problems();

        assertEquals(1, problems.size());
        assertTrue(!problems.get(0).wrong().contains("policy"), problems.get(0).report());
    }

    @Test
    @DisplayName("what a policy breaks elsewhere is told where it is broken, with the name of the policy")
    void errorByOverlay() {
        List<Problem> problems = Sample.everyKey()
                .with("{fence: null}", "{patrols: {vehicles: null}}")
                .problems();

        assertEquals(1, problems.size());
        assertTrue(
                problems.get(0).source().contains("phase: {mirrored: vehicles}"),
                problems.get(0).report());
        assertTrue(
                problems.get(0).wrong().contains("(under policy no-fence)"),
                problems.get(0).report());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            {seed: 2}                              | may not change "seed"          | same random numbers
            {replications: 2}                      | may not change "replications"  | pairs
            {start: 2021-01-01}                    | may not change "start"         | same time
            {warm-up: 1 h}                         | may not change "warm-up"       | same time
            {horizon: 1 h}                         | may not change "horizon"       | same time
            {border: {length: 5 km}}               | may not change "border.length" | same line
            {name: other}                          | may not change "name"          | study
            {format: 1}                            | may not change "format"        | file
            {currency: Rs}                         | may not change "currency"      | one currency
            {idleness: {places: 3}}                | may not change "idleness"      | same places
            {provenance: {}}                       | may not change "provenance"    | whole file
            {policies: {}}                         | may not change "policies"      | cannot hold
            {fence: {wal: null}}                   | there is no "wal" to delete    | ''
            {weather: null, light: {day: null}}    | there is no "day" to delete    | ''
            {fence: {wall: {covrage: 1}}}          | unknown key "covrage"          | ''
            {bombs: {pas: null}}                   | there is no "pas" to delete    | ''
            {co-operation: {grades: {hotlin: {}}}} | unknown key "hotlin"           | ''
            {seeds: 1}                             | unknown key "seeds"            | ''
            3                                      | is not a map of changes        | ''
            """)
    void refused(String overlay, String wrong, String reason) {
        List<Problem> problems =
                Sample.everyKey().with("{fence: null}", overlay).problems();

        assertEquals(1, problems.size(), problems::toString);
        assertTrue(problems.get(0).wrong().contains(wrong), problems.get(0).report());
        assertTrue(problems.get(0).wrong().contains(reason), problems.get(0).report());
        assertTrue(
                problems.get(0).source().startsWith("  no-fence: "),
                problems.get(0).report());
    }

    @Test
    @DisplayName("an overlay that turns one form into another must delete the old one, and is told so")
    void forms() {
        Sample both = Sample.everyKey().with("{fence: null}", "{patrols: {train: {motion: {shuttle: {}}}}}");
        assertTrue(
                both.problems().stream().anyMatch(problem -> problem.mend().contains("deletes the other with null")));
    }
}
