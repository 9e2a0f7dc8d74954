package org.twinmarch.experiment;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * {@code runs.log}: every run that was played, one line each, only ever appended. A line names the point by the hash of what
 * was played, and the replication, and ends with a checksum. What a process that was killed had not finished writing is cut
 * off; a line that was garbled later is told and played again. One process owns a log at a time; the lock is the operating
 * system's and does not outlive its owner. Safe for several threads.
 */
public final class RunLog implements AutoCloseable {

    private static final String HEADER = "twinmarch run log, format 3";
    /** What is longer is not a line of a log [bytes]. */
    private static final int LONGEST_LINE = 1 << 28;

    private final Path place;
    // Its channel serves the lock alone: an interrupted thread would close it by reading.
    private final RandomAccessFile file;
    private final Map<Key, Spot> spots = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private long end;

    /** What identifies a run. */
    private record Key(String point, long replication) {}

    /** Where its line stands, the line feed left out [bytes]. */
    private record Spot(long from, int length) {}

    private RunLog(Path place, RandomAccessFile file) {
        this.place = place;
        this.file = file;
    }

    /**
     * Opens a log, or begins one.
     *
     * @throws IOException if another process has it open, if it is no such log, or if it cannot be read and written
     */
    public static RunLog open(Path place) throws IOException {
        RunLog log = new RunLog(place, new RandomAccessFile(place.toFile(), "rw"));
        try {
            log.lock();
            log.index();
            return log;
        } catch (IOException failure) {
            log.close();
            throw failure;
        }
    }

    private void lock() throws IOException {
        try {
            if (file.getChannel().tryLock() != null) {
                return;
            }
        } catch (OverlappingFileLockException sameProcess) {
            // Somebody in this very process: no other case.
        }
        throw new IOException(place + " is in use: another twinmarch works on this study; wait for it, or give --out");
    }

    private void index() throws IOException {
        // Not by opening the file again: closing it then would give up the lock.
        InputStream in = new BufferedInputStream(new Whole(file));
        long number = 1;
        for (Optional<String> line = line(in, HEADER.length()); line.isPresent(); line = line(in, LONGEST_LINE)) {
            if (number == 1 && !line.get().equals(HEADER)) {
                throw new IOException("%s is no run log of this version of twinmarch; give another folder with --out"
                        .formatted(place));
            }
            if (number > 1) {
                index(line.get(), number);
            }
            end += line.get().length() + 1;
            number++;
        }
        file.setLength(end);
        if (end == 0) {
            append(HEADER + "\n");
        }
    }

    /** Reads a file from where it stands. */
    private static final class Whole extends InputStream {

        private final RandomAccessFile file;

        Whole(RandomAccessFile file) {
            this.file = file;
        }

        @Override
        public int read() throws IOException {
            return file.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return file.read(bytes, from, length);
        }
    }

    /** The next line that ends in a line feed; of one that is too long the beginning. */
    private static Optional<String> line(InputStream in, int longest) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1));
            }
            bytes.write(next);
            if (bytes.size() > longest) {
                return Optional.of(bytes.toString(StandardCharsets.ISO_8859_1));
            }
        }
        return Optional.empty();
    }

    private void index(String line, long number) {
        String[] words = line.split(" ", 3);
        if (isSound(line) && words.length == 3 && words[1].matches("[0-9]{1,18}")) {
            spots.put(new Key(words[0], Long.parseLong(words[1])), new Spot(end, line.length()));
        } else {
            complaints.add("%s: line %d is garbled; its run is played again".formatted(place, number));
        }
    }

    private static boolean isSound(String line) {
        int last = line.lastIndexOf(' ');
        return last > 0 && line.substring(last + 1).equals(checksum(line.substring(0, last)));
    }

    private static String checksum(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.ISO_8859_1));
        return Long.toHexString(sum.getValue());
    }

    /** What is wrong with lines of the log, in words. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Whether a run is in the log. */
    synchronized boolean holds(String point, long replication) {
        return spots.containsKey(new Key(point, replication));
    }

    /**
     * Reads a run from the log.
     *
     * @throws IOException if it cannot be read
     */
    synchronized Optional<Outcome> recall(String point, int policy, long replication) throws IOException {
        Spot spot = spots.get(new Key(point, replication));
        if (spot == null) {
            return Optional.empty();
        }
        byte[] bytes = new byte[spot.length()];
        file.seek(spot.from());
        file.readFully(bytes);
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        String numbers = line.substring(0, line.lastIndexOf(' ')).split(" ", 3)[2];
        return Optional.of(OutcomeLine.read(numbers, policy, replication));
    }

    /**
     * Appends those runs of a replication that are not in the log, in one piece.
     *
     * @param points   the hash of each policy's point
     * @param outcomes the runs
     * @throws IOException if they cannot be written; the log is as it was
     */
    synchronized void append(List<String> points, List<Outcome> outcomes) throws IOException {
        StringBuilder block = new StringBuilder();
        Map<Key, Spot> added = new HashMap<>();
        for (Outcome outcome : outcomes) {
            Key key = new Key(points.get(outcome.policy()), outcome.replication());
            if (!spots.containsKey(key)) {
                String text = key.point() + " " + key.replication() + " " + OutcomeLine.of(outcome);
                String line = text + " " + checksum(text);
                added.put(key, new Spot(end + block.length(), line.length()));
                block.append(line).append('\n');
            }
        }
        append(block.toString());
        spots.putAll(added);
    }

    private void append(String text) throws IOException {
        try {
            file.seek(end);
            file.write(text.getBytes(StandardCharsets.ISO_8859_1));
            end += text.length();
        } catch (IOException full) {
            file.setLength(end);
            throw new IOException(
                    "%s cannot be written (%s); what is in it stays, and the same command goes on from there"
                            .formatted(place, full.getMessage()),
                    full);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
