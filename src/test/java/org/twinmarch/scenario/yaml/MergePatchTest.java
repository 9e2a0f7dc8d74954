package org.twinmarch.scenario.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 7396, appendix A, whose target and patch are both maps. */
class MergePatchTest {

    @ParameterizedTest(name = "{0} + {1} = {2}")
    @CsvSource(delimiter = '|', textBlock = """
            {a: b}          | {a: c}                | {a: c}
            {a: b}          | {b: c}                | {a: b, b: c}
            {a: b}          | {a: null}             | {}
            {a: b, b: c}    | {a: null}             | {b: c}
            {a: [b]}        | {a: c}                | {a: c}
            {a: c}          | {a: [b]}              | {a: [b]}
            {a: {b: c}}     | {a: {b: d, c: null}}  | {a: {b: d}}
            {a: [{b: c}]}   | {a: [1]}              | {a: [1]}
            {e: null}       | {a: 1}                | {e: null, a: 1}
            {}              | {a: {bb: {ccc: null}}} | {a: {bb: {}}}
            """)
    void examples(String target, String patch, String expected) {
        Node.Mapping merged = MergePatch.merged(tree("t", target), tree("p", patch));

        assertEquals(EffectiveText.inline(tree("e", expected)), EffectiveText.inline(merged));
    }

    @Test
    @DisplayName("what comes from the patch keeps its place, and so does what the patch leaves alone")
    void places() {
        Node.Mapping merged = MergePatch.merged(tree("base", "{a: {b: 1, c: 2}, d: 3}"), tree("patch", "{a: {b: 4}}"));

        Node.Mapping a = (Node.Mapping) merged.entries().get("a").value();
        assertEquals("patch:1:9", a.entries().get("b").value().mark().place().toString());
        assertEquals("base:1:15", a.entries().get("c").value().mark().place().toString());
        assertEquals("base:1:2", merged.entries().get("a").key().place().toString());
    }

    @Test
    @DisplayName("what is missing because the patch deletes is missing at the patch")
    void deletions() {
        Node.Mapping merged = MergePatch.merged(tree("base", "{a: {b: 1, c: 2}}"), tree("patch", "{a: {b: null}}"));

        assertEquals("patch:1:2", merged.entries().get("a").key().place().toString());
    }

    private static Node.Mapping tree(String label, String text) {
        Findings findings = new Findings();
        return Source.of(label, text.getBytes(StandardCharsets.UTF_8), findings)
                .flatMap(source -> Composition.compose(source, findings))
                .orElseThrow();
    }
}
