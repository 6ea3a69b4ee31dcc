package dev.traktmcp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The lines that a process says, read as they come, so that it never waits for its reader. */
public final class Output {
    private final BlockingQueue<Optional<String>> lines = new LinkedBlockingQueue<>();

    Output(InputStream from) {
        Thread.ofPlatform().daemon().start(() -> read(from));
    }

    private void read(InputStream from) {
        try (var reader = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8))) {
            reader.lines().map(Optional::of).forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            // it was killed
        } finally {
            lines.add(Optional.empty());
        }
    }

    /** Waits for the next line; null after the last. */
    public String next() throws InterruptedException {
        Optional<String> line = lines.take();
        if (line.isEmpty()) {
            lines.add(line);
        }
        return line.orElse(null);
    }

    /** The lines that have come and have not been taken. */
    public List<String> soFar() {
        return lines.stream().flatMap(Optional::stream).toList();
    }

    /** All lines that have not been taken yet, up to the end. */
    public List<String> all() throws InterruptedException {
        List<String> all = new ArrayList<>();
        for (String line = next(); line != null; line = next()) {
            all.add(line);
        }
        return all;
    }

    /** The same as one text. */
    public String rest() throws InterruptedException {
        return String.join("\n", all());
    }
}
