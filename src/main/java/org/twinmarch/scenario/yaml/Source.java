package org.twinmarch.scenario.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The text of one file, by lines. Two sources are the same only if they are one object. */
final class Source {

    /** Largest file that is read [bytes]. */
    static final int LIMIT_BYTES = 4 << 20;

    private final String label;
    private final String text;
    private final List<String> lines;

    private Source(String label, String text) {
        this.label = label;
        this.text = text;
        this.lines = Arrays.asList(text.split("\r\n|\r|\n", -1));
    }

    /** Decodes UTF-8 text, with or without a byte order mark; empty if the bytes are no text. */
    static Optional<Source> of(String label, byte[] bytes, Findings findings) {
        Source nothing = new Source(label, "");
        if (bytes.length > LIMIT_BYTES) {
            nothing.refuse(1, "the file is larger than %d MiB".formatted(LIMIT_BYTES >> 20), "split it", findings);
            return Optional.empty();
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length);
        ByteBuffer encoded = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        boolean malformed = decoder.decode(encoded, decoded, true).isError();
        String text = decoded.flip().toString();
        if (malformed) {
            int line = 1 + (int) text.chars().filter(c -> c == '\n').count();
            nothing.refuse(line, "the file is not UTF-8 text", "save it as UTF-8 (is it a scenario file?)", findings);
            return Optional.empty();
        }
        return new Source(label, text.startsWith("\uFEFF") ? text.substring(1) : text).printable(findings);
    }

    String label() {
        return label;
    }

    String text() {
        return text;
    }

    /** The line of a number from 1, tabs shown as blanks; empty beyond the end. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1).replace('\t', ' ') : "";
    }

    List<String> lines() {
        return lines;
    }

    Mark mark(int line, int column) {
        return new Mark(this, line, column);
    }

    private Optional<Source> printable(Findings findings) {
        for (int line = 1; line <= lines.size(); line++) {
            Optional<Integer> strange = lines.get(line - 1)
                    .codePoints()
                    .filter(c -> !isPrintable(c))
                    .boxed()
                    .findFirst();
            if (strange.isPresent()) {
                new Source(label, "")
                        .refuse(
                                line,
                                "the file holds the character U+%04X, which YAML forbids".formatted(strange.get()),
                                "remove it (is it a text file?)",
                                findings);
                return Optional.empty();
            }
        }
        return Optional.of(this);
    }

    private static boolean isPrintable(int c) {
        boolean control = c < 0x20 && c != '\t' || c >= 0x7F && c < 0xA0 && c != 0x85;
        boolean surrogate = c >= 0xD800 && c < 0xE000;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && c != 0xFEFF;
    }

    private void refuse(int line, String wrong, String mend, Findings findings) {
        findings.add(mark(line, 1), wrong, mend);
    }
}
